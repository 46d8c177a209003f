/** An element of a parsed document; text is only meaningful where there are no children. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Says why a text is not a well-formed document. */
export class XmlProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'XmlProblem';
  }
}

interface OpenElement {
  readonly rawName: string;
  readonly scope: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const MAX_PREFIXES = 50;
const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const OPEN = new RegExp(`<(${NAME})`, 'y');
const OPEN_END = /\s*(\/?)>/y;
const CLOSE = new RegExp(`</(${NAME})\\s*>`, 'y');
// oxlint-disable-next-line no-control-regex -- these are what XML 1.0 section 2.2 forbids
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Parse a document into its root element, in one pass and linear time.
 *
 * Document types are refused: they are the only way to make a small document large.
 *
 * @throws {XmlProblem} when the text is not well-formed.
 */
export function parseXml(source: string): XmlElement {
  if (ILLEGAL.test(source)) throw new XmlProblem('An invalid XML character was found in the document.');
  const text = source.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
  const top: OpenElement = { rawName: '', scope: new Map(), children: [], text: '' };
  const stack = [top];
  let position = 0;
  while (position < text.length) {
    const next = text.indexOf('<', position);
    const current = stack[stack.length - 1] ?? top;
    if (next !== position) {
      const end = next === -1 ? text.length : next;
      addText(current, text.slice(position, end), current === top);
      position = end;
    } else {
      position = readMarkup(text, position, stack, top);
    }
  }
  const root = top.children[0];
  if (stack.length > 1) throw new XmlProblem('XML document structures must start and end within the same entity.');
  if (root === undefined) throw new XmlProblem('Premature end of file.');
  return root;
}

function addText(current: OpenElement, raw: string, isTop: boolean): void {
  if (!isTop) current.text += decodeEntities(raw);
  else if (raw.trim() !== '') throw new XmlProblem('Content is not allowed outside the root element.');
}

/** Consume one tag, comment, section or instruction and return the position after it. */
function readMarkup(text: string, position: number, stack: OpenElement[], top: OpenElement): number {
  const current = stack[stack.length - 1] ?? top;
  if (text.startsWith('<?', position)) return after(text, '?>', position + 2);
  if (text.startsWith('<!--', position)) return after(text, '-->', position + 4);
  if (text.startsWith('<![CDATA[', position) && current !== top) {
    const end = after(text, ']]>', position + 9);
    current.text += text.slice(position + 9, end - 3);
    return end;
  }
  if (text.startsWith('</', position)) return closeElement(text, position, stack);
  if (current === top && top.children.length > 0) throw new XmlProblem('A document has exactly one root element.');
  return openElement(text, position, stack, current);
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found === -1) throw new XmlProblem(`The document ends before '${mark}'.`);
  return found + mark.length;
}

function openElement(text: string, position: number, stack: OpenElement[], parent: OpenElement): number {
  const opened = matchAt(OPEN, text, position);
  if (opened?.[1] === undefined) throw new XmlProblem('The markup in the document must be well-formed.');
  let end = OPEN.lastIndex;
  const attributes = new Map<string, string>();
  for (let found = matchAt(ATTRIBUTE, text, end); found; found = matchAt(ATTRIBUTE, text, end)) {
    const name = found[1] ?? '';
    if (attributes.has(name)) throw new XmlProblem(`Attribute '${name}' was already specified.`);
    attributes.set(name, decodeEntities(found[2] ?? found[3] ?? ''));
    end = ATTRIBUTE.lastIndex;
  }
  const finish = matchAt(OPEN_END, text, end);
  if (!finish) throw new XmlProblem(`Element type '${opened[1]}' must be followed by '>' or '/>'.`);
  end = OPEN_END.lastIndex;
  stack.push({ rawName: opened[1], scope: extendScope(parent.scope, attributes), children: [], text: '' });
  if (finish[1] === '/') finishElement(stack);
  return end;
}

function extendScope(
  scope: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return scope;
  // Every declaration copies the scope, so many of them inside each other would cost quadratic time.
  if (scope.size + declared.length > MAX_PREFIXES) throw new XmlProblem('The document declares too many prefixes.');
  return new Map([...scope, ...declared.map(([name, uri]): [string, string] => [name.slice(6), uri])]);
}

function closeElement(text: string, position: number, stack: OpenElement[]): number {
  const closed = matchAt(CLOSE, text, position);
  const open = stack[stack.length - 1];
  if (!closed || stack.length === 1 || closed[1] !== open?.rawName) {
    throw new XmlProblem(`The element '${open?.rawName ?? ''}' must be terminated by the matching end-tag.`);
  }
  const end = CLOSE.lastIndex;
  finishElement(stack);
  return end;
}

function finishElement(stack: OpenElement[]): void {
  const done = stack.pop();
  const parent = stack[stack.length - 1];
  if (!done || !parent) return;
  const colon = done.rawName.indexOf(':');
  const prefix = done.rawName.slice(0, Math.max(colon, 0));
  const namespace = done.scope.get(prefix);
  if (namespace === undefined && prefix !== '') throw new XmlProblem(`The prefix '${prefix}' is not bound.`);
  const name = done.rawName.slice(colon + 1);
  parent.children.push({ name, namespace: namespace ?? '', children: done.children, text: done.text });
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

function decodeEntities(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]+);)?/g, (_all, entity: string | undefined) => {
    const known = entity === undefined ? undefined : (ENTITIES.get(entity) ?? decodeNumber(entity));
    if (known === undefined) throw new XmlProblem('An entity reference is unknown or incomplete.');
    return known;
  });
}

function decodeNumber(entity: string): string | undefined {
  if (!entity.startsWith('#')) return undefined;
  const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const char = String.fromCodePoint(code);
  return code === 0 || ILLEGAL.test(char) ? undefined : char;
}

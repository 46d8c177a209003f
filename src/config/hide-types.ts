import { ScriptScanner } from './script-scanner.ts';

/** A TypeScript file in which what no JavaScript has stands as names, and the way back. */
export interface HiddenTypes {
  readonly source: string;
  /** Put the types back, as they were typed. */
  readonly restore: (text: string) => string;
}

const NAME = /^[A-Za-z_$\u0080-\uffff]/;
/** The question mark of an optional member or parameter. */
const OPTIONAL = /\?(?=\s*:)/y;
/** What stands between the name of a generic arrow function and its type parameters. */
const ARROW = /\s*=\s*(?:async\s*)?(?=<)/y;
/** Members of an object type on one line, which semicolons separate. */
const INLINE_MEMBERS = /[\w$]+\??[ \t]*:[^{};\n]*;[^{}\n]*?(?=\s*\})/y;
/** One token of type arguments; anything else means that the angle bracket is a comparison. */
const IN_ARGUMENTS = /=>|&(?!&)|\|(?!\|)|[\w$ .,?:[\]'"{}()<>]/y;

/**
 * Hide what a formatter for JavaScript would pull apart: type arguments, optional members and object types on one line.
 *
 * Whatever is hidden keeps the blanks it has. So a comparison taken for type arguments costs nothing but a tidy line.
 */
export function hideTypes(source: string): HiddenTypes {
  if (/[ᐸᐳ]/.test(source)) return { source, restore: (text) => text };
  const hidden: string[] = [];
  const parts: string[] = [];
  let copied = 0;
  const hide = (start: number, end: number): number => {
    parts.push(source.slice(copied, start), `ᐸ${hidden.length}ᐳ`);
    hidden.push(source.slice(start, end));
    copied = end;
    return end;
  };
  new ScriptScanner(source, {
    name: (name, start, { previous }) => {
      if (!NAME.test(name)) return undefined;
      const members = previous === '{' ? endOf(INLINE_MEMBERS, source, start) : start;
      if (members > start) return hide(start, members);
      const end = start + name.length;
      const bracket = source[end] === '<' ? end : endOf(ARROW, source, end);
      const after = source[bracket] === '<' ? endOfArguments(source, bracket) : endOf(OPTIONAL, source, end);
      return after > bracket ? hide(bracket, after) : undefined;
    },
  }).run();
  parts.push(source.slice(copied));
  return {
    source: parts.join(''),
    restore: (text) => text.replace(/ᐸ(\d+)ᐳ/g, (_, index: string) => hidden[Number(index)] ?? ''),
  };
}

function endOf(pattern: RegExp, source: string, start: number): number {
  pattern.lastIndex = start;
  return start + (pattern.exec(source)?.[0].length ?? 0);
}

/** Find the angle bracket that closes the one at `start`; `start` itself when there is none on the line. */
function endOfArguments(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length;) {
    const next = endOf(IN_ARGUMENTS, source, at);
    if (next === at) return start;
    if (source[at] === '<') depth++;
    if (source[at] === '>' && --depth === 0) return next;
    at = next;
  }
  return start;
}

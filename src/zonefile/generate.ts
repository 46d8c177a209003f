/** What a `$GENERATE` directive counts. */
export interface GenerateRange {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** The most records one directive may make, so that a slip of the pen does not fill the memory. */
const MAX_COUNT = 65_536;
const MAX_VALUE = 2_147_483_647;

/** Read `start-stop` or `start-stop/step`; a text says what is wrong with it. */
export function parseRange(text: string): GenerateRange | string {
  const match = /^(\d{1,10})-(\d{1,10})(?:\/(\d{1,10}))?$/.exec(text);
  if (match === null) return `"${text}" is no range such as 1-10 or 0-100/2`;
  const [start, stop, step] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  if (stop < start) return `The range "${text}" ends before it begins`;
  if (step < 1 || stop > MAX_VALUE) return `The range "${text}" is out of bounds`;
  const range = { start, stop, step };
  return countOf(range) > MAX_COUNT ? `The range "${text}" makes more than ${MAX_COUNT} records` : range;
}

/** How many numbers a range has. */
export function countOf({ start, stop, step }: GenerateRange): number {
  return Math.floor((stop - start) / step) + 1;
}

/**
 * Put a number into a template: `$` stands for it, `${offset,width,base}` for it with an offset, padded and in a base
 * (d, o, x, X, or n and N for reversed hex digits with dots), `\$` and `$$` for a dollar sign. As BIND does it.
 *
 * Undefined when what stands between braces makes no sense.
 */
export function fillTemplate(template: string, value: number): string | undefined {
  let isFine = true;
  const filled = template.replace(/\\[\s\S]|\$\$|\$\{([^}]*)\}|\$/g, (match: string, settings: string | undefined) => {
    if (match === '$$') return '$';
    if (match.startsWith('\\')) return match === '\\$' ? '$' : match;
    const text = settings === undefined ? String(value) : formatValue(settings, value);
    if (text === undefined) isFine = false;
    return text ?? match;
  });
  return isFine ? filled : undefined;
}

function formatValue(settings: string, value: number): string | undefined {
  const match = /^([+-]?\d{1,10})(?:,(\d{1,3})(?:,([doxXnN]))?)?$/.exec(settings);
  if (match === null) return undefined;
  const number = value + Number(match[1]);
  const width = Number(match[2] ?? 0);
  const base = match[3] ?? 'd';
  if (number < 0) return base === 'd' ? `-${String(-number).padStart(width - 1, '0')}` : undefined;
  switch (base) {
    case 'd':
      return String(number).padStart(width, '0');
    case 'o':
      return number.toString(8).padStart(width, '0');
    case 'x':
      return number.toString(16).padStart(width, '0');
    case 'X':
      return number.toString(16).toUpperCase().padStart(width, '0');
    case 'N':
      return nibbles(number, width).toUpperCase();
    default:
      return nibbles(number, width);
  }
}

/**
 * Hex digits from the last to the first with dots between them, as ip6.arpa has them.
 *
 * The dots count in the width, so that an even width ends in a dot.
 */
function nibbles(number: number, width: number): string {
  const digits = number.toString(16).padStart(Math.ceil(width / 2), '0');
  const text = Array.from(digits).toReversed().join('.');
  return text.length < width ? `${text}.` : text;
}

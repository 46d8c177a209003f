import { UserError } from '../errors.ts';
import { compileMachine, type GlobPart } from './glob-machine.ts';

interface Cursor {
  readonly pattern: string;
  readonly chars: readonly string[];
  at: number;
}

/**
 * Make a test for whole texts of a glob pattern.
 *
 * `*` and `**` are any characters, `?` is one, `[abc]`, `[a-z]` and `[!a-z]` are classes, `{one,two}` are alternatives
 * with patterns inside, and `\` takes the next character literally. No character is a separator: `*` crosses dots.
 * Time is linear in the text, whatever the pattern.
 *
 * @throws {UserError} when the pattern cannot be read.
 */
export function compileGlob(pattern: string): (text: string) => boolean {
  if (!/[*?[{\\]/.test(pattern)) return (text) => text === pattern;
  const cursor: Cursor = { pattern, chars: Array.from(pattern), at: 0 };
  return compileMachine(parseSequence(cursor, false));
}

function parseSequence(cursor: Cursor, isInBraces: boolean): GlobPart[] {
  const parts: GlobPart[] = [];
  for (let char = peek(cursor); char !== undefined; char = peek(cursor)) {
    if (isInBraces && (char === ',' || char === '}')) break;
    cursor.at++;
    parts.push(parsePart(cursor, char));
  }
  return parts;
}

function parsePart(cursor: Cursor, char: string): GlobPart {
  switch (char) {
    case '*':
      return { kind: 'run' };
    case '?':
      return { kind: 'one', matches: () => true };
    case '[':
      return { kind: 'one', matches: parseClass(cursor) };
    case '{':
      return { kind: 'choice', alternatives: parseAlternatives(cursor) };
    default:
      return literal(char === '\\' ? take(cursor) : char);
  }
}

function literal(char: string): GlobPart {
  return { kind: 'one', matches: (other) => other === char };
}

function parseAlternatives(cursor: Cursor): GlobPart[][] {
  const alternatives = [parseSequence(cursor, true)];
  while (take(cursor) === ',') alternatives.push(parseSequence(cursor, true));
  return alternatives;
}

function parseClass(cursor: Cursor): (char: string) => boolean {
  const isNegated = peek(cursor) === '!';
  if (isNegated) cursor.at++;
  const ranges: (readonly [low: string, high: string])[] = [];
  for (let char = take(cursor); char !== ']'; char = take(cursor)) {
    const low = char === '\\' ? take(cursor) : char;
    const isRange = peek(cursor) === '-' && cursor.chars[cursor.at + 1] !== ']';
    if (isRange) cursor.at++;
    const high = isRange ? takeLiteral(cursor) : low;
    if (codePoint(high) < codePoint(low)) throw malformed(cursor, `the range "${low}-${high}" is upside down`);
    ranges.push([low, high]);
  }
  if (ranges.length === 0) throw malformed(cursor, 'a character class is empty');
  return (char) => {
    const code = codePoint(char);
    return ranges.some(([low, high]) => code >= codePoint(low) && code <= codePoint(high)) !== isNegated;
  };
}

function codePoint(char: string): number {
  return char.codePointAt(0) ?? 0;
}

function peek(cursor: Cursor): string | undefined {
  return cursor.chars[cursor.at];
}

function take(cursor: Cursor): string {
  const char = peek(cursor);
  if (char === undefined) throw malformed(cursor, 'unexpected end of input');
  cursor.at++;
  return char;
}

function takeLiteral(cursor: Cursor): string {
  const char = take(cursor);
  return char === '\\' ? take(cursor) : char;
}

function malformed(cursor: Cursor, problem: string): UserError {
  return new UserError(`The pattern "${cursor.pattern}" cannot be read: ${problem}`, {
    hint: 'Put \\ before a character that is to stand for itself',
  });
}

/**
 * Split a command line into words as a POSIX shell does, without any of its other features.
 *
 * Single quotes keep everything, double quotes keep blanks, a backslash keeps the next character.
 * Undefined when a quote is never closed.
 */
export function splitShellWords(line: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let index = 0;
  while (index < line.length) {
    const [part, length] = nextPart(line.slice(index)) ?? [undefined, 0];
    if (length === 0) return undefined;
    if (part !== undefined) word = (word ?? '') + part;
    else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
    index += length;
  }
  return word === undefined ? words : [...words, word];
}

const PARTS: readonly (readonly [pattern: RegExp, unquote: (text: string) => string | undefined])[] = [
  [/^\s+/, () => undefined],
  [/^'[^']*'/, (text) => text.slice(1, -1)],
  [/^"(?:[^"\\]|\\[^])*"/, (text) => text.slice(1, -1).replace(/\\(["\\$`])/g, '$1')],
  [/^\\[^]/, (text) => text.slice(1)],
  [/^[^\s'"\\]+/, (text) => text],
];

function nextPart(rest: string): readonly [part: string | undefined, length: number] | undefined {
  for (const [pattern, unquote] of PARTS) {
    const text = pattern.exec(rest)?.[0];
    if (text !== undefined) return [unquote(text), text.length];
  }
  return undefined;
}

import type { Line } from './line.ts';

/** Strings, comments and names; words and constants of the language begin with a capital, nothing else here does. */
const TOKEN = /"(?:[^"\\]|\\.)*"|\/\/.*|\b[A-Z]\w*/g;

/** Write the import of all words that written lines use, apart from names that the file gets from elsewhere. */
export function importLine(lines: readonly Line[], others: ReadonlySet<string>): string {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [token] of text.matchAll(TOKEN)) if (!/^["/]/.test(token) && !others.has(token)) words.add(token);
  }
  return `import { ${Array.from(words).toSorted().join(', ')} } from "zonewright";`;
}

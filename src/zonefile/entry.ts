/** A word or a quoted string of a master file, with its place. */
export interface FileToken {
  /** As written, escapes included, without the quotes. */
  readonly text: string;
  readonly isQuoted: boolean;
  /** Whether nothing separates it from the token before, as in `key="value"`. */
  readonly isGlued: boolean;
  readonly line: number;
  readonly column: number;
}

/** A record or directive of a master file: one line, or several between parentheses. */
export interface Entry {
  /** Whether it begins with a blank, which means that the name is that of the entry before. */
  readonly startsBlank: boolean;
  /** Never empty. */
  readonly tokens: readonly FileToken[];
}

/** Write the tokens from a place on as one text that reads as the same tokens. */
export function textFrom({ tokens }: Entry, start: number): string {
  let text = '';
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (i > start && !token.isGlued) text += ' ';
    text += token.isQuoted ? `"${token.text}"` : token.text;
  }
  return text;
}

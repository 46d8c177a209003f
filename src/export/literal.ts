/** Characters that JSON leaves as they are but a script or a comment may not hold: they end a line. */
const LINE_ENDS = /[\u2028\u2029]/g;

/** Write a text as a JavaScript string that reads back equal, lone surrogates included. */
export function jsString(text: string): string {
  return JSON.stringify(text).replace(LINE_ENDS, toEscape);
}

/** Write a text as a JavaScript string without what means something in HTML; DNSControl writes TXT so. */
export function jsTextString(text: string): string {
  return jsString(text).replace(/[<>&]/g, toEscape);
}

/** Make text safe inside a line comment: nothing that ends the line, nothing invisible. */
export function commentText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, toEscape);
}

function toEscape(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

/** Make a variable name of a prefix and an entry of creds.json. */
export function variableName(prefix: string, entry: string): string {
  return `${prefix}_${entry.toUpperCase().replace(/[^A-Z\d]/g, '_')}`;
}

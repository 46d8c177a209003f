/** ANSI escapes and other control characters, apart from tab and line feed. */
const CONTROL = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)|[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/** Characters that have text shown in another order, so that a name looks like another one (Unicode UAX 9). */
const ORDER = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What CI systems take for commands: `::` where a line begins, `##[` and `##vso[` anywhere. */
const COMMAND = /^[^\S\n]*:(?=:)|#(?=#(?:\[|vso\[|teamcity\[))/gm;

/** Everything that would not stay on its line or would not be seen there. */
const UNSEEN = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Make text from a configuration harmless to print.
 *
 * Escapes could hide output on a terminal, and CI systems take some lines for commands.
 */
export function printable(text: string): string {
  return keepApart(text.replace(CONTROL, '').replace(ORDER, toCode));
}

/** Make text that may hold anything fit for one line: what would not be seen is shown by its code. */
export function onOneLine(text: string): string {
  return keepApart(text.replace(UNSEEN, toCode));
}

/** A blank before the second character; one before the first would not help, because runners skip it. */
function keepApart(text: string): string {
  return text.replace(COMMAND, '$& ');
}

function toCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

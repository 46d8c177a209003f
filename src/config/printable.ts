/** ANSI escapes and other control characters, apart from tab and line feed. */
const CONTROL = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)|[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * Make a line from a configuration harmless to print.
 *
 * Escapes could hide output on a terminal, and CI systems take lines that begin with `::` for commands.
 */
export function printable(line: string): string {
  return line.replace(CONTROL, '').replace(/^(\s*):(?=:)/gm, '$1 :');
}

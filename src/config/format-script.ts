import { UserError } from '../errors.ts';
import { hideTypes } from './hide-types.ts';
import { isTypeScript } from './script-kind.ts';

/** The formatter needs a second look at very few scripts, and more at none that was seen. */
const MAX_PASSES = 5;

/**
 * Format a script: four blanks, the line breaks as they are, one line end at the end.
 *
 * Nothing but blanks and line ends is changed, also in a script that is not valid. What is formatted stays as it is
 * when formatted again. In TypeScript and modules a pair of braces on one line stays on it.
 *
 * @throws {UserError} when the formatter would change anything else.
 */
export async function formatScript(source: string, file: string): Promise<string> {
  // Nothing but the default is there both in the package and in the built program.
  const { js_beautify: beautify } = (await import('js-beautify/js/lib/beautify.js')).default;
  const keepsBraces = /\.m[jt]s$|\.ts$/i.test(file);
  const options = { eol: '\n', ...(keepsBraces && { brace_style: 'collapse,preserve-inline' }) };
  const format = (text: string): string => {
    if (!isTypeScript(file)) return oneEnd(beautify(text, options));
    const hidden = hideTypes(text);
    return oneEnd(hidden.restore(beautify(hidden.source, options)));
  };
  let text = source;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = format(text);
    if (next === text) break;
    text = next;
  }
  if (withoutBlanks(text) === withoutBlanks(source)) return text;
  throw new UserError(`Cannot format "${file}": more than its layout would change`, {
    hint: 'The file is left as it is; please report what is in it',
  });
}

function oneEnd(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' ? '' : `${trimmed}\n`;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

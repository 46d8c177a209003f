import { found, WordError, type Guest } from '../guest.ts';
import type { RecordFunction } from '../objects.ts';
import { below, choiceOf, labelOf, listOf, openBuilder, quoteChoices, readOptions, refuse, textOf } from './options.ts';
import type { Options } from './options.ts';

/** The word that makes the record of a DKIM key (RFC 6376 section 3.6.1). */
export function dkimWords(guest: Guest): Record<string, unknown> {
  return { DKIM_BUILDER: (given?: unknown) => buildDkim(guest, given) };
}

function buildDkim(guest: Guest, given: unknown): RecordFunction {
  const options = readOptions('DKIM_BUILDER', given, [
    'selector',
    'pubkey',
    'label',
    'version',
    'hashtypes',
    'keytype',
    'note',
    'servicetypes',
    'flags',
    'ttl',
  ]);
  const make = openBuilder(guest, options);
  const selector = textOf(options, 'selector');
  if (selector === '') throw refuse(options, 'selector', 'the name of the key');
  if (textOf(options, 'version', 'DKIM1') !== 'DKIM1') throw refuse(options, 'version', '"DKIM1"');
  const keytype = choiceOf(options, 'keytype', ['rsa', 'ed25519']);
  const note = textOf(options, 'note');
  // Ed25519 signatures only exist with SHA-256 (RFC 8463).
  const hashtypes = keytype.toLowerCase() === 'ed25519' ? ['sha256'] : ['sha1', 'sha256'];
  const tags = {
    v: 'DKIM1',
    h: choicesOf(options, 'hashtypes', hashtypes),
    k: keytype === '' ? undefined : keytype,
    n: note === '' ? undefined : quotePrintable(note),
    p: textOf(options, 'pubkey'),
    s: choicesOf(options, 'servicetypes', ['*', 'email']),
    t: choicesOf(options, 'flags', ['y', 's']),
  };
  const parts = Object.entries(tags).filter(([, value]) => value !== undefined);
  const text = parts.map(([tag, value]) => `${tag}=${value}`).join('; ');
  return make('TXT', below(`${selector}._domainkey`, labelOf(options)), [text]);
}

/** Read an option that holds some of a few words, as the tag shows it; an empty list makes an empty tag. */
function choicesOf<Name extends string>(
  options: Options<Name>,
  name: Name,
  choices: readonly string[],
): string | undefined {
  const list = listOf(options, name);
  for (const item of list ?? []) {
    if (choices.includes(item)) continue;
    const wanted = `The ${name} of ${options.word} must be among ${quoteChoices(choices)}`;
    throw new WordError(options.word, `${wanted}, found ${found(item)}`);
  }
  return list?.join(':');
}

/**
 * Write text as DKIM's quoted-printable (RFC 6376 section 2.11): everything but visible ASCII becomes `=XX`.
 *
 * The bytes are those of UTF-8. Only a text that fits into Latin-1 keeps that encoding, because that is how notes of
 * this kind have been published so far, and nothing but people reads them.
 */
function quotePrintable(text: string): string {
  const isLatin = !/[^\0-\xff]/.test(text);
  const whole = text.replace(/[\ud800-\udfff]/gu, '\ufffd');
  return whole.replace(/[^!-:<>-~]/gu, (char) => {
    const hex = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return isLatin ? `=${hex}` : encodeURIComponent(char).replaceAll('%', '=');
  });
}

import { readRelaxedJson } from '../../config/relaxed-json.ts';
import type { CredsSetup } from '../../model/creds-setup.ts';
import type { CredsEntry } from '../../provider.ts';

/** Entries by name, with their values as they are written: `$NAME` stays `$NAME`. */
export type Entries = Readonly<Record<string, CredsEntry>>;

/** List the entries that are written in the text of a credentials file; none for what is not one. */
export function writtenEntries(text: string): readonly string[] {
  const result = readRelaxedJson(text);
  return 'node' in result && result.node.kind === 'object' ? [...result.node.members.keys()] : [];
}

/**
 * Add entries to the text of a credentials file, of which everything else stays to the letter: comments, order, and
 * references to environment variables.
 */
export function addEntries(text: string, entries: Entries): string {
  if (Object.keys(entries).length === 0) return text;
  const result = readRelaxedJson(text);
  const json = JSON.stringify(entries, undefined, 2);
  if ('problem' in result) return `${json}\n`;
  const start = result.node.offset + 1;
  const rest = text.slice(start);
  const comma = writtenEntries(text).length > 0 ? ',' : '';
  return `${text.slice(0, start)}${json.slice(1, -'\n}'.length)}${comma}${/^\s*\n/.test(rest) ? '' : '\n'}${rest}`;
}

/** Show entries with their secrets left out; the name of an environment variable is none. */
export function showEntries(entries: Entries, setups: readonly CredsSetup[]): string {
  const fields = setups.flatMap(({ methods, fields: shared }) => [
    ...shared,
    ...methods.flatMap((method) => method.fields),
  ]);
  const secrets = new Set(fields.filter(({ isSecret }) => isSecret).map(({ key }) => key));
  const mask = (key: string, value: unknown): unknown =>
    secrets.has(key) && typeof value === 'string' && !value.startsWith('$') ? '********' : value;
  return JSON.stringify(entries, mask, 2);
}

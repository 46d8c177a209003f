import { toName } from '../../dns/idn.ts';
import { displayName } from '../../dns/name.ts';
import type { FirstZone } from '../../export/first-config.ts';
import type { HostedZone } from '../../model/zone.ts';
import type { CredsSetup } from '../../model/creds-setup.ts';
import { plural } from '../../report/diagnostics.ts';
import type { Context } from '../command.ts';
import { type Entries, showEntries } from './creds-text.ts';

/** What `init` is going to write. */
export interface Drafts {
  /** The credentials file. */
  readonly creds: string;
  readonly entries: Entries;
  /** The configuration and its text; absent where it is to stay as it is. */
  readonly config?: { readonly file: string; readonly text: string };
}

/** A configuration longer than that is only begun with. */
const LINES_SHOWN = 60;

/** Show what is going to be written, without secrets. */
export function showDrafts({ creds, entries, config }: Drafts, setups: readonly CredsSetup[], context: Context): void {
  if (Object.keys(entries).length > 0) {
    context.err(`\n${creds} gets:`);
    context.err(showEntries(entries, setups));
  }
  if (config === undefined) return;
  const lines = config.text.trimEnd().split('\n');
  context.err(`\n${config.file} will be:`);
  for (const line of lines.slice(0, LINES_SHOWN)) context.err(line);
  if (lines.length > LINES_SHOWN) context.err(`… and ${plural(lines.length - LINES_SHOWN, 'line')} more`);
}

/** Compare the zones of the configuration with those that the provider has. */
export function showZones(zones: readonly FirstZone[], existing: readonly HostedZone[], context: Context): void {
  const wanted = new Set(zones.map(({ title }) => toName(title.split('!', 1)[0] ?? '')));
  const there = new Set(existing.map(({ name }) => name));
  const show = (label: string, names: readonly string[]): void => {
    if (names.length > 0) context.err(`${label}: ${names.map(displayName).join(', ')}`);
  };
  const both = [...wanted].filter((name) => there.has(name));
  const added = [...wanted].filter((name) => !there.has(name));
  const others = [...there].filter((name) => !wanted.has(name));
  show('Managed from now on', both);
  show('Created by the first push', added);
  show('Left alone', others);
}

import type { GuestTable } from '../wire.ts';
import { domainWords } from './domains.ts';
import { environmentWords } from './environment.ts';
import type { Guest, Host } from './guest.ts';
import { modifierWords } from './modifiers.ts';
import { createRecordWord } from './records.ts';
import { unmanagedWords } from './unmanaged.ts';

/** Make the state of an evaluation. */
export function createGuest(table: GuestTable, host: Host): Guest {
  return {
    table,
    host,
    conf: { registrars: [], dns_providers: [], domains: [], domain_names: [] },
    calls: 0,
    latest: 0,
    defaults: [],
    shapes: new Map(table.recordTypes.map((shape) => [shape.type, shape])),
    domains: new Map(),
    typedNames: new Set(),
    trace: undefined,
  };
}

/** Words of the language, without those of providers. */
export function coreWords(guest: Guest): Record<string, unknown> {
  const words: Record<string, unknown> = {};
  for (const shape of guest.table.recordTypes) words[shape.type] = createRecordWord(guest, shape);
  return Object.assign(words, environmentWords(guest), domainWords(guest), modifierWords(guest), unmanagedWords(guest));
}

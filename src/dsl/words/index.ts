import type { GuestRecordType, GuestTable } from '../wire.ts';
import { absentWords } from './absent.ts';
import { dnssecWords } from './dnssec.ts';
import { domainWords } from './domains.ts';
import { environmentWords } from './environment.ts';
import type { Guest, Host } from './guest.ts';
import { modifierWords } from './modifiers.ts';
import { createRawWord } from './raw-records.ts';
import { createRecordWord } from './records.ts';
import { ruleWords } from './rules.ts';
import { unmanagedWords } from './unmanaged.ts';

/** Make the state of an evaluation. */
export function createGuest(table: GuestTable, host: Host): Guest {
  return {
    table,
    host,
    conf: { registrars: [], dns_providers: [], domains: [], domain_names: [] },
    resources: [],
    calls: 0,
    latest: 0,
    defaults: [],
    shapes: new Map(table.recordTypes.map((shape) => [shape.type, shape])),
    domains: new Map(),
    typedNames: new Set(),
    underscore: undefined,
    trace: undefined,
  };
}

/** Words of the language that are there from the start, without those of providers. */
export function coreWords(guest: Guest): Record<string, unknown> {
  const words: Record<string, unknown> = {};
  for (const shape of guest.table.recordTypes) if (shape.hasOwnWord !== true) words[shape.type] = wordOf(guest, shape);
  Object.assign(words, absentWords(guest), dnssecWords(guest), ruleWords(guest));
  return Object.assign(words, environmentWords(guest), domainWords(guest), modifierWords(guest), unmanagedWords(guest));
}

function wordOf(guest: Guest, shape: GuestRecordType): unknown {
  return shape.isRaw === true ? createRawWord(guest, shape) : createRecordWord(guest, shape);
}

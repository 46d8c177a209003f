import { toAscii, toUnicode } from '../dns/idn.ts';
import type { DeclaredNameserver, DeclaredRecord, DeclaredRule, DeclaredZone, UnmanagedRule } from '../model/ir.ts';
import {
  callNumber,
  collectRecord,
  collectRun,
  fieldsOf,
  type CollectOptions,
  type RecordScope,
} from './collect-record.ts';
import { ITEM, MARK } from './wire.ts';

/** What the items of one zone fill. */
interface Details {
  readonly meta: Record<string, string>;
  readonly dnsProviders: [name: string, count: number][];
  readonly nameservers: DeclaredNameserver[];
  readonly unmanaged: UnmanagedRule[];
  readonly absent: DeclaredRecord[];
  readonly rules: DeclaredRule[];
  readonly records: DeclaredRecord[];
  readonly scope: RecordScope;
}

/** Read one zone, or undefined when separators stand in the user's own text. */
export function collectZone(text: string, options: CollectOptions): DeclaredZone | undefined {
  const items = text.split(ITEM);
  const [, name = '', registrar = '', call, ...rest] = fieldsOf(items[0] ?? '', options);
  const [keeps, allows, ignores, prefix = '', dnssec, count, ...more] = rest;
  if (Number(count) !== items.length - 1 || more.length > 0) return undefined;
  const details: Details = {
    meta: {},
    dnsProviders: [],
    nameservers: [],
    unmanaged: [],
    absent: [],
    rules: [],
    records: [],
    scope: { ttl: 0, subdomain: '' },
  };
  for (let i = 1; i < items.length; i++) if (!readItem(items[i] ?? '', details, options)) return undefined;
  return {
    ...nameParts(name),
    registrar,
    dnsProviders: details.dnsProviders.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    meta: details.meta,
    records: details.records,
    nameservers: details.nameservers,
    absent: details.absent,
    keepsUnknown: keeps === '1',
    unmanaged: details.unmanaged,
    allowsIgnoreConflicts: allows === '1',
    ignoresExternalDns: ignores === '1',
    externalDnsPrefix: prefix,
    autoDnssec: dnssec === 'on' || dnssec === 'off' ? dnssec : '',
    ...(details.rules.length > 0 && { rules: details.rules }),
    call: callNumber(call),
  };
}

/** Take `name!tag` apart; everything after the first `!` is the tag, and an empty one counts as none but is kept. */
function nameParts(typed: string): Pick<DeclaredZone, 'name' | 'tag' | 'uniqueName' | 'rawName' | 'unicodeName'> {
  const bang = typed.indexOf('!');
  const rawName = bang < 0 ? typed : typed.slice(0, bang);
  const name = toAscii(rawName);
  const suffix = bang < 0 ? '' : typed.slice(bang);
  return { name, tag: suffix.slice(1), uniqueName: name + suffix, rawName, unicodeName: toUnicode(name) };
}

/** Read one item; false when its fields do not count up. */
function readItem(item: string, details: Details, options: CollectOptions): boolean {
  switch (item[0]) {
    case MARK.run: {
      const run = collectRun(item, details.scope, options);
      for (const record of run ?? []) details.records.push(record);
      return run !== undefined;
    }
    case MARK.absent: {
      const record = collectRecord(item.slice(1), details.scope, options);
      if (record !== undefined) details.absent.push(record);
      return record !== undefined;
    }
    case MARK.scope:
    case MARK.meta:
    case MARK.uses:
    case MARK.nameserver:
    case MARK.unmanaged:
    case MARK.rule:
      return readDetail(fieldsOf(item, options), details);
    default: {
      const record = collectRecord(item, details.scope, options);
      if (record !== undefined) details.records.push(record);
      return record !== undefined;
    }
  }
}

function readDetail(
  fields: readonly string[],
  { scope, meta, dnsProviders, nameservers, unmanaged, rules }: Details,
): boolean {
  const [mark, first = '', second = '', third = '', call] = fields;
  if (mark === MARK.unmanaged) {
    unmanaged.push({ label: first, types: second, target: third, call: callNumber(call) });
    return fields.length === 5;
  }
  if (mark === MARK.rule) {
    rules.push({ rule: first, level: toLevel(second), call: callNumber(third) });
    return fields.length === 4;
  }
  if (mark === MARK.scope) Object.assign(scope, { ttl: Number(first), subdomain: second });
  else if (mark === MARK.meta) meta[first] = second;
  else if (mark === MARK.uses) dnsProviders.push([first, Number(second)]);
  else nameservers.push({ name: first, call: callNumber(second) });
  return fields.length === 3;
}

/** The word lets no other level through. */
function toLevel(text: string): DeclaredRule['level'] {
  return text === 'off' || text === 'warning' ? text : 'error';
}

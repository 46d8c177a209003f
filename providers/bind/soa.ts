import { toName } from '../../src/dns/idn.ts';
import type { Name } from '../../src/dns/name.ts';
import { createRecord, type DnsRecord } from '../../src/model/record.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { ActualZone } from '../../src/model/zone.ts';
import type { Rdata } from '../../src/records/define.ts';
import type { FieldValue } from '../../src/records/field.ts';
import { SOA } from '../../src/records/soa.ts';
import type { SoaDefaults } from './settings.ts';

/** Stands for a name server or mailbox that nobody has named. */
export const PLACEHOLDER = 'DEFAULT_NOT_SET.';

/** Place of the serial among the values of an SOA record. */
export const SERIAL = SOA.fields.findIndex((field) => field.name === 'serial');

const DEFAULT_TTL = 300;
/** Values where neither the zone nor `default_soa` has any, in the order of the fields. */
const BUILT_IN: Rdata = [PLACEHOLDER, PLACEHOLDER, 1, 3600, 600, 604_800, 1440];
/** Keys of `default_soa`, in the order of the fields. */
const KEYS = ['master', 'mbox', 'serial', 'refresh', 'retry', 'expire', 'minttl'] as const;

/** Find the SOA record at the top of a zone. */
export function findSoa(sets: readonly RecordSet[], zone: Name): DnsRecord | undefined {
  return sets.find((set) => set.type === 'SOA' && set.name === zone)?.records[0];
}

/**
 * Make the SOA record of a zone whose configuration declares none, or undefined when it declares one.
 *
 * What the zone has stays; what it lacks comes from `default_soa`, else is built in. A placeholder counts as lacking, so
 * that `default_soa` may come later than the first zone.
 */
export function deriveSoa(
  declared: readonly RecordSet[],
  { zone, recordSets }: ActualZone,
  defaults: SoaDefaults,
): DnsRecord | undefined {
  if (findSoa(declared, zone.name) !== undefined) return undefined;
  const existing = findSoa(recordSets, zone.name);
  const rdata = KEYS.map((key, i): FieldValue => {
    const own = existing?.rdata[i];
    return own !== undefined && own !== PLACEHOLDER ? own : (defaultOf(key, defaults, zone.name) ?? BUILT_IN[i] ?? 0);
  });
  const ttl = defaults.ttl ?? existing?.ttl ?? DEFAULT_TTL;
  return createRecord(SOA, { name: zone.name, ttl, rdata, isGenerated: true });
}

function defaultOf(key: (typeof KEYS)[number], defaults: SoaDefaults, zone: Name): FieldValue | undefined {
  const value = defaults[key];
  return typeof value === 'string' ? toName(value, zone) : value;
}

/**
 * List what `default_soa` says and a zone does not, because it only says what SOA records begin with.
 *
 * The serial is none of it: it goes its own way.
 */
export function ignoredDefaults(soa: DnsRecord | undefined, defaults: SoaDefaults): string[] {
  if (soa === undefined) return [];
  return KEYS.filter((key, i) => {
    const value = defaultOf(key, defaults, soa.name);
    return key !== 'serial' && value !== undefined && soa.rdata[i] !== PLACEHOLDER && soa.rdata[i] !== value;
  });
}

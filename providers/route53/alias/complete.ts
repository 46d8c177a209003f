import type { RecordSet } from '../../../src/model/record-set.ts';
import { createRecord, targetOf, type DnsRecord } from '../../../src/model/record.ts';
import type { HostedZone } from '../../../src/model/zone.ts';
import { ALIAS } from '../../../src/records/alias.ts';
import { createAddressTypes, type Standing } from './address-types.ts';
import { R53_ALIAS } from './r53-alias.ts';
import { impliedZoneId } from './zone.ts';

/** Place of the zone id among the values of an alias. */
const ZONE_ID = R53_ALIAS.fields.findIndex((field) => field.name === 'zone_id');

/**
 * Fill in what the configuration leaves to Route 53.
 *
 * An alias without a zone id gets that of its own zone or of the AWS service that its target belongs to, and `ALIAS` becomes
 * an alias of each address type that its target answers with.
 */
export function completeSets(
  sets: readonly RecordSet[],
  zone: HostedZone | undefined,
  actual: readonly RecordSet[] = [],
): readonly RecordSet[] {
  if (!sets.some((set) => isGenericAlias(set) || set.records.some(lacksZoneId))) return sets;
  const typesOf = sets.some(isGenericAlias)
    ? createAddressTypes({ zone: zone?.name, desired: sets.map(toStanding), actual })
    : undefined;
  return sets.flatMap((set) => {
    if (typesOf !== undefined && isGenericAlias(set)) return toServiceSets(set, typesOf, zone);
    if (!set.records.some(lacksZoneId)) return [set];
    return [{ ...set, records: set.records.map((record) => completeAlias(record, zone)) }];
  });
}

function isGenericAlias({ type }: RecordSet): boolean {
  return type === ALIAS.type;
}

function toStanding(set: RecordSet): Standing {
  const [first] = set.records;
  return isGenericAlias(set) && first !== undefined ? { ...set, target: targetOf(first) } : set;
}

function toServiceSets(
  set: RecordSet,
  typesOf: (target: string) => readonly string[],
  zone: HostedZone | undefined,
): RecordSet[] {
  const [first] = set.records;
  if (first === undefined) return [];
  return typesOf(targetOf(first)).map((type) => ({
    ...set,
    type,
    records: set.records.map((record) => {
      const rdata = R53_ALIAS.defaults.with(0, type).with(R53_ALIAS.target, targetOf(record));
      return completeAlias(createRecord(R53_ALIAS, { ...record, rdata }), zone);
    }),
  }));
}

function lacksZoneId(record: DnsRecord): boolean {
  return record.type === R53_ALIAS.type && record.rdata[ZONE_ID] === '';
}

function completeAlias(record: DnsRecord, zone: HostedZone | undefined): DnsRecord {
  if (!lacksZoneId(record)) return record;
  const id = impliedZoneId(targetOf(record), zone) ?? zone?.id ?? '';
  return createRecord(R53_ALIAS, { ...record, rdata: record.rdata.with(ZONE_ID, id) });
}

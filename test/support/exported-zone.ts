import { R53_ALIAS } from '../../providers/route53/alias/r53-alias.ts';
import type { Name } from '../../src/dns/name.ts';
import type { ExportedZone } from '../../src/export/exported-zone.ts';
import { indexRecordTypes } from '../../src/model/desired.ts';
import { createRecord } from '../../src/model/record.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';
import { opaqueRecord } from '../../src/records/opaque.ts';

/** Every record type that exports know in tests. */
export const recordTypes = indexRecordTypes([...RECORD_TYPES, R53_ALIAS]);

/** The name servers that `exportedZone` says the zone is delegated to. */
export const NAME_SERVERS = ['ns-1.awsdns-01.com.', 'ns-2.awsdns-02.net.'] as Name[];

/** Make a set of records from master-file rdata; a type without a definition is kept opaque. */
export function setOf(name: string, type: string, ttl: number, values: readonly string[]): RecordSet {
  const known = recordTypes.get(type);
  const recordType = known ?? opaqueRecord(type);
  const records = values.map((value) =>
    createRecord(recordType, {
      name: name as Name,
      ttl,
      rdata: known === undefined ? [value] : known.parse(value),
    }),
  );
  return { name: name as Name, type, records };
}

/** Make a set with one alias record. */
export function aliasSet(name: string, type: string, target: string, zoneId: string, evaluate = 'false'): RecordSet {
  const record = createRecord(R53_ALIAS, { name: name as Name, ttl: 0, rdata: [type, target, zoneId, evaluate] });
  return { name: name as Name, type, records: [record] };
}

/** The apex NS set that Route 53 makes, or one with other servers. */
export function apexNs(zone: string, servers: readonly string[] = NAME_SERVERS, ttl = 172_800): RecordSet {
  return setOf(zone, 'NS', ttl, servers);
}

/** Put sets into a zone as it is read from the provider. */
export function exportedZone(
  zone: string,
  recordSets: readonly RecordSet[],
  options: { readonly isPrivate?: boolean; readonly zoneId?: string } = {},
): ExportedZone {
  const { isPrivate = false, zoneId } = options;
  return {
    actual: {
      zone: { id: 'Z0123456789', name: zone as Name, isPrivate },
      recordSets,
      nameServers: isPrivate ? [] : NAME_SERVERS,
    },
    title: zone.slice(0, -1),
    ...(zoneId === undefined ? {} : { zoneId }),
  };
}

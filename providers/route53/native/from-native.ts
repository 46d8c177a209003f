import type { AliasTarget, ResourceRecordSet } from '@aws-sdk/client-route-53';
import { toName } from '../../../src/dns/idn.ts';
import type { Name } from '../../../src/dns/name.ts';
import { RdataError } from '../../../src/dns/tokens.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { createRecord, type DnsRecord } from '../../../src/model/record.ts';
import type { RecordType } from '../../../src/records/define.ts';
import { RECORD_TYPES } from '../../../src/records/index.ts';
import { octalName } from '../../../src/records/octal.ts';
import { opaqueRecord } from '../../../src/records/opaque.ts';
import { R53_ALIAS } from '../alias/r53-alias.ts';
import { holdReason } from './held.ts';
import { routingOf } from './routing.ts';

const READABLE: ReadonlyMap<string, RecordType> = new Map(
  RECORD_TYPES.map((recordType) => [recordType.type, recordType]),
);

/**
 * Read a set as the service returned it, through the same constructor that desired records pass.
 *
 * Nothing makes it fail: a value that cannot be read is kept as text, and what the configuration cannot say holds the set.
 */
export function fromNative(native: ResourceRecordSet): RecordSet {
  const name = toName(octalName.decode(native.Name ?? ''));
  const type = native.Type ?? '';
  const isKnownType = READABLE.get(type)?.hasWord === true;
  const records =
    native.AliasTarget === undefined ? readValues(name, native) : [readAlias(name, type, native.AliasTarget)];
  const isRead = records.every((record) => record.recordType === READABLE.get(type) || record.recordType === R53_ALIAS);
  const routing = routingOf(native);
  const isSayable = isKnownType || native.AliasTarget !== undefined;
  const heldBecause = holdReason(native, { routing, isKnownType: isSayable, isRead });
  return Object.freeze({
    name,
    type,
    records,
    native,
    ...(native.SetIdentifier === undefined ? {} : { setIdentifier: native.SetIdentifier }),
    ...(routing === undefined ? {} : { routing }),
    ...(native.HealthCheckId === undefined ? {} : { healthCheckId: native.HealthCheckId }),
    ...(heldBecause === undefined ? {} : { heldBecause }),
    ...(native.TrafficPolicyInstanceId === undefined ? {} : { owner: native.TrafficPolicyInstanceId }),
  });
}

function readValues(name: Name, native: ResourceRecordSet): DnsRecord[] {
  const type = native.Type ?? '';
  const ttl = native.TTL ?? 0;
  return (native.ResourceRecords ?? []).map(({ Value: value = '' }) => readValue(value, { name, type, ttl }));
}

function readValue(value: string, set: { name: Name; type: string; ttl: number }): DnsRecord {
  const { name, type, ttl } = set;
  const recordType = READABLE.get(type);
  if (recordType !== undefined) {
    try {
      // No origin: a target without a final dot is complete for the service, never relative to the zone.
      return createRecord(recordType, { name, ttl, rdata: recordType.parse(value, { radix: 8 }) });
    } catch (error) {
      if (!(error instanceof RdataError)) throw error;
    }
  }
  return createRecord(opaqueRecord(type), { name, ttl, rdata: [value] });
}

function readAlias(name: Name, type: string, target: AliasTarget): DnsRecord {
  const rdata = [
    type,
    octalName.decode(target.DNSName ?? ''),
    target.HostedZoneId ?? '',
    String(target.EvaluateTargetHealth === true),
  ];
  return createRecord(R53_ALIAS, { name, ttl: 0, rdata: R53_ALIAS.canonicalize(rdata) });
}

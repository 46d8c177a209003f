import type { ResourceRecordSet, RRType } from '@aws-sdk/client-route-53';
import { ttlOf, type RecordSet } from '../../../src/model/record-set.ts';
import type { DnsRecord } from '../../../src/model/record.ts';
import { octalName } from '../../../src/records/octal.ts';
import { R53_ALIAS } from '../alias/r53-alias.ts';
import { nativeRouting } from './routing.ts';

/** Write a desired set the way the service takes it; a value that stands twice is sent once. */
export function toNative(set: RecordSet): ResourceRecordSet {
  const base = { Name: octalName.encode(set.name), Type: set.type as RRType, ...nativeRouting(set) };
  const alias = aliasOf(set);
  if (alias !== undefined) {
    const [, target, zoneId, evaluate] = alias.rdata;
    return {
      ...base,
      AliasTarget: {
        HostedZoneId: String(zoneId),
        DNSName: octalName.encode(String(target)),
        EvaluateTargetHealth: evaluate === 'true',
      },
    };
  }
  return { ...base, TTL: ttlOf(set), ResourceRecords: valuesOf(set).map((value) => ({ Value: value })) };
}

/** The one record of an alias set, or undefined for a set with values. */
export function aliasOf(set: RecordSet): DnsRecord | undefined {
  return set.records.find((record) => record.type === R53_ALIAS.type);
}

/** The values of a set as they are sent, each once. */
export function valuesOf(set: RecordSet): string[] {
  return Array.from(new Set(set.records.map((record) => record.recordType.format(record.rdata, 'route53'))));
}

import { R53_ALIAS } from '../../providers/route53/alias/r53-alias.ts';
import { toName } from '../../src/dns/idn.ts';
import { createRecord, type DnsRecord } from '../../src/model/record.ts';
import { groupRecords, type RecordSet } from '../../src/model/record-set.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';

/** The zone of test records. */
export const ZONE = toName('ex.test.');

/**
 * Make a record of a line such as `www 300 A 192.0.2.1`, relative to `ex.test.`.
 *
 * `ALIAS` is an alias in its own zone: `www - ALIAS A target` with a `-` in place of the TTL, and
 * perhaps `true` after it to evaluate the target's health.
 */
export function record(line: string, isGenerated = false): DnsRecord {
  const [label = '', ttl = '', type = '', ...rest] = line.split(' ');
  const parts = { name: toName(label, ZONE), ttl: Number(ttl) || 0, ...(isGenerated ? { isGenerated } : {}) };
  if (type === 'ALIAS') {
    const [aliasType = '', target = '', health = 'false'] = rest;
    return createRecord(R53_ALIAS, { ...parts, rdata: [aliasType, toName(target, ZONE), 'Z1', health] });
  }
  const recordType = RECORD_TYPES.find((candidate) => candidate.type === type);
  if (recordType === undefined) throw new Error(`No record type ${type}`);
  return createRecord(recordType, { ...parts, rdata: recordType.parse(rest.join(' '), { origin: ZONE }) });
}

/** Make the record sets of several lines. */
export function sets(...lines: readonly string[]): RecordSet[] {
  return groupRecords(lines.map((line) => record(line)));
}

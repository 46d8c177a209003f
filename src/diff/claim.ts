import type { DnsRecord } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { RecordTest } from './rule.ts';

/** The desired sets that are to be written, and the declared records that a rule says to keep out of. */
export interface Claimed {
  readonly sets: readonly RecordSet[];
  readonly conflicts: readonly DnsRecord[];
}

/**
 * Tell declared records that an IGNORE rule matches from those it does not.
 *
 * A record this program derives itself, such as a name server at the apex, gives way to the rule without a conflict:
 * nobody wrote it, so nobody can remove it.
 */
export function claim(desired: readonly RecordSet[], isIgnored: RecordTest): Claimed {
  const conflicts: DnsRecord[] = [];
  const sets: RecordSet[] = [];
  for (const set of desired) {
    const matched = new Set(set.records.filter(isIgnored));
    conflicts.push(...Array.from(matched).filter((record) => record.isGenerated !== true));
    const records = set.records.filter((record) => !matched.has(record) || record.isGenerated !== true);
    if (records.length === set.records.length) sets.push(set);
    else if (records.length > 0) sets.push({ ...set, records });
  }
  return { sets, conflicts };
}

import type { Name } from '../dns/name.ts';
import type { RecordSet } from '../model/record-set.ts';

/** Types of which a set holds one record only (RFC 2181 section 10.1, RFC 1035 section 3.3.13). */
const SINGLE_VALUED = new Set(['CNAME', 'SOA']);

/**
 * Make a function that finds the staying set a desired one cannot stand beside, if there is one.
 *
 * A CNAME is alone at its name (RFC 1034 section 3.6.2); an alias and plain records exclude each other, and so do
 * simple and routed sets of one name and type (Route 53 API reference, ChangeResourceRecordSets).
 */
export function collisionFinder(staying: readonly RecordSet[]): (desired: RecordSet) => RecordSet | undefined {
  const byName = new Map<Name, RecordSet[]>();
  for (const set of staying) {
    const siblings = byName.get(set.name);
    if (siblings === undefined) byName.set(set.name, [set]);
    else siblings.push(set);
  }
  return (desired) => byName.get(desired.name)?.find((other) => isCollision(desired, other));
}

function isCollision(desired: RecordSet, other: RecordSet): boolean {
  if (desired.type !== other.type) return desired.type === 'CNAME' || other.type === 'CNAME';
  if (other.heldBecause !== undefined) return true;
  if (desired.setIdentifier !== other.setIdentifier) return desired.routing?.policy !== other.routing?.policy;
  const records = [...desired.records, ...other.records];
  if (new Set(records.map((record) => record.type)).size > 1) return true;
  const isSingle = SINGLE_VALUED.has(desired.type) || records.some((record) => !record.recordType.hasTtl);
  return isSingle && new Set(records.map((record) => record.text)).size > 1;
}

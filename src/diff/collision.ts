import { groupBy } from '../group-by.ts';
import { ttlOf, type RecordSet } from '../model/record-set.ts';
import { placeOf } from '../model/routing.ts';

/** Types of which a set holds one record only (RFC 2181 section 10.1, RFC 1035 section 3.3.13). */
const SINGLE_VALUED = new Set(['CNAME', 'SOA']);

/**
 * Make a function that finds the staying set a desired one cannot stand beside, if there is one.
 *
 * A CNAME is alone at its name (RFC 1034 section 3.6.2); an alias and plain records exclude each other, and so do
 * simple and routed sets of one name and type, weighted ones with different TTLs, and two for one place (Route 53 API
 * reference, ChangeResourceRecordSets).
 */
export function collisionFinder(staying: readonly RecordSet[]): (desired: RecordSet) => RecordSet | undefined {
  const byName = groupBy(staying, ({ name }) => name);
  return (desired) => byName.get(desired.name)?.find((other) => isCollision(desired, other));
}

function isCollision(desired: RecordSet, other: RecordSet): boolean {
  if (desired.type !== other.type) return desired.type === 'CNAME' || other.type === 'CNAME';
  if (other.heldBecause !== undefined) return true;
  if (desired.setIdentifier !== other.setIdentifier) return !isSameGroup(desired, other);
  const records = [...desired.records, ...other.records];
  if (new Set(records.map((record) => record.type)).size > 1) return true;
  const isSingle = SINGLE_VALUED.has(desired.type) || records.some((record) => !record.recordType.hasTtl);
  return isSingle && new Set(records.map((record) => record.text)).size > 1;
}

/** Routed sets of one name and type have one policy and places of their own; weighted ones, aliases apart, also one TTL. */
function isSameGroup(a: RecordSet, b: RecordSet): boolean {
  if (a.routing === undefined || b.routing === undefined) return a.routing === b.routing;
  if (a.routing.policy !== b.routing.policy) return false;
  const place = placeOf(a.routing);
  if (place !== undefined && place === placeOf(b.routing)) return false;
  if (a.routing.policy === 'cidr' && b.routing.policy === 'cidr') return a.routing.collection === b.routing.collection;
  const isTimed = [a, b].every((set) => set.records[0]?.recordType.hasTtl === true);
  return a.routing.policy !== 'weighted' || !isTimed || ttlOf(a) === ttlOf(b);
}

import type { Name } from '../dns/name.ts';
import { createRecord, type DnsRecord } from '../model/record.ts';
import { ttlOf, type RecordSet } from '../model/record-set.ts';

/** One record set as it is and as it shall be. */
export interface Pair {
  readonly before?: RecordSet;
  readonly after?: RecordSet;
}

/**
 * Match actual with desired sets by name, type and set identifier.
 *
 * Records that stay are part of what shall be: copied into the desired set, or all that is left of an undeclared one.
 */
export function pairSets(
  desired: readonly RecordSet[],
  actual: readonly RecordSet[],
  survivors: ReadonlyMap<RecordSet, readonly DnsRecord[]>,
): Pair[] {
  const candidates = new Map<Name, Candidate>();
  const all = desired.map((set): Candidate => {
    const candidate = { set, isPaired: false, next: candidates.get(set.name) };
    candidates.set(set.name, candidate);
    return candidate;
  });
  const pairs: Pair[] = [];
  for (const before of actual) {
    const candidate = findSameKey(candidates.get(before.name), before);
    const staying = survivors.get(before) ?? NOTHING;
    if (candidate !== undefined) {
      candidate.isPaired = true;
      pairs.push({ before, after: withCopies(candidate.set, staying) });
    } else if (staying.length === 0) pairs.push({ before });
    else if (staying.length < before.records.length) pairs.push({ before, after: reduced(before, staying) });
  }
  for (const { set, isPaired } of all) if (!isPaired) pairs.push({ after: distinct(set) });
  return pairs;
}

/** A desired set in the chain of those of its name. */
interface Candidate {
  readonly set: RecordSet;
  isPaired: boolean;
  readonly next: Candidate | undefined;
}

const NOTHING: readonly DnsRecord[] = [];

function findSameKey(first: Candidate | undefined, { type, setIdentifier }: RecordSet): Candidate | undefined {
  let candidate = first;
  while (candidate !== undefined && (candidate.set.type !== type || candidate.set.setIdentifier !== setIdentifier)) {
    candidate = candidate.next;
  }
  return candidate;
}

/** A set has one TTL (RFC 2181 section 5.2), so copies take that of the set they join. */
function withCopies(set: RecordSet, staying: readonly DnsRecord[]): RecordSet {
  if (staying.length === 0) return distinct(set);
  const ttl = ttlOf(set);
  const copies = staying.map(({ recordType, name, rdata }) => createRecord(recordType, { name, ttl, rdata }));
  return distinct({ ...set, records: [...set.records, ...copies] });
}

/** Equal records are sent once: Route 53 refuses a set that lists a value twice. */
function distinct(set: RecordSet): RecordSet {
  if (set.records.length === 1) return set;
  const seen = new Map<string, DnsRecord>();
  for (const record of set.records) if (!seen.has(record.text)) seen.set(record.text, record);
  return seen.size === set.records.length ? set : { ...set, records: Array.from(seen.values()) };
}

/** A set with some of its records gone is no longer what the service returned. */
function reduced(set: RecordSet, records: readonly DnsRecord[]): RecordSet {
  const rest: { -readonly [Key in keyof RecordSet]: RecordSet[Key] } = { ...set, records };
  delete rest.native;
  return rest;
}

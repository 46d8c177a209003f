import { labelIn, type Name } from '../dns/name.ts';
import { targetOf, type DnsRecord } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';

/** What external-dns writes into the TXT records by which it knows its own. */
const HERITAGE = 'heritage=external-dns';

/** Types that the name of such a record may begin with; `aaaa` before `a` makes no difference, the separator decides. */
const TYPED = /^(aaaa|a|cname|ns|mx|srv|txt)[.-]/;
/** What is left of the name when the record is of the apex and only the prefix tells. */
const TYPE_ALONE = /^(?:aaaa|a|cname|ns|mx|srv|txt)$/;
/** What a name without a type stands for. */
const ANY_TYPE = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'SRV'];

/** Tells whether external-dns manages a record of a set. */
export type OwnershipTest = (set: RecordSet, record: DnsRecord) => boolean;

/**
 * Find out which records the Kubernetes controller external-dns manages, by the TXT records it leaves beside them.
 *
 * An alias counts as the type it stands for. The name servers of the zone itself are nobody's but ours.
 */
export function findOwnership(actual: readonly RecordSet[], zone: Name, prefix: string): OwnershipTest {
  const owned = new Set<string>();
  for (const { records } of actual) {
    for (const record of records.filter(isRegistryRecord)) {
      const { label, types } = ownedBy(labelIn(record.name, zone), prefix.toLowerCase());
      const name = label === '' || label === '@' ? zone : `${label}.${zone}`;
      for (const type of types) owned.add(`${type} ${name}`);
    }
  }
  owned.delete(`NS ${zone}`);
  return (set, record) => isRegistryRecord(record) || owned.has(`${set.type} ${set.name}`);
}

function isRegistryRecord(record: DnsRecord): boolean {
  return record.type === 'TXT' && targetOf(record).includes(HERITAGE);
}

interface Owned {
  /** Empty or `@` for the apex. */
  readonly label: string;
  readonly types: readonly string[];
}

/** Read from the label of a TXT record which records it stands for; names are in lower case. */
function ownedBy(label: string, prefix: string): Owned {
  const isPrefixed = prefix !== '' && label.startsWith(prefix);
  const rest = isPrefixed ? label.slice(prefix.length) : label;
  const type = TYPED.exec(rest)?.[1];
  if (type !== undefined) return { label: rest.slice(type.length + 1), types: [type.toUpperCase()] };
  if (isPrefixed && TYPE_ALONE.test(rest)) return { label: '', types: [rest.toUpperCase()] };
  return { label: rest, types: ANY_TYPE };
}

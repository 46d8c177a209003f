import * as fc from 'fast-check';
import { R53_ALIAS } from '../../providers/route53/alias/r53-alias.ts';
import { masterName } from '../../src/dns/master-name.ts';
import { nameProblem, type Name } from '../../src/dns/name.ts';
import { createRecord } from '../../src/model/record.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import { arbitraryGroup } from './arbitrary-routing.ts';
import { RECORD_VALUES, label, text } from './record-values.ts';
import { setOf, NAME_SERVERS, recordTypes } from './exported-zone.ts';

/** Types that a zone of Route 53 can hold. */
const TYPES = [
  ...(['A', 'AAAA', 'CAA', 'CNAME', 'DS', 'HTTPS', 'MX', 'NAPTR', 'NS', 'PTR'] as const),
  ...(['SPF', 'SRV', 'SSHFP', 'SVCB', 'TLSA', 'TXT', 'R53_ALIAS'] as const),
];

const ttl = fc.constantFrom(300, 300, 60, 3600, 0, 1, 2_147_483_647);

function arbitraryName(zone: string): fc.Arbitrary<Name> {
  const special = fc.constantFrom(
    zone,
    `${zone.slice(0, -1)}.${zone}`,
    `1.2.3.4.${zone}`,
    `x.${zone.slice(0, -1)}.${zone}`,
  );
  const below = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => `${labels.join('.')}.${zone}`);
  return fc
    .oneof({ weight: 5, arbitrary: below }, special)
    .filter((name) => nameProblem(name) === undefined)
    .map((name) => name as Name);
}

function arbitrarySet(zone: string): fc.Arbitrary<RecordSet> {
  const type = fc.constantFrom(...TYPES);
  return fc.tuple(arbitraryName(zone), type, ttl).chain(([name, typeName, seconds]) => {
    const recordType = typeName === 'R53_ALIAS' ? R53_ALIAS : recordTypes.get(typeName);
    const values = RECORD_VALUES[typeName];
    if (recordType === undefined || values === undefined) throw new Error(`No type ${typeName}`);
    const maxLength = typeName === 'CNAME' || typeName === 'R53_ALIAS' ? 1 : 3;
    return fc.array(values, { minLength: 1, maxLength }).map((list): RecordSet => {
      const records = list.map((rdata) => createRecord(recordType, { name, ttl: seconds, rdata }));
      return { name, type: recordType.setType(list[0] ?? []), records };
    });
  });
}

/** Sets this program leaves alone: routed ones and such with values it does not read. */
const heldSet = (zone: string): fc.Arbitrary<RecordSet> =>
  fc.tuple(arbitraryName(zone), text).map(([name, because]) => ({
    ...setOf(name, 'NAPTR', 300, ['1 2 "s" "x" "" .']),
    setIdentifier: because,
    heldBecause: `it has a routing policy (${because})`,
  }));

/** A pointer to each held set, from a name of its own. */
const pointersTo = (held: readonly RecordSet[], zone: string): RecordSet[] =>
  held.map(({ name }) => setOf(`pointer.${zone}`, 'CNAME', 300, [masterName(name)]));

/** What Route 53 refuses cannot be in a zone: a CNAME beside others or at the top, two sets of one key, a delegated wildcard. */
function possible(zone: string, sets: readonly RecordSet[]): RecordSet[] {
  const seen = new Map<string, Set<string>>();
  return sets.filter(({ name, type }) => {
    const types = seen.get(name) ?? new Set();
    const isRefused =
      (name === zone && (type === 'NS' || type === 'CNAME')) || (type === 'NS' && name.startsWith('*.'));
    if (isRefused || types.has(type) || types.has('CNAME') || (type === 'CNAME' && types.size > 0)) return false;
    seen.set(name, types.add(type));
    return true;
  });
}

/** Types of which Route 53 has only simple sets. */
const NEVER_ROUTED = new Set(['NS', 'DS']);

/** What makes routed sets of a simple one; mostly nothing does. */
const memberships = fc.array(
  fc.option(
    arbitraryGroup({
      identifiers: fc.oneof(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.constantFrom('two words é', '"x" \\ </script>', '\u2028 😀'),
      ),
      healthCheckIds: fc.uuid(),
      maxMembers: 3,
    }),
  ),
  { minLength: 14, maxLength: 14 },
);
type Memberships = typeof memberships extends fc.Arbitrary<infer Value> ? Value : never;

function routed(sets: readonly RecordSet[], groups: Memberships): RecordSet[] {
  return sets.flatMap((set, i) => {
    const members = groups[i] ?? [];
    const hasMultivalue = set.type !== 'CNAME' && set.records[0]?.recordType !== R53_ALIAS;
    const isRefused = members.some(({ routing }) => routing.policy === 'multivalue' && !hasMultivalue);
    if (members.length === 0 || isRefused || NEVER_ROUTED.has(set.type) || set.heldBecause !== undefined) return [set];
    return members.map((membership): RecordSet => ({ ...set, ...membership }));
  });
}

const apexServers = fc.subarray([...NAME_SERVERS, 'ns9.shop.test.', 'a\\064.ns.test.'], { minLength: 1 });

/** Zones as Route 53 might hold them, its own NS set included. */
export const arbitraryZone: fc.Arbitrary<{ readonly zone: Name; readonly recordSets: readonly RecordSet[] }> = fc
  .constantFrom(
    'shop.test.',
    '2.0.192.in-addr.arpa.',
    '0/26.2.0.192.in-addr.arpa.',
    '8.b.d.0.1.0.0.2.ip6.arpa.',
    'xn--bcher-kva.test.',
  )
  .chain((zone) =>
    fc
      .tuple(
        fc.array(arbitrarySet(zone), { maxLength: 12 }),
        fc.array(heldSet(zone), { maxLength: 1 }),
        apexServers,
        ttl,
        memberships,
      )
      .map(([sets, held, servers, seconds, groups]) => ({
        zone: zone as Name,
        recordSets: [
          setOf(zone, 'NS', seconds, servers),
          ...routed(possible(zone, [...held, ...pointersTo(held, zone), ...sets]), groups),
        ],
      })),
  );

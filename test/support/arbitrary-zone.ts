import * as fc from 'fast-check';
import { ALIAS_TYPES, R53_ALIAS } from '../../providers/route53/r53-alias.ts';
import { ipv4FromNumber, parseIpv6 } from '../../src/dns/address.ts';
import { masterName } from '../../src/dns/master-name.ts';
import { escapeLabel, nameProblem, type Name } from '../../src/dns/name.ts';
import { fromBytes } from '../../src/dns/text.ts';
import { createRecord } from '../../src/model/record.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { FieldValue } from '../../src/records/field.ts';
import { setOf, NAME_SERVERS, recordTypes } from './exported-zone.ts';

const plainLabel = fc.stringMatching(/^[a-z\d_][a-z\d_-]{0,9}$/);
const byteLabel = fc
  .uint8Array({ minLength: 1, maxLength: 6 })
  .map((bytes) => escapeLabel(String.fromCharCode(...bytes)));
const oddLabel = fc.constantFrom(
  '*',
  '@',
  '_',
  '1',
  '-',
  '!',
  '"',
  "'",
  '/',
  ':',
  '#',
  '$x',
  '0x1',
  '\\046',
  'xn--bcher-kva',
);
const label = fc.oneof({ weight: 6, arbitrary: plainLabel }, { weight: 2, arbitrary: byteLabel }, oddLabel);

const hostName = fc
  .array(label, { maxLength: 4 })
  .map((labels) => labels.map((part) => `${part}.`).join('') || '.')
  .filter((name) => nameProblem(name) === undefined);

/** Any text a TXT record can hold, bytes that are no UTF-8 among it. */
const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((value) => fromBytes(new TextEncoder().encode(value))),
  fc.uint8Array({ maxLength: 20 }).map(fromBytes),
  fc.constantFrom('', '*/ // <!--', '\u2028', '\u0000\u001f\u007f', '\\', '"', '`${x}`', 'x'.repeat(600)),
);

const u16 = fc.nat(65_535);
const ipv4 = fc.nat(0xffffffff).map(ipv4FromNumber);
const ipv6 = fc
  .array(fc.constantFrom(0, 0, 1, 0xdb8, 0xffff), { minLength: 8, maxLength: 8 })
  .map((groups) => parseIpv6(groups.map((group) => group.toString(16)).join(':')) ?? '::');
const caaTag = fc.constantFrom('issue', 'issuewild', 'iodef', 'issuemail');

/** Canonical values of each type that the language has a word for. */
const RDATA: Readonly<Record<string, fc.Arbitrary<readonly FieldValue[]>>> = {
  A: fc.tuple(ipv4),
  AAAA: fc.tuple(ipv6),
  CAA: fc.tuple(fc.constantFrom(0, 0, 128, 1, 129, 255), caaTag, text),
  CNAME: fc.tuple(hostName),
  MX: fc.tuple(u16, hostName),
  NS: fc.tuple(hostName),
  PTR: fc.tuple(hostName),
  SRV: fc.tuple(u16, u16, u16, hostName),
  TXT: fc.tuple(text),
  R53_ALIAS: fc.tuple(
    fc.constantFrom(...ALIAS_TYPES),
    hostName.filter((name) => name !== '.'),
    fc.stringMatching(/^Z[A-Z\d]{5}$/),
    fc.constantFrom('true', 'false'),
  ),
};

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
  const type = fc.constantFrom(...Object.keys(RDATA));
  return fc.tuple(arbitraryName(zone), type, ttl).chain(([name, typeName, seconds]) => {
    const recordType = typeName === 'R53_ALIAS' ? R53_ALIAS : recordTypes.get(typeName);
    const values = RDATA[typeName];
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
      )
      .map(([sets, held, servers, seconds]) => ({
        zone: zone as Name,
        recordSets: [
          setOf(zone, 'NS', seconds, servers),
          ...possible(zone, [...held, ...pointersTo(held, zone), ...sets]),
        ],
      })),
  );

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { desiredRecords } from '../../src/model/desired.ts';
import { toIrJson } from '../../src/model/ir-json.ts';
import { fromIrJson } from '../../src/model/ir-reader.ts';
import type { DeclaredConfig, DeclaredRecord, DeclaredZone } from '../../src/model/ir.ts';
import { normalizeConfig } from '../../src/normalize/index.ts';
import type { RecordType } from '../../src/records/define.ts';
import type { Field, FieldValue } from '../../src/records/field.ts';
import { hasErrors } from '../../src/validate/finding.ts';
import { validateConfig } from '../../src/validate/index.ts';
import { ALL_TYPES, declare, declareConfig, declareZone, TEST_KIND } from '../support/declared.ts';

const ZONES = [
  'shop.test',
  'xn--bcher-kva.test',
  '2.1.10.in-addr.arpa',
  '64/26.2.1.10.in-addr.arpa',
  '8.b.d.0.1.0.0.2.ip6.arpa',
];
const PIECES = [
  '@',
  'www',
  'WWW',
  'a.b',
  '*',
  '*.Dev',
  'größe',
  'x_y',
  '_dmarc',
  'a\\.b',
  '7',
  '10.1.2.70',
  '2001:db8::1',
  '',
  'no.dot',
];

const label = fc
  .tuple(fc.constantFrom(...PIECES), fc.constantFrom('', '', '', 'zone', 'zone.', 'ZONE.', '.', 'other.example.'))
  .map(([head, tail]) => ({ head, tail }));

function spell({ head, tail }: { head: string; tail: string }, zone: string): string {
  const end = tail === 'ZONE.' ? `${zone.toUpperCase()}.` : tail.replace('zone', zone);
  return end === '' ? head : `${head}${end === '.' ? '' : '.'}${end}`;
}

const host = fc.oneof(
  label.map(({ head, tail }) => spell({ head, tail }, 'Shop.test')),
  fc.constantFrom('.', 'Edge.Partner.example.', 'w.Lab.shop.test.', 'Lab.shop.test.', 'bad name.'),
);

function valueOf(field: Field): fc.Arbitrary<FieldValue> {
  if (field.kind === 'number') return fc.constantFrom(0, 1, 128, 65_535, 70_000, 1.5);
  if (field.isHostname) return host;
  if (field.kind === 'address') return fc.constantFrom<FieldValue>('192.0.2.1', '192.0.2.300', 3_221_225_985);
  if (field.name === 'tag') return fc.constantFrom('issue', 'Iodef', 'bogus');
  if (field.name === 'type') return fc.constantFrom('A', 'AAAA', 'CNAME', 'NS');
  return fc.constantFrom('2001:DB8::1', '::ffff:192.0.2.1', 'text', '', 'Mixed "x"');
}

function recordOf(type: RecordType): fc.Arbitrary<(zone: string) => DeclaredRecord> {
  return fc
    .record({
      name: label,
      values: fc.tuple(...type.fields.map(valueOf)),
      ttl: fc.constantFrom(0, 60, 300),
      subdomain: fc.constantFrom('', '', 'Lab'),
    })
    .map(
      ({ name, values, ttl, subdomain }) =>
        (zone) =>
          declare(type.type, spell(name, zone), [...values], { ttl, subdomain }),
    );
}

/** Imports are gone after the first time, and so is what was found wrong with them. */
const KEPT_TYPES = [...ALL_TYPES.values()].filter(({ type }) => type !== 'IMPORT_TRANSFORM');

const zoneOf = (maxLength: number): fc.Arbitrary<DeclaredZone> =>
  fc
    .record({
      name: fc.constantFrom(...ZONES),
      records: fc.array(fc.oneof(...KEPT_TYPES.map(recordOf)), { maxLength }),
      nameservers: fc.array(host, { maxLength: Math.floor(maxLength / 4) }),
    })
    .map(({ name, records, nameservers }) =>
      declareZone(
        name,
        records.map((make, call) => ({ ...make(name), call })),
        { nameservers: nameservers.map((server) => ({ name: server, call: 0 })) },
      ),
    );

/** Most records of these zones are wrong; a small one has a chance to be right. */
const zone = zoneOf(12);
const smallZone = zoneOf(2);

function normalize(config: DeclaredConfig): ReturnType<typeof normalizeConfig> {
  return normalizeConfig(config, ALL_TYPES);
}

test('normalising twice is normalising once, findings included', () => {
  fc.assert(
    fc.property(zone, (typed) => {
      const config = declareConfig(typed);
      const first = normalize(config);
      const once = structuredClone(config);
      assert.deepEqual(normalize(config), first);
      assert.deepEqual(config, once);
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('a normalised configuration survives its IR', () => {
  fc.assert(
    fc.property(smallZone, (typed) => {
      const config = declareConfig(typed);
      if (normalize(config).length > 0) return;
      const options = { recordTypes: ALL_TYPES, isNormalized: true };
      const written = JSON.stringify(toIrJson(config, options));
      const { config: read } = fromIrJson(JSON.parse(written), ALL_TYPES);
      assert.deepEqual(normalize(read), []);
      assert.equal(JSON.stringify(toIrJson(read, options)), written);
    }),
    { numRuns: 500, seed: 2 },
  );
});

test('what has no errors turns into absolute canonical records', () => {
  fc.assert(
    fc.property(smallZone, (typed) => {
      const config = declareConfig(typed);
      const found = [...normalize(config), ...validateConfig(config, { recordTypes: ALL_TYPES, kinds: [TEST_KIND] })];
      if (hasErrors(found)) return;
      for (const record of desiredRecords(typed, ALL_TYPES)) {
        assert.match(record.name, /^[!-~]+\.$/);
        assert.equal(record.name, record.name.toLowerCase());
        assert.equal(record.text, record.recordType.describe(record.recordType.canonicalize(record.rdata)));
      }
    }),
    { numRuns: 500, seed: 3 },
  );
});

test('validation never throws and tells the zone of every finding', () => {
  fc.assert(
    fc.property(zone, zone, (one, two) => {
      const config = declareConfig(one, two);
      normalize(config);
      for (const finding of validateConfig(config, { recordTypes: ALL_TYPES, kinds: [TEST_KIND] })) {
        assert.ok(finding.zone === one.uniqueName || finding.zone === two.uniqueName);
      }
    }),
    { numRuns: 200, seed: 4 },
  );
});

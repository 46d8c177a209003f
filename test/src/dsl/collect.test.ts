import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectConfig } from '../../../src/dsl/collect.ts';
import { RECORD_TYPES } from '../../../src/records/index.ts';

const recordTypes = new Map(RECORD_TYPES.map((recordType) => [recordType.type, recordType]));

/** Text of an evaluation, with visible separators: `|` fields, `;` items, `/` zones. */
function collect(text: string) {
  const wire = text.replaceAll('|', '\x1f').replaceAll(';', '\x1e').replaceAll('/', '\x1d');
  return collectConfig(wire, { recordTypes, isCareful: false, runs: [{ calls: [], firsts: [] }] });
}

const ZONE = (count: number, items: string): string => `1/|ex.test|none|1||||||${count}${items}`;

test('The text of an evaluation is a configuration', () => {
  const config = collect(
    `1;r|none|-|1|;d|p|T|2|{"k":1}/|ex.test!in|none|9|1|1|1|px|on|8;m|k|v;p|p|-1;n|ns.|3;u|l|t||4;=|60|;A|5|a|192.0.2.1;+MX|6|@|10|m|5;*TXT|7|8|s|t.s|3|text|k|v`,
  );
  assert.deepEqual(config?.registrars, [{ name: 'none', type: '-', call: 1 }]);
  assert.deepEqual(config.dnsProviders, [{ name: 'p', type: 'T', call: 2, meta: { k: 1 } }]);
  const [zone] = config.zones;
  assert.deepEqual(zone?.records, [
    { type: 'A', name: 'a', ttl: 60, values: ['192.0.2.1'], meta: undefined, subdomain: '', call: 5 },
    { type: 'MX', name: '@', ttl: 5, values: [10, 'm'], meta: undefined, subdomain: '', call: 6 },
    { type: 'TXT', name: 't.s', ttl: 3, values: ['text'], meta: { k: 'v' }, subdomain: 's', call: 8 },
  ]);
  assert.deepEqual([zone.keepsUnknown, zone.allowsIgnoreConflicts, zone.ignoresExternalDns], [true, true, true]);
  assert.deepEqual([zone.externalDnsPrefix, zone.autoDnssec, zone.tag, zone.call], ['px', 'on', 'in', 9]);
});

test('Numbers that are none stay text for the check of the field', () => {
  const records = collect(ZONE(2, ';MX|5|a|x|m;MX|6|b||m'))?.zones[0]?.records;
  assert.deepEqual(
    records?.map((record) => record.values),
    [
      ['x', 'm'],
      ['', 'm'],
    ],
  );
});

const broken: readonly (readonly [title: string, text: string])[] = [
  ['fewer zones than announced', '1'],
  ['more zones than announced', `${ZONE(0, '')}/|b.test|none|1||||||0`],
  ['a provider with a field too many', '0;r|a|-|1||x'],
  ['a zone with a field too many', '1/|ex.test|x|none|1||||||0'],
  ['fewer items than announced', ZONE(2, ';A|5|a|192.0.2.1')],
  ['a record with a field too many', ZONE(1, ';A|5|a|192|.0.2.1')],
  ['a record with a field too few', ZONE(1, ';A|5|a')],
  ['a record with a TTL and a field too many', ZONE(1, ';+A|5|a|192.0.2.1|5|6')],
  ['a record of an unknown type', ZONE(1, ';NOPE|5|a|x')],
  ['a full record that does not have its size', ZONE(1, ';*A|5|8||a|0|192.0.2.1|k|v')],
  ['a full record of an unknown type', ZONE(1, ';*NOPE|1|8')],
  ['metadata with a field too many', ZONE(1, ';m|k|v|w')],
  ['an IGNORE rule with a field too few', ZONE(1, ';u|k|v|w')],
  ['an unknown run', ZONE(1, ';#7|1')],
  ['a run with a field too many', ZONE(1, ';#0|1|2')],
  ['an absent record with a field too many', ZONE(1, ';a*A|9|8||a|0|192.0.2.1')],
];

for (const [title, text] of broken) {
  test(`A text with ${title} does not count up`, () => {
    assert.equal(collect(text), undefined);
  });
}

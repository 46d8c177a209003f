import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateZone, failText } from '../../../support/evaluate-text.ts';

const TABLES: readonly (readonly [source: string, text: string])[] = [
  ['[{ low: "10.0.0.0", high: IP("10.0.0.9"), newBase: "192.0.2.0" }]', '10.0.0.0 ~ 10.0.0.9 ~ 192.0.2.0 ~ '],
  [
    '[{ low: "10.0.0.0", high: "10.0.0.9", newIP: ["192.0.2.1", IP("192.0.2.1") + 1] }, { low: "1.1.1.1", high: "1.1.1.1" }]',
    '10.0.0.0 ~ 10.0.0.9 ~  ~ 192.0.2.1,192.0.2.2 ; 1.1.1.1 ~ 1.1.1.1 ~  ~ ',
  ],
  ['[]', ''],
  ['"10.0.0.0 ~ 10.0.0.9 ~ 192.0.2.0 ~ "', '10.0.0.0 ~ 10.0.0.9 ~ 192.0.2.0 ~ '],
];

for (const [source, text] of TABLES) {
  test(`The table ${source} is "${text}" for imports and records`, async () => {
    const zone = await evaluateZone(
      `IMPORT_TRANSFORM(${source}, "a.test", 60), A("x", "10.0.0.1", { transform: ${source} })`,
    );
    const [imported, record] = zone.records;
    assert.deepEqual(imported?.meta, { transform_table: text });
    assert.deepEqual([imported?.name, imported?.ttl, imported?.values], ['@', 60, ['a.test']]);
    assert.deepEqual(record?.meta, { transform: text });
  });
}

test('Modifiers of an import add metadata, but the TTL is that of its argument', async () => {
  const zone = await evaluateZone(
    'DefaultTTL(7), IMPORT_TRANSFORM_STRIP([], "a.test", 60, "test", TTL(5), { k: 1, transform_table: "no" })',
  );
  assert.equal(zone.records[0]?.ttl, 60);
  assert.deepEqual(zone.records[0]?.meta, { k: '1', transform_table: '', transform_suffixstrip: 'test' });
});

test('A table that several records share is not changed', async () => {
  const zone = await evaluateZone(
    'function (d) { var t = [{ low: "1.1.1.1", high: "1.1.1.1" }], m = { transform: t }; A("a", "1.1.1.1", m)(d); A("b", "1.1.1.1", m)(d); TXT("t", String(m.transform === t))(d) }',
  );
  assert.equal(zone.records[0]?.meta?.['transform'], zone.records[1]?.meta?.['transform']);
  assert.deepEqual(zone.records[2]?.values, ['true']);
});

const REFUSED: readonly (readonly [source: string, message: string])[] = [
  ['IMPORT_TRANSFORM([], "a.test")', 'IMPORT_TRANSFORM takes 3 arguments (table, domain, ttl), found 2'],
  ['IMPORT_TRANSFORM([], "a.test", "1h")', 'The ttl of IMPORT_TRANSFORM must be a number of seconds, found "1h"'],
  ['IMPORT_TRANSFORM([], "a.test", NaN)', 'The ttl of IMPORT_TRANSFORM must be a number of seconds, found NaN'],
  ['IMPORT_TRANSFORM([], 5, 5)', 'The domain of IMPORT_TRANSFORM must be the name of a zone, found the number 5'],
  ['IMPORT_TRANSFORM({}, "a.test", 5)', 'The table of IMPORT_TRANSFORM must be a list of rows, found an object'],
  [
    'IMPORT_TRANSFORM(["x"], "a.test", 5)',
    'Rows of the table of IMPORT_TRANSFORM are objects { low, high, newBase, newIP }, found "x"',
  ],
  [
    'IMPORT_TRANSFORM_STRIP([], "a.test", 5)',
    'IMPORT_TRANSFORM_STRIP takes 4 arguments (table, domain, ttl, suffixstrip), found 3',
  ],
  [
    'IMPORT_TRANSFORM_STRIP([], "a.test", 5, 6)',
    'The suffixstrip of IMPORT_TRANSFORM_STRIP must be a text, found the number 6',
  ],
];

for (const [source, message] of REFUSED) {
  test(`${source} is refused`, async () => {
    const error = await failText(`var REG = NewRegistrar("none");\nD("ex.test", REG, ${source});`);
    assert.match(error.message, new RegExp(message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  });
}

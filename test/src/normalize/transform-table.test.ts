import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTableReader, parseTransformTable, transformAddress } from '../../../src/normalize/transform-table.ts';

const TABLE = parseTransformTable(
  '10.0.0.0 ~ 10.0.0.9 ~ 192.0.2.10 ~  ; 10.0.0.5 ~ 10.0.0.20 ~  ~ 198.51.100.1, 198.51.100.2 ; 10.0.1.1~10.0.1.1~~',
);

const ADDRESSES: readonly (readonly [address: string, becomes: readonly string[], why: string])[] = [
  ['10.0.0.3', ['192.0.2.13'], 'keeps its distance to the low end'],
  ['10.0.0.9', ['192.0.2.19'], 'is covered at the high end, and the first row counts'],
  ['10.0.0.10', ['198.51.100.1', '198.51.100.2'], 'is replaced by every new address'],
  ['10.0.1.1', [], 'vanishes where the row names nothing new'],
  ['10.9.9.9', ['10.9.9.9'], 'stays where no row has it'],
  ['no address', ['no address'], 'is left to the other checks'],
];

for (const [address, becomes, why] of ADDRESSES) {
  test(`The address "${address}" ${why}`, () => {
    assert.deepEqual(transformAddress(address, TABLE), becomes);
  });
}

test('A list of new bases gives an address for each', () => {
  const table = parseTransformTable('10.0.0.0 ~ 10.0.0.9 ~ 192.0.2.0,198.51.100.0 ~ ');
  assert.deepEqual(transformAddress('10.0.0.7', table), ['192.0.2.7', '198.51.100.7']);
});

const PROBLEMS: readonly (readonly [text: string, problem: RegExp])[] = [
  ['10.0.0.0 ~ 10.0.0.9', /^Row 1 .* has 2 fields instead of 4/],
  ['10.0.0.0 ~ 10.0.0.9 ~  ~  ; ', /^Row 2 .* has 1 fields/],
  ['10.0.0 ~ 10.0.0.9 ~  ~ ', /has "10\.0\.0", which is not an IPv4 address/],
  [' ~ 10.0.0.9 ~  ~ ', /has "", which/],
  ['10.0.0.0 ~ 10.0.0.9 ~ 192.0.2.0,x ~ ', /has "x", which/],
  ['10.0.0.9 ~ 10.0.0.1 ~  ~ ', /begins at 10\.0\.0\.9, which is above its end 10\.0\.0\.1/],
  ['10.0.0.0 ~ 10.0.0.9 ~ 192.0.2.0 ~ 192.0.2.1', /has both newBase and newIP/],
];

for (const [text, problem] of PROBLEMS) {
  test(`The table "${text}" is refused`, () => {
    const { problems } = parseTransformTable(text);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', problem);
  });
}

test('An empty table has no rows, and every problem of a table is told', () => {
  assert.deepEqual(parseTransformTable(''), { rows: [], problems: [] });
  assert.equal(parseTransformTable('a ~ b ; c').problems.length, 2);
});

test('A reader reads each table once', () => {
  const read = createTableReader();
  assert.equal(read('10.0.0.0 ~ 10.0.0.9 ~  ~ '), read('10.0.0.0 ~ 10.0.0.9 ~  ~ '));
});

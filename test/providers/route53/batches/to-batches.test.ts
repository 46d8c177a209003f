import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBatches } from '../../../../providers/route53/batches/to-batches.ts';
import { fromNative } from '../../../../providers/route53/native/from-native.ts';
import { toNative } from '../../../../providers/route53/native/to-native.ts';
import type { Change } from '../../../../src/diff/change.ts';
import { ProviderError } from '../../../../src/errors.ts';
import type { DnsRecord } from '../../../../src/model/record.ts';
import type { RecordSet } from '../../../../src/model/record-set.ts';
import { alias, change, setsOf } from '../../../support/route53-records.ts';

type Entry = string | DnsRecord;

function one(entries: readonly Entry[]): RecordSet {
  const [set, ...others] = setsOf(...entries);
  assert.ok(set !== undefined && others.length === 0);
  return set;
}

/** The set as it comes back from the service. */
const stored = (entries: readonly Entry[]): RecordSet => fromNative(toNative(one(entries)));
const create = (...entries: Entry[]): Change => change('create', { after: one(entries) });
const remove = (...entries: Entry[]): Change => change('delete', { before: stored(entries) });
const modify = (before: readonly Entry[], after: readonly Entry[]): Change =>
  change('modify', { before: stored(before), after: one(after) });

/** Changes of each request as `+www A`. */
const shown = (changes: readonly Change[]): string[][] =>
  toBatches(changes).map((batch) =>
    batch.changes.map(
      ({ kind, name, type }) => `${{ create: '+', modify: '~', delete: '-' }[kind]}${name.split('.')[0]} ${type}`,
    ),
  );
const sizes = (changes: readonly Change[]): number[] => toBatches(changes).map((batch) => batch.changes.length);
const many = (count: number, make: (i: number) => Change): Change[] => Array.from({ length: count }, (_, i) => make(i));
const address = (name: string, count: number, second = 0): string[] =>
  Array.from({ length: count }, (_, i) => `${name} 300 A 10.${second}.${i >> 8}.${i & 255}`);
const text = (name: string, characters: number): string =>
  `${name} 300 TXT ${'"0123456789012345678901234567890123456789012345"'.repeat(characters / 48)}`;

const long = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `x 300 TXT "${i}" ${'"'.padEnd(240, 'x')}" `.trim());

test('Nothing to do is no request', () => {
  assert.deepEqual(toBatches([]), []);
});

test('What fits one request is one, in the order of the plan', () => {
  const changes = [create('b 300 A 192.0.2.1'), create('a 300 CNAME b'), remove('c 300 A 192.0.2.1')];
  assert.deepEqual(shown(changes), [['+b A', '+a CNAME', '-c A']]);
});

test('Eight thousand new sets take eight requests', () => {
  assert.deepEqual(
    sizes(many(8000, (i) => create(`h${i} 300 A 10.0.${i >> 8}.${i & 255}`))),
    Array.from({ length: 8 }, () => 1000),
  );
});

test('A modified set costs its old and its new values', () => {
  const changes = many(1000, (i) => modify([`h${i} 300 A 192.0.2.1`], [`h${i} 60 A 192.0.2.1`]));
  assert.deepEqual(sizes(changes), [500, 500]);
});

test('An alias costs one value', () => {
  assert.deepEqual(sizes(many(1001, (i) => create(alias(`h${i}`, 'A', 'lb.test.', 'Z1')))), [1000, 1]);
});

test('Name servers count as dear as at the top, where they are overwritten', () => {
  assert.deepEqual(sizes(many(501, (i) => create(`h${i} 300 NS ns1.example.net.`))), [500, 1]);
});

test('A request holds 32,000 characters', () => {
  // 960 characters of text become 920 in four strings: quotes and blanks count too.
  const length = toNative(one([text('x', 960)])).ResourceRecords?.[0]?.Value?.length ?? 0;
  const each = Math.floor(32_000 / length);
  assert.deepEqual(sizes(many(each + 1, (i) => create(text(`h${i}`, 960)))), [each, 1]);
});

test('All changes of one name stay together', () => {
  const filler = many(999, (i) => create(`h${i} 300 A 192.0.2.1`));
  const swap = [remove('x 300 CNAME y'), create('x 300 A 192.0.2.1'), create('x 300 AAAA ::1')];
  const [first, second] = shown([...filler, ...swap]);
  assert.equal(first?.length, 999);
  assert.deepEqual(second, ['-x CNAME', '+x A', '+x AAAA']);
});

test('A pointer stays with the target that is created for it and with the one that is deleted after it', () => {
  const filler = many(998, (i) => create(`h${i} 300 A 192.0.2.1`));
  const changes = [
    create('new 300 A 192.0.2.2'),
    ...filler,
    modify(['app 300 CNAME old'], ['app 300 CNAME new']),
    remove('old 300 A 192.0.2.1'),
  ];
  const [first, second] = shown(changes);
  assert.deepEqual(first?.slice(-2), ['~app CNAME', '-old A']);
  assert.equal(first?.[0], '+new A');
  assert.ok(second !== undefined && second.every((line) => line.startsWith('+h')));
});

test('A target that exists before and after ties nothing together', () => {
  const changes = many(1200, (i) => create(`h${i} 300 CNAME hub`));
  assert.deepEqual(sizes([modify(['hub 300 A 192.0.2.1'], ['hub 60 A 192.0.2.1']), ...changes]), [999, 202]);
});

test('What belongs together but is too large is taken apart, targets first and deletions last', () => {
  const pointers = many(1500, (i) => modify([`h${i} 300 CNAME old`], [`h${i} 300 CNAME new`]));
  const batches = shown([remove('old 300 A 192.0.2.1'), ...pointers, create('new 300 A 192.0.2.2')]);
  assert.equal(batches.length, 4);
  assert.ok(batches[0]?.includes('+new A'));
  assert.ok(batches.at(-1)?.includes('-old A'));
});

test('An alias comes after the target created for it, though what it replaces was to go before the target changes', () => {
  const batches = shown([
    remove('x 300 CNAME t'),
    create(alias('x', 'A', 't', 'Z1')),
    create(...Array.from({ length: 400 }, (_, i) => `x 300 MX ${i} mx`)),
    create(...Array.from({ length: 300 }, (_, i) => `x 300 AAAA 2001:db8::${i.toString(16)}`)),
    remove('t 300 CNAME y'),
    create(...address('t', 400)),
  ]);
  assert.deepEqual(batches, [
    ['-t CNAME', '+t A'],
    ['-x CNAME', '+x A', '+x MX', '+x AAAA'],
  ]);
});

test('Names whose aliases wait for each other arrive together', () => {
  const filler = many(600, (i) => create(`h${i} 300 MX 10 a`));
  const circle = [
    create(alias('a', 'A', 'b', 'Z1')),
    create(...Array.from({ length: 400 }, (_, i) => `a 300 AAAA 2001:db8::${i.toString(16)}`)),
    create(...address('b', 400)),
    create(alias('b', 'AAAA', 'a', 'Z1')),
  ];
  const batches = shown([...filler, ...circle]);
  assert.deepEqual(batches[0]?.slice(-4), ['+a A', '+a AAAA', '+b A', '+b AAAA']);
  assert.deepEqual(
    batches.map((batch) => batch.length),
    [4 + 198, 402],
  );
});

test('Names whose aliases wait for each other and that are too large for one request are sent alias by alias', () => {
  const batches = shown([
    create(alias('a', 'A', 'b', 'Z1')),
    create(...Array.from({ length: 400 }, (_, i) => `a 300 AAAA 2001:db8::${i.toString(16)}`)),
    create(...Array.from({ length: 400 }, (_, i) => `a 300 MX ${i} mx`)),
    create(...address('b', 400)),
    create(alias('b', 'AAAA', 'a', 'Z1')),
  ]);
  assert.deepEqual(batches, [
    ['+a AAAA', '+a MX'],
    ['+a A', '+b A', '+b AAAA'],
  ]);
});

test('Names that wait for each other are sent all the same', () => {
  const changes = [
    ...many(600, (i) => create(`h${i} 300 MX 10 a`)),
    ...many(600, (i) => create(`k${i} 300 MX 10 b`)),
    create('a 300 SRV 1 2 3 b'),
    create('b 300 SRV 1 2 3 a'),
  ];
  assert.equal(
    sizes(changes).reduce((sum, size) => sum + size, 0),
    1202,
  );
});

test('One name too large for a request is taken apart by its types, deletions last', () => {
  const changes = [
    remove('x 300 NAPTR 1 1 "" "" "" y'),
    create(...address('x', 400)),
    create(...Array.from({ length: 400 }, (_, i) => `x 300 AAAA 2001:db8::${i.toString(16)}`)),
    create(...Array.from({ length: 300 }, (_, i) => `x 300 MX ${i} mx`)),
  ];
  assert.deepEqual(shown(changes), [
    ['+x A', '+x AAAA'],
    ['-x NAPTR', '+x MX'],
  ]);
});

test('A set that fits only when it is overwritten is', () => {
  const large = long(120);
  const small = long(10);
  assert.equal(sizes([modify(large, small)]).length, 1);
  assert.throws(() => toBatches([modify(large, large)]), ProviderError);
});

test('A set too large for any request is refused by name', () => {
  const values = Array.from({ length: 300 }, (_, i) => `x 300 TXT "${String(i).padEnd(120, 'x')}"`);
  assert.throws(
    () => toBatches([create('a 300 A 192.0.2.1'), create(...values)]),
    /The change of x\.shop\.test TXT is too large for Route 53: 300 values and 36600 characters/,
  );
});

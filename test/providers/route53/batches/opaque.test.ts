import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBatches } from '../../../../providers/route53/batches/to-batches.ts';
import { fromNative } from '../../../../providers/route53/native/from-native.ts';
import { withOpaque } from '../../../../providers/route53/batches/opaque.ts';
import { toNative } from '../../../../providers/route53/native/to-native.ts';
import type { Change } from '../../../../src/diff/change.ts';
import type { DnsRecord } from '../../../../src/model/record.ts';
import type { RecordSet } from '../../../../src/model/record-set.ts';
import { alias, change, setsOf } from '../../../support/route53-records.ts';

function wanted(entry: string | DnsRecord): RecordSet {
  const [set] = setsOf(entry);
  assert.ok(set);
  return set;
}
const opaque = (line: string): RecordSet => fromNative({ ...toNative(wanted(line)), HealthCheckId: 'check' });
const owned = (line: string, id: string): RecordSet =>
  fromNative({ ...toNative(wanted(line)), TrafficPolicyInstanceId: id });
const create = (entry: string | DnsRecord): Change => change('create', { after: wanted(entry) });

/** Requests, each with its changes as `+www A`. */
const shown = (...changes: Change[]): string[][] =>
  withOpaque(changes, toBatches).map((batch) =>
    batch.changes.map(
      ({ kind, name, type }) => `${{ create: '+', modify: '~', delete: '-' }[kind]}${name.split('.')[0]} ${type}`,
    ),
  );

test('Without anything opaque the requests are the usual ones', () => {
  assert.deepEqual(shown(create('a 1 A 192.0.2.1'), create('b 1 A 192.0.2.1')), [['+a A', '+b A']]);
});

test('What is opaque is deleted in a request of its own, unless something takes its place', () => {
  assert.deepEqual(
    shown(
      change('delete', { before: opaque('a 1 A 192.0.2.1') }),
      change('modify', { before: opaque('b 1 A 192.0.2.1'), after: wanted('b 1 A 192.0.2.2') }),
      change('delete', { before: opaque('c 1 A 192.0.2.1') }),
      create('c 1 CNAME a'),
      create('d 1 A 192.0.2.1'),
    ),
    [['~b A', '-c A', '+c CNAME', '+d A'], ['-a A']],
  );
});

test('The sets of an instance go in one request, last where nothing takes their place', () => {
  const sets = ['a 1 A 192.0.2.1', 'b 1 A 192.0.2.1'].map((line) => owned(line, 'x'));
  const removals = sets.map((before) => change('delete', { before }));
  assert.deepEqual(shown(...removals, create('c 1 A 192.0.2.1')), [['+c A'], ['-a A', '-b A']]);
});

test('An instance makes room first, and only what is tied to its place shares the next request', () => {
  const before = owned('www 1 A 192.0.2.1', 'x');
  const other = change('delete', { before: owned('z 1 A 192.0.2.1', 'y') });
  assert.deepEqual(
    shown(
      create('a 1 A 192.0.2.1'),
      change('modify', { before, after: wanted('www 1 A 192.0.2.2') }),
      create(alias('@', 'A', 'www')),
      other,
    ),
    [['-www A'], ['+www A', '+shop A'], ['+a A'], ['-z A']],
  );
});

test('What replaces a set of an instance is split into its deletion and a creation, each with its lines', () => {
  const lines = [
    { kind: 'delete', name: wanted('www 1 A 192.0.2.1').name, type: 'A', note: 'opaque' },
    { kind: 'create', name: wanted('www 1 A 192.0.2.1').name, type: 'A' },
  ] as const;
  const before = owned('www 1 A 192.0.2.1', 'x');
  const both = { ...change('modify', { before, after: wanted('www 1 A 192.0.2.2') }), lines };
  const [removal, creation] = withOpaque([both], toBatches).flatMap(({ changes }) => changes);
  assert.deepEqual([removal?.kind, removal?.after, removal?.lines], ['delete', undefined, [lines[0]]]);
  assert.deepEqual([creation?.kind, creation?.before, creation?.lines], ['create', undefined, [lines[1]]]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConflict, splitMessages } from '../../../../providers/route53/failures/invalid-change-batch.ts';

const EXISTS = "Tried to create resource record set [name='a.shop.test.', type='A'] but it already exists";
const GONE = "Tried to delete resource record set [name='\\052.shop.test.', type='CNAME'] but it was not found";
const OTHER =
  "Tried to delete resource record set [name='w.shop.test.', type='A', set-identifier='one, two'] " +
  'but the values provided do not match the current values';
const TWO_SPACES =
  'RRSet of type A with DNS name x.shop.test. is not permitted because a conflicting RRSet of type  CNAME with the ' +
  'same DNS name already exists in zone shop.test.';
const ALIAS =
  'Tried to create an alias that targets t.other.com., type A in zone ZID, but the alias target name does not lie ' +
  'within the target zone';
const LATENCY =
  'RRSet with DNS name x.shop.test., type A, SetIdentifier S, and Region Name=eu-west-1 cannot be created because a ' +
  'latency RRSet with the same name, type and region already exists.';
const VALUE =
  "Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not valid) encountered with '1''";

test('One message is one, with brackets around it or without', () => {
  assert.deepEqual(splitMessages(`[${EXISTS}]`), [EXISTS]);
  assert.deepEqual(splitMessages(EXISTS), [EXISTS]);
});

test('Messages that contain commas and brackets themselves stay whole', () => {
  const all = [EXISTS, GONE, OTHER, TWO_SPACES, ALIAS, LATENCY, VALUE];
  assert.deepEqual(splitMessages(`[${all.join(', ')}]`), all);
});

test('A text of another kind is left as it is', () => {
  assert.deepEqual(splitMessages('Something new, and unheard of'), ['Something new, and unheard of']);
  assert.deepEqual(splitMessages(''), ['']);
});

test('The sets somebody else changed are read out of their messages', () => {
  assert.deepEqual(readConflict(EXISTS), { name: 'a.shop.test.', type: 'A' });
  assert.deepEqual(readConflict(GONE), { name: '*.shop.test.', type: 'CNAME' });
  assert.deepEqual(readConflict(OTHER), { name: 'w.shop.test.', type: 'A', setIdentifier: 'one, two' });
});

test('Other messages tell of no conflict', () => {
  for (const message of [TWO_SPACES, ALIAS, LATENCY, VALUE, '']) assert.equal(readConflict(message), undefined);
});

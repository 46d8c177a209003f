import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Objection } from '../../../src/model/objection.ts';
import type { DnsProvider } from '../../../src/provider.ts';
import { declare, declareZone } from '../../support/declared.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { previewIn, pushIn, type Setup } from '../../support/planning.ts';

const record = (label: string) => declare('A', label, ['192.0.2.1'], { ttl: 300 });
const zones = [declareZone('shop.test', [record('a'), record('b')]), declareZone('other.test', [record('www')])];

/** A provider with two requests to shop.test, and something against them. */
function objecting(...objections: readonly Objection[]) {
  const memory = createMemoryProvider({ zones: [{ name: 'shop.test' }, { name: 'other.test' }], batchSize: 1 });
  const provider: DnsProvider = {
    ...memory,
    reviewChanges: (_changes, { zone }) => (zone.name === 'shop.test.' ? objections : []),
  };
  const setup: Setup = { zones, providers: [provider] };
  return { memory, setup };
}

const FIRST = { message: 'a.shop.test A is impossible', isCertain: true };
const SECOND = { message: 'b.shop.test A is impossible', isCertain: true };
const DOUBT = { message: 'b.shop.test A is doubtful', isCertain: false };

test('a zone of which a part is certain to be refused is sent nothing, and other zones go on', async () => {
  const { memory, setup } = objecting(DOUBT, FIRST);
  const { out, err, code } = await pushIn(setup);
  assert.deepEqual(out, [
    '******************** Domain: shop.test',
    '2 corrections (r53)',
    '#1: + CREATE a.shop.test A 192.0.2.1 ttl=300',
    'FAILURE! Nothing was sent: a.shop.test A is impossible',
    '#2: + CREATE b.shop.test A 192.0.2.1 ttl=300',
    'Skipping: nothing is sent where a part would be refused',
    '******************** Domain: other.test',
    '1 correction (r53)',
    '#1: + CREATE www.other.test A 192.0.2.1 ttl=300',
    'SUCCESS!',
    'Done. 3 corrections.',
    'shop.test (r53): 0 of 2 change batches applied, 1 failed, 1 not tried',
    'other.test (r53): 1 of 1 change batch applied (C1)',
  ]);
  assert.deepEqual(err, [
    DOUBT.message,
    FIRST.message,
    'A push sends nothing to "shop.test" (r53) until that is corrected',
    'Completed with errors',
  ]);
  assert.equal(code, 1);
  assert.deepEqual(
    memory.calls.filter((call) => call.startsWith('apply')),
    ['apply other.test. 1'],
  );
});

test('a preview shows what is wanted, warns that it will be refused, and does not fail', async () => {
  const { setup } = objecting(FIRST);
  const { out, err, code } = await previewIn(setup);
  assert.deepEqual(out.slice(0, 4), [
    '******************** Domain: shop.test',
    '2 corrections (r53)',
    '#1: + CREATE a.shop.test A 192.0.2.1 ttl=300',
    '#2: + CREATE b.shop.test A 192.0.2.1 ttl=300',
  ]);
  assert.deepEqual(err, [FIRST.message, 'A push sends nothing to "shop.test" (r53) until that is corrected']);
  assert.equal(code, 0);
});

test('a doubt is told and the service decides', async () => {
  const { memory, setup } = objecting(DOUBT);
  const { err, code } = await pushIn(setup);
  assert.deepEqual(err, [DOUBT.message]);
  assert.equal(code, 0);
  assert.ok(memory.dump('shop.test').includes('a.shop.test. 300 A 192.0.2.1'));
});

test('further objections are counted, and nobody is asked about what is not sent', async () => {
  const { memory, setup } = objecting(FIRST, SECOND);
  const { out } = await pushIn({ ...setup, mode: { isInteractive: true }, answers: [true] });
  assert.equal(out[3], 'FAILURE! Nothing was sent: a.shop.test A is impossible (and 1 more)');
  assert.equal(out.filter((line) => line.startsWith('Run?')).length, 1);
  assert.ok(memory.dump('other.test').includes('www.other.test. 300 A 192.0.2.1'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProviderError } from '../../../src/errors.ts';
import { declare, declareZone } from '../../support/declared.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { pushIn } from '../../support/planning.ts';

const www = (address: string) => declare('A', 'www', [address], { ttl: 300 });
const shop = (...records: ReturnType<typeof declare>[]) => declareZone('shop.test', records);
const other = declareZone('other.test', [www('192.0.2.7')]);

test('a push carries out what it shows, and a second one finds nothing', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test', records: ['www 300 A 192.0.2.1'] }] });
  const setup = { zones: [shop(www('192.0.2.2'))], providers: [provider] };
  const first = await pushIn(setup);
  assert.deepEqual(first.out, [
    '******************** Domain: shop.test',
    '1 correction (r53)',
    '#1: ± MODIFY www.shop.test A (192.0.2.1 ttl=300) -> (192.0.2.2 ttl=300)',
    'SUCCESS!',
    'Done. 1 corrections.',
  ]);
  assert.equal(first.code, 0);
  assert.ok(provider.dump('shop.test').includes('www.shop.test. 300 A 192.0.2.2'));
  assert.deepEqual((await pushIn(setup)).out.at(-1), 'Done. 0 corrections.');
});

test('a missing zone is created, read again and filled', async () => {
  const provider = createMemoryProvider();
  const { out, code } = await pushIn({ zones: [shop(www('192.0.2.1'))], providers: [provider] });
  assert.deepEqual(out, [
    '******************** Domain: shop.test',
    '1 correction (r53)',
    '#1: Ensuring zone "shop.test" exists in "r53"',
    'SUCCESS!',
    '******************** Domain: shop.test',
    '1 correction (r53)',
    '#1: + CREATE www.shop.test A 192.0.2.1 ttl=300',
    'SUCCESS!',
    'Done. 2 corrections.',
  ]);
  assert.equal(code, 0);
});

test('a zone that cannot be created fails alone', async () => {
  const provider = createMemoryProvider({
    zones: [{ name: 'other.test' }],
    before: (call) => {
      if (call.startsWith('createZone')) throw new ProviderError('Too many zones');
    },
  });
  const { out, code } = await pushIn({ zones: [shop(), other], providers: [provider] });
  assert.equal(out[3], 'FAILURE! Too many zones');
  assert.match(out[5] ?? '', /^INFO#1: Domain "shop.test" provider r53 Error: The account of "r53" has no hosted zone/);
  assert.ok(provider.dump('other.test').includes('www.other.test. 300 A 192.0.2.7'));
  assert.deepEqual(out.slice(-2), [
    'shop.test (r53): hosted zone not created',
    'other.test (r53): 1 of 1 change batch applied (C1)',
  ]);
  assert.equal(code, 1);
});

test('a set that changed since it was read stops its request and says what it is now', async () => {
  const provider = createMemoryProvider({
    zones: [{ name: 'shop.test', records: ['www 300 A 192.0.2.10'] }, { name: 'other.test' }],
    before: (call) => {
      if (call.startsWith('apply shop')) provider.edit('shop.test', 'www 60 A 192.0.2.99');
    },
  });
  const { out, err, code } = await pushIn({ zones: [shop(www('192.0.2.11')), other], providers: [provider] });
  assert.deepEqual(out, [
    '******************** Domain: shop.test',
    '1 correction (r53)',
    '#1: ± MODIFY www.shop.test A (192.0.2.10 ttl=300) -> (192.0.2.11 ttl=300)',
    'FAILURE! Nothing was changed in shop.test: www.shop.test A is no longer what was read',
    '  read     192.0.2.10 ttl=300',
    '  expected to become 192.0.2.11 ttl=300',
    '  now      192.0.2.99 ttl=60',
    'Run preview again.',
    '******************** Domain: other.test',
    '1 correction (r53)',
    '#1: + CREATE www.other.test A 192.0.2.7 ttl=300',
    'SUCCESS!',
    'Done. 2 corrections.',
    'shop.test (r53): 0 of 1 change batch applied, 1 failed',
    'other.test (r53): 1 of 1 change batch applied (C1)',
  ]);
  assert.deepEqual(err, ['Completed with errors']);
  assert.equal(code, 1);
});

test('a set that should be new and is there already, or should go and has gone, is told', async () => {
  const provider = createMemoryProvider({
    zones: [{ name: 'shop.test', records: ['old 300 A 192.0.2.1'] }],
    before: (call) => {
      if (call.startsWith('apply')) provider.edit('shop.test', 'old 300 A 192.0.2.2', 'www 60 A 192.0.2.99');
    },
  });
  const { out } = await pushIn({ zones: [shop(www('192.0.2.11'))], providers: [provider] });
  assert.deepEqual(out.slice(3, -2), [
    'FAILURE! Nothing was changed in shop.test: old.shop.test A is no longer what was read',
    '  read     192.0.2.1 ttl=300',
    '  expected to be deleted',
    '  now      192.0.2.2 ttl=300',
    'www.shop.test A is no longer what was read',
    '  read     nothing',
    '  expected to become 192.0.2.11 ttl=300',
    '  now      192.0.2.99 ttl=60',
    'Run preview again.',
  ]);
});

test('what builds on a refused request is not tried, the rest of the zone is', async () => {
  const provider = createMemoryProvider({
    zones: [{ name: 'shop.test', records: ['app 300 CNAME old', 'old 300 A 192.0.2.1'] }],
    batchSize: 1,
    before: () => {
      const applied = provider.calls.filter((call) => call.startsWith('apply')).length;
      if (applied === 1) throw new ProviderError('The service refuses', { hint: 'Ask it nicely' });
    },
  });
  const zone = shop(
    declare('A', 'new', ['192.0.2.2'], { ttl: 300 }),
    declare('CNAME', 'app', ['new'], { ttl: 300 }),
    declare('A', 'zzz', ['192.0.2.3'], { ttl: 300 }),
  );
  const { out, code } = await pushIn({ zones: [zone], providers: [provider] });
  assert.deepEqual(out.slice(2), [
    '#1: + CREATE new.shop.test A 192.0.2.2 ttl=300',
    'FAILURE! The service refuses',
    '#2: + CREATE zzz.shop.test A 192.0.2.3 ttl=300',
    'SUCCESS!',
    '#3: ± MODIFY app.shop.test CNAME (old.shop.test. ttl=300) -> (new.shop.test. ttl=300)',
    'Skipping: it builds on changes that were not made',
    '#4: - DELETE old.shop.test A 192.0.2.1 ttl=300',
    'Skipping: it builds on changes that were not made',
    'Done. 4 corrections.',
    'shop.test (r53): 1 of 4 change batches applied (C1), 1 failed, 2 not tried',
    '  Ask it nicely',
  ]);
  assert.equal(code, 1);
});

test('an interrupt lets the request under way end and starts nothing new', async () => {
  const controller = new AbortController();
  const provider = createMemoryProvider({
    zones: [{ name: 'shop.test' }, { name: 'other.test' }],
    before: (call) => {
      if (call.startsWith('apply')) controller.abort();
    },
  });
  const { out, err, code } = await pushIn({
    zones: [shop(www('192.0.2.1')), other],
    providers: [provider],
    concurrency: 1,
    signal: controller.signal,
  });
  assert.deepEqual(out.slice(3), [
    'SUCCESS!',
    '******************** Domain: other.test',
    '1 correction (r53)',
    '#1: + CREATE www.other.test A 192.0.2.7 ttl=300',
    'Skipping: interrupted',
    'Done. 2 corrections.',
    'shop.test (r53): 1 of 1 change batch applied (C1)',
    'other.test (r53): 0 of 1 change batch applied, 1 not tried',
  ]);
  assert.deepEqual(err, ['Interrupted', 'Running this again is safe, and does what is left']);
  assert.equal(code, 130);
});

test('an interrupt while zones are created leaves the records alone', async () => {
  const controller = new AbortController();
  const provider = createMemoryProvider({ before: (call) => void (call.startsWith('create') && controller.abort()) });
  const { out, code } = await pushIn({
    zones: [shop(www('192.0.2.1'))],
    providers: [provider],
    signal: controller.signal,
  });
  assert.deepEqual(out.slice(3), ['SUCCESS!', 'Done. 1 corrections.']);
  assert.equal(code, 130);
});

test('each request is asked for, in the order of the configuration, and a no leaves it out', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test' }, { name: 'other.test' }] });
  const { out, code } = await pushIn({
    zones: [shop(www('192.0.2.1')), other],
    providers: [provider],
    mode: { isInteractive: true },
    answers: [false, true],
  });
  assert.deepEqual(out, [
    '******************** Domain: shop.test',
    '1 correction (r53)',
    '#1: + CREATE www.shop.test A 192.0.2.1 ttl=300',
    'Run? (y/N): Skipping',
    '******************** Domain: other.test',
    '1 correction (r53)',
    '#1: + CREATE www.other.test A 192.0.2.7 ttl=300',
    'Run? (y/N): SUCCESS!',
    'Done. 2 corrections.',
  ]);
  assert.equal(code, 0);
});

test('a bug in one zone is thrown when the others have ended', async () => {
  const provider = createMemoryProvider({
    zones: [{ name: 'shop.test' }, { name: 'other.test' }],
    before: (call) => {
      if (call.startsWith('apply shop')) throw new TypeError('A bug');
    },
  });
  await assert.rejects(pushIn({ zones: [shop(www('192.0.2.1')), other], providers: [provider] }), /A bug/);
  assert.ok(provider.dump('other.test').includes('www.other.test. 300 A 192.0.2.7'));
});

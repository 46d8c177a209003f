import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyZones } from '../../../src/plan/apply.ts';
import { planZones } from '../../../src/plan/build.ts';
import { locateZones } from '../../../src/plan/locate.ts';
import { totalChanges, type ZonePlan } from '../../../src/plan/plan.ts';
import { declare, declareAlias, declareZone } from '../../support/declared.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { planOptionsOf, previewIn } from '../../support/planning.ts';

const quiet = {
  onSection: () => undefined,
  onItem: () => undefined,
  onOutcome: () => undefined,
  onEnd: () => undefined,
};

test('a plan that went through JSON does the same', async () => {
  const provider = createMemoryProvider({
    zones: [{ name: 'shop.test', records: ['www 60 A 192.0.2.1', 'old 60 TXT "x"'] }],
  });
  const zone = declareZone('shop.test', [
    declare('A', 'www', ['192.0.2.2'], { ttl: 300 }),
    declare('MX', '@', [10, 'mx.example.net.'], { ttl: 300 }),
    declare('TXT', 'new', ['a "b" \udc80'], { ttl: 300 }),
    declareAlias('cdn', 'A', 'd1.cdn.example.'),
  ]);
  const options = planOptionsOf({ zones: [zone], providers: [provider] });
  const plan = await planZones(await locateZones(options), options);
  const revived = JSON.parse(JSON.stringify(plan)) as ZonePlan[];
  assert.deepEqual(revived, plan);
  assert.equal(totalChanges(revived), 5);
  await applyZones(revived, { ...options, signal: new AbortController().signal }, () => quiet);
  const again = await previewIn({ zones: [zone], providers: [provider] });
  assert.deepEqual(again.out, ['******************** Domain: shop.test', 'Done. 0 corrections.']);
});

test('each zone is read once and the list of zones once', async () => {
  const names = Array.from({ length: 200 }, (_, i) => `z${i}.test`);
  const provider = createMemoryProvider({ zones: names.map((name) => ({ name })) });
  await previewIn({ zones: names.map((name) => declareZone(name, [])), providers: [provider], concurrency: 20 });
  assert.equal(provider.calls.filter((call) => call.startsWith('readZone')).length, 200);
  assert.equal(provider.calls.length, 201);
});

test('the biggest zones are read first', async () => {
  const big = { name: 'big.test', records: ['a 60 A 192.0.2.1', 'b 60 A 192.0.2.1'] };
  const provider = createMemoryProvider({ zones: [{ name: 'small.test' }, big] });
  const zones = ['small.test', 'big.test'].map((name) => declareZone(name, []));
  const { out } = await previewIn({ zones, providers: [provider] });
  assert.deepEqual(provider.calls, ['listZones', 'readZone big.test.', 'readZone small.test.']);
  assert.equal(out[0], '******************** Domain: small.test');
});

test('names that wait for each other are told to the person watching', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test' }] });
  const zone = declareZone('shop.test', [
    declare('CNAME', 'a', ['b'], { ttl: 300 }),
    declare('CNAME', 'b', ['a'], { ttl: 300 }),
  ]);
  const { err, code } = await previewIn({ zones: [zone], providers: [provider] });
  assert.deepEqual(err, [
    'In "shop.test" these names wait for each other and are changed last: a.shop.test b.shop.test',
  ]);
  assert.equal(code, 0);
});

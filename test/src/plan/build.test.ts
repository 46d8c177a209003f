import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProviderError } from '../../../src/errors.ts';
import { declare, declareZone } from '../../support/declared.ts';
import { createMemoryProvider, toSets } from '../../support/memory-provider.ts';
import { previewIn } from '../../support/planning.ts';

const www = (address: string) => declare('A', 'www', [address], { ttl: 300 });
const shop = (more = {}) => declareZone('shop.test', [www('192.0.2.1')], more);

test('a zone that is as declared shows its heading and nothing else', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test', records: ['www 300 A 192.0.2.1'] }] });
  const { out, code } = await previewIn({ zones: [shop()], providers: [provider] });
  assert.deepEqual(out, ['******************** Domain: shop.test', 'Done. 0 corrections.']);
  assert.equal(code, 0);
});

test('a preview lists the changes of each request under one number, and changes nothing', async () => {
  const provider = createMemoryProvider({
    zones: [{ name: 'shop.test', records: ['www 60 A 192.0.2.1', 'old 300 A 192.0.2.9'] }],
    batchSize: 1,
  });
  const zone = declareZone('shop.test', [www('192.0.2.1'), declare('A', 'api', ['192.0.2.2'], { ttl: 60 })]);
  const { out, code } = await previewIn({ zones: [zone], providers: [provider] });
  assert.deepEqual(out, [
    '******************** Domain: shop.test',
    '3 corrections (r53)',
    '#1: + CREATE api.shop.test A 192.0.2.2 ttl=60',
    '#2: - DELETE old.shop.test A 192.0.2.9 ttl=300',
    '#3: ± MODIFY-TTL www.shop.test A ttl=(60->300) 192.0.2.1',
    'Done. 3 corrections.',
  ]);
  assert.equal(code, 0);
  assert.deepEqual(provider.calls, ['listZones', 'readZone shop.test.']);
});

test('a missing zone is to be created, and all its records with it', async () => {
  const provider = createMemoryProvider();
  const { out, code } = await previewIn({ zones: [shop()], providers: [provider] });
  assert.deepEqual(out, [
    '******************** Domain: shop.test',
    '1 correction (r53)',
    '#1: Ensuring zone "shop.test" exists in "r53"',
    '******************** Domain: shop.test',
    '1 correction (r53)',
    '#1: + CREATE www.shop.test A 192.0.2.1 ttl=300',
    'Done. 2 corrections.',
  ]);
  assert.equal(code, 0);
  assert.deepEqual(provider.calls, ['listZones']);
});

test('a missing zone is an error when none may be created', async () => {
  const { out, err, code } = await previewIn({
    zones: [shop()],
    providers: [createMemoryProvider()],
    mayCreateZones: false,
  });
  assert.deepEqual(out, [
    '******************** Domain: shop.test',
    'INFO#1: Domain "shop.test" provider r53 Error: The account of "r53" has no hosted zone "shop.test". Create it with "zonewright create-domains"',
    'INFO#1: DetermineNS: zone "shop.test"; provider "r53"; Error: The account of "r53" has no hosted zone "shop.test"',
    'Done. 0 corrections.',
  ]);
  assert.deepEqual(err, ['Completed with errors']);
  assert.equal(code, 1);
});

test('zones of one name that are missing are created once', async () => {
  const zones = [shop(), shop({ tag: 'eu', uniqueName: 'shop.test!eu' })];
  const { out } = await previewIn({ zones, providers: [createMemoryProvider()] });
  assert.equal(out.filter((line) => line.includes('Ensuring zone')).length, 1);
});

test('a zone that cannot be read does not stop the others', async () => {
  const provider = createMemoryProvider({
    zones: [{ name: 'shop.test' }, { name: 'other.test' }],
    before: (call) => {
      if (call === 'readZone shop.test.') throw new ProviderError('Too many requests', { hint: 'Wait a minute' });
    },
  });
  const { out, code } = await previewIn({
    zones: [shop(), declareZone('other.test', [www('192.0.2.7')])],
    providers: [provider],
  });
  assert.deepEqual(out.slice(0, 2), [
    '******************** Domain: shop.test',
    'INFO#1: Domain "shop.test" provider r53 Error: Too many requests. Wait a minute',
  ]);
  assert.ok(out.includes('#1: + CREATE www.other.test A 192.0.2.7 ttl=300'));
  assert.equal(code, 1);
});

test('an account that cannot be reached at all is reported once', async () => {
  const provider = createMemoryProvider({
    before: () => {
      throw new ProviderError('Route 53 does not know the key id AKIA…7QX');
    },
  });
  const zones = [shop(), declareZone('other.test', [])];
  await assert.rejects(previewIn({ zones, providers: [provider] }), /does not know the key id/);
});

test('changes of nothing in a zone that nobody selected are not looked for', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test' }] });
  const { out } = await previewIn({ zones: [], providers: [provider] });
  assert.deepEqual(out, ['Done. 0 corrections.']);
  assert.deepEqual(provider.calls, []);
});

test('expected absence of changes is checked', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test' }] });
  const { code, err } = await previewIn({ zones: [shop()], providers: [provider], expectNoChanges: true });
  assert.equal(code, 1);
  assert.deepEqual(err, ['There are pending changes']);
});

test('what is kept, what cannot be expressed and what is therefore not written is told first', async () => {
  const [held] = toSets('shop.test', ['geo 60 A 192.0.2.3']);
  assert.ok(held);
  const provider = createMemoryProvider({
    zones: [
      {
        name: 'shop.test',
        records: ['ci 60 A 192.0.2.8'],
        sets: [{ ...held, setIdentifier: 'eu', heldBecause: 'it has a latency policy' }],
      },
    ],
  });
  const zone = declareZone('shop.test', [www('192.0.2.1'), declare('A', 'geo', ['192.0.2.4'], { ttl: 60 })], {
    unmanaged: [{ label: 'ci', types: '', target: '', call: 1 }],
  });
  const { out, code } = await previewIn({ zones: [zone], providers: [provider] });
  assert.deepEqual(out.slice(1, -1), [
    '1 correction (r53)',
    'INFO#1: 1 records not being deleted because of IGNORE*():\n    A("ci.shop.test.", "192.0.2.8"),',
    'INFO#2: 1 record set left alone because zonewright cannot express it yet:\n    geo.shop.test A "eu": it has a latency policy\n--allow-opaque-delete deletes what is neither declared nor ignored',
    'INFO#3: 1 record set of the configuration cannot be written beside what is left alone:\n    geo.shop.test A, because of geo.shop.test A "eu"\nTake it out of the configuration, or out of the zone what is in the way (--allow-opaque-delete replaces it)',
    '#1: + CREATE www.shop.test A 192.0.2.1 ttl=300',
  ]);
  assert.equal(code, 1);
});

test('a declared record that an IGNORE rule matches stops its zone', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test' }] });
  const zone = shop({ unmanaged: [{ label: 'www', types: '', target: '', call: 1 }] });
  const { out, code } = await previewIn({ zones: [zone], providers: [provider] });
  assert.deepEqual(out.slice(1, -1).join('\n').split('\n'), [
    `INFO#1: Domain "shop.test" provider r53 Error: 1 records that are both IGNORE*()'d and not ignored:`,
    '    www.shop.test A 192.0.2.1',
    'Unsafe to continue. Add DISABLE_IGNORE_SAFETY_CHECK to D() to override',
  ]);
  assert.equal(code, 1);
});

test('the full report names providers and registrars, also those left out', async () => {
  const providers = [
    createMemoryProvider({ zones: [{ name: 'shop.test' }] }),
    createMemoryProvider({ entry: 'spare' }),
  ];
  const zone = shop({
    dnsProviders: [
      ['r53', -1],
      ['spare', 0],
    ],
  });
  const { out } = await previewIn({ zones: [zone], providers, full: true, isSelected: (entry) => entry === 'r53' });
  assert.deepEqual(out, [
    '******************** Domain: shop.test',
    '----- DNS Provider: r53...',
    '1 correction (r53)',
    '#1: + CREATE www.shop.test A 192.0.2.1 ttl=300',
    '----- DNS Provider: spare... (skipping)',
    '----- Registrar: none...',
    '0 corrections (none)',
    'Done. 1 corrections.',
  ]);
});

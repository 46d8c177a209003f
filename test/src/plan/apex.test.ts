import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredZone } from '../../../src/model/ir.ts';
import { ProviderError } from '../../../src/errors.ts';
import { declareZone } from '../../support/declared.ts';
import { createMemoryProvider, type MemoryZone } from '../../support/memory-provider.ts';
import { previewIn } from '../../support/planning.ts';

const NS = (...names: string[]): Pick<DeclaredZone, 'nameservers'> => ({
  nameservers: names.map((name) => ({ name, call: 1 })),
});

async function preview(zone: Partial<DeclaredZone>, live: Partial<MemoryZone> = {}, entries = ['r53']) {
  const providers = entries.map((entry, i) =>
    createMemoryProvider({
      entry,
      zones: [{ name: 'shop.test', nameServers: [`ns-1.${entry}.test.`, `ns-2.${entry}.test.`], ...(i === 0 && live) }],
    }),
  );
  const { out, err, code } = await previewIn({ zones: [declareZone('shop.test', [], zone)], providers });
  return {
    lines: out.slice(1, -1).join('\n').split('\n').filter(Boolean),
    err,
    code,
    calls: providers.map((p) => p.calls),
  };
}

test('the name servers of the provider are wanted and keep their TTL', async () => {
  const { lines, calls } = await preview({});
  assert.deepEqual(lines, []);
  assert.deepEqual(calls, [['listZones', 'readZone shop.test.']]);
});

test('NAMESERVER_TTL changes the TTL', async () => {
  const { lines } = await preview({ meta: { ns_ttl: '600' } });
  assert.deepEqual(lines, [
    '2 corrections (r53)',
    '#1: ± MODIFY-TTL shop.test NS ttl=(172800->600) ns-1.r53.test.',
    '± MODIFY-TTL shop.test NS ttl=(172800->600) ns-2.r53.test.',
  ]);
});

test('a NAMESERVER_TTL that is no number is told and ignored', async () => {
  const { lines, err } = await preview({ meta: { ns_ttl: 'long' } });
  assert.deepEqual(lines, []);
  assert.deepEqual(err, ['The NAMESERVER_TTL "long" of "shop.test" is not a whole number of seconds; it is ignored']);
});

test('declared name servers come on top, whatever their capitals and final dots', async () => {
  const { lines, calls } = await preview(NS('NS-1.r53.test.', 'ns-2.r53.test', 'ns.example.net.'));
  assert.deepEqual(lines, ['1 correction (r53)', '#1: + CREATE shop.test NS ns.example.net. ttl=172800']);
  assert.deepEqual(calls, [['listZones', 'readZone shop.test. with delegation']]);
});

test('a provider is asked for as many name servers as declared', async () => {
  const { lines } = await preview({ dnsProviders: [['r53', 1]] });
  assert.deepEqual(lines, ['1 correction (r53)', '#1: - DELETE shop.test NS ns-2.r53.test. ttl=172800']);
});

test('without any name server those of the zone stay, and so does the registrar', async () => {
  const { lines, code } = await preview({ dnsProviders: [['r53', 0]] });
  assert.deepEqual(lines, [
    'INFO#1: The name servers at the top of "shop.test" are left as they are: the configuration declares none',
    `INFO#1: Skipping registrar "none": No nameservers declared for domain "shop.test". Add {no_ns: 'true'} to force`,
  ]);
  assert.equal(code, 0);
  assert.deepEqual((await preview({ dnsProviders: [['r53', 0]], meta: { no_ns: 'true' } })).lines, []);
});

test('name servers of a private zone are never touched', async () => {
  const live = { isPrivate: true, records: ['@ 172800 NS ns-0.awsdns-00.com.'] };
  assert.deepEqual((await preview({}, live)).lines, []);
  assert.deepEqual((await preview(NS('ns.example.net.'), live)).lines, [
    'INFO#1: The name servers at the top of "shop.test" are left as they are: NAMESERVER has no effect in a private zone',
  ]);
});

test('several providers want the name servers of all', async () => {
  const { lines } = await preview(
    {
      dnsProviders: [
        ['a', -1],
        ['b', -1],
      ],
    },
    {},
    ['a', 'b'],
  );
  assert.deepEqual(lines, [
    '2 corrections (a)',
    '#1: + CREATE shop.test NS ns-1.b.test. ttl=172800',
    '+ CREATE shop.test NS ns-2.b.test. ttl=172800',
    '2 corrections (b)',
    '#1: + CREATE shop.test NS ns-1.a.test. ttl=172800',
    '+ CREATE shop.test NS ns-2.a.test. ttl=172800',
  ]);
});

test('a provider that is left out gives its name servers without being read', async () => {
  const [a, b] = ['a', 'b'].map((entry) =>
    createMemoryProvider({ entry, zones: [{ name: 'shop.test', nameServers: [`ns.${entry}.test.`] }] }),
  );
  assert.ok(a && b);
  const zone = declareZone('shop.test', [], {
    dnsProviders: [
      ['a', -1],
      ['b', -1],
    ],
  });
  const { out } = await previewIn({ zones: [zone], providers: [a, b], isSelected: (entry) => entry === 'a' });
  assert.ok(out.includes('#1: + CREATE shop.test NS ns.b.test. ttl=172800'));
  assert.deepEqual(b.calls, ['listZones', 'nameServers shop.test.']);
});

test('nothing is changed anywhere when the name servers of one provider are unknown', async () => {
  const a = createMemoryProvider({ entry: 'a', zones: [{ name: 'shop.test', records: ['old 60 A 192.0.2.1'] }] });
  const b = createMemoryProvider({
    entry: 'b',
    zones: [{ name: 'shop.test' }],
    before: (call) => {
      if (call.startsWith('readZone')) throw new ProviderError('No answer');
    },
  });
  const zone = declareZone('shop.test', [], {
    dnsProviders: [
      ['a', -1],
      ['b', -1],
    ],
  });
  const { out, code } = await previewIn({ zones: [zone], providers: [a, b] });
  assert.deepEqual(out.slice(1), [
    'INFO#1: Nothing is changed in "shop.test": its name servers could not be determined',
    'INFO#1: Domain "shop.test" provider b Error: No answer',
    'INFO#1: DetermineNS: zone "shop.test"; provider "b"; Error: No answer',
    'Done. 0 corrections.',
  ]);
  assert.equal(code, 1);
});

test('while one hosted zone is still to be created the name servers of the other stay', async () => {
  const a = createMemoryProvider({ entry: 'a', zones: [{ name: 'shop.test', nameServers: ['ns.a.test.'] }] });
  const b = createMemoryProvider({ entry: 'b' });
  const zone = declareZone('shop.test', [], {
    dnsProviders: [
      ['a', -1],
      ['b', -1],
    ],
  });
  const { out } = await previewIn({ zones: [zone], providers: [a, b] });
  assert.deepEqual(out.slice(3), [
    '******************** Domain: shop.test',
    'INFO#1: The name servers at the top of "shop.test" are left as they are until its other hosted zones exist',
    '1 correction (b)',
    '#1: + CREATE shop.test NS ns.a.test. ttl=172800',
    'Done. 2 corrections.',
  ]);
});

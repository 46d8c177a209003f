import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderReport, toReport } from '../../../src/report/json.ts';
import { declare, declareZone } from '../../support/declared.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { previewIn } from '../../support/planning.ts';

test('the report has one entry for each provider and registrar that takes part, new zones first', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test' }] });
  const www = declare('A', 'www', ['192.0.2.1'], { ttl: 300 });
  const zones = [
    declareZone('shop.test', [www], {
      dnsProviders: [
        ['r53', -1],
        ['spare', 0],
      ],
    }),
    declareZone('new.test', [], { tag: 'eu', uniqueName: 'new.test!eu' }),
  ];
  const { followed } = await previewIn({ zones, providers: [provider], isSelected: (entry) => entry === 'r53' });
  const report = toReport([...followed.plan.creations, ...followed.plan.zones]);
  assert.deepEqual(report, [
    {
      domain: 'new.test',
      tag: 'eu',
      corrections: 1,
      correction_details: ['Ensuring zone "new.test" exists in "r53"'],
      provider: 'r53',
    },
    {
      domain: 'shop.test',
      corrections: 1,
      correction_details: ['+ CREATE www.shop.test A 192.0.2.1 ttl=300'],
      provider: 'r53',
    },
    { domain: 'shop.test', corrections: 0, registrar: 'none' },
    { domain: 'new.test', tag: 'eu', corrections: 0, provider: 'r53' },
    { domain: 'new.test', tag: 'eu', corrections: 0, registrar: 'none' },
  ]);
});

test('a report without entries is an empty list', () => {
  assert.equal(renderReport([]), '[]\n');
  assert.equal(
    renderReport([{ domain: 'a.test', corrections: 0, registrar: '<none>' }]),
    '[\n  {\n    "domain": "a.test",\n    "corrections": 0,\n    "registrar": "<none>"\n  }\n]\n',
  );
});

test('a registrar with the name of a provider that takes part has no entry of its own', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test' }] });
  const zone = declareZone('shop.test', [], { registrar: 'r53', dnsProviders: [['r53', 0]] });
  const { followed, out } = await previewIn({ zones: [zone], providers: [provider], full: true });
  assert.deepEqual(toReport(followed.plan.zones), [{ domain: 'shop.test', corrections: 0, provider: 'r53' }]);
  assert.deepEqual(out.slice(1, -1), [
    '----- DNS Provider: r53...',
    '0 corrections (r53)',
    'INFO#1: The name servers at the top of "shop.test" are left as they are: the configuration declares none',
    `INFO#2: Skipping registrar "r53": No nameservers declared for domain "shop.test". Add {no_ns: 'true'} to force`,
    '----- Registrar: r53... (skipping)',
  ]);
});

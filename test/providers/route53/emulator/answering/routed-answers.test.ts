import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChangeResourceRecordSetsCommand, TestDNSAnswerCommand } from '@aws-sdk/client-route-53';
import type { ResourceRecordSet, Route53Client, TestDNSAnswerCommandInput } from '@aws-sdk/client-route-53';
import type { Emulator, EmulatorOptions } from '../../../../../providers/route53/emulator/index.ts';
import { startEmulator } from '../../../../../providers/route53/emulator/index.ts';
import { clientOf, codeOf, createZone } from '../clients.ts';

const OPTIONS: EmulatorOptions = {
  seed: 'test',
  unhealthy: ['b'],
  healthChecks: ['a', 'b'].map((id) => ({ id, config: { Type: 'HTTP', FullyQualifiedDomainName: `${id}.shop.test` } })),
  cidrCollections: [{ id: 'offices', name: 'offices', blocks: [{ location: 'berlin', cidr: '192.0.2.0/24' }] }],
  locate: (address) => (address === '203.0.113.9' ? { country: 'FR' } : undefined),
};

interface Bench {
  readonly emulator: Emulator;
  readonly put: (name: string, ...sets: readonly Partial<ResourceRecordSet>[]) => Promise<void>;
  readonly ask: (name: string, from?: Partial<TestDNSAnswerCommandInput>) => Promise<string>;
}

async function withBench(run: (bench: Bench) => Promise<void>, options: EmulatorOptions = OPTIONS): Promise<void> {
  const emulator = await startEmulator(options);
  const client: Route53Client = clientOf(emulator);
  try {
    const zone = await createZone(client, 'shop.test');
    await run({
      emulator,
      put: async (name, ...sets) => {
        const Changes = sets.map((set, index) => {
          const values = { TTL: 60, ResourceRecords: [{ Value: `192.0.2.${index + 1}` }] };
          const base = { Name: `${name}.shop.test.`, Type: 'A' as const, ...(set.AliasTarget ? {} : values) };
          return { Action: 'UPSERT' as const, ResourceRecordSet: { ...base, SetIdentifier: String(index), ...set } };
        });
        await client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zone, ChangeBatch: { Changes } }));
      },
      ask: async (name, from = {}) => {
        const question = { HostedZoneId: zone, RecordName: `${name}.shop.test`, RecordType: 'A' as const, ...from };
        const { RecordData: data = [] } = await client.send(new TestDNSAnswerCommand(question));
        return data.map((value) => value.replace('192.0.2.', '')).join(' ');
      },
    });
  } finally {
    client.destroy();
    await emulator.close();
  }
}

const from = (ResolverIP: string): Partial<TestDNSAnswerCommandInput> => ({ ResolverIP });

test('TestDNSAnswer answers by the place of the client, or else of its resolver', () =>
  withBench(async ({ put, ask }) => {
    const places = [
      { CountryCode: 'DE' },
      { CountryCode: 'US', SubdivisionCode: 'VA' },
      { ContinentCode: 'EU' as const },
    ];
    await put('geo', ...places.map((GeoLocation) => ({ GeoLocation })));
    assert.equal(await ask('geo', from('192.0.2.1')), '1');
    assert.equal(await ask('geo'), '2');
    assert.equal(await ask('geo', from('203.0.113.9')), '3');
    assert.equal(await ask('geo', { ResolverIP: '192.0.2.1', EDNS0ClientSubnetIP: '203.0.113.9' }), '3');
    assert.equal(await ask('geo', from('203.0.113.1')), '');
    await put('near', { Region: 'eu-central-1' }, { Region: 'ap-northeast-1' });
    assert.deepEqual([await ask('near', from('192.0.2.1')), await ask('near', from('203.0.113.1'))], ['1', '2']);
  }));

test('TestDNSAnswer answers by the network of the client, as much of it as is sent', () =>
  withBench(async ({ put, ask }) => {
    const at = (LocationName: string) => ({ CidrRoutingConfig: { CollectionId: 'offices', LocationName } });
    await put('net', at('berlin'), at('*'));
    assert.equal(await ask('net', from('192.0.2.9')), '1');
    assert.equal(await ask('net', { EDNS0ClientSubnetIP: '192.0.2.9' }), '1');
    assert.equal(await ask('net', { EDNS0ClientSubnetIP: '192.0.2.9', EDNS0ClientSubnetMask: '16' }), '2');
    assert.equal(await ask('net'), '2');
  }));

test('TestDNSAnswer passes over what is not healthy, as it is said to be at that moment', () =>
  withBench(async ({ emulator, put, ask }) => {
    await put('fail', { Failover: 'PRIMARY', HealthCheckId: 'a' }, { Failover: 'SECONDARY' });
    await put('many', ...['a', 'b'].map((HealthCheckId) => ({ MultiValueAnswer: true, HealthCheckId })));
    assert.deepEqual([await ask('fail'), await ask('many')], ['1', '1']);
    emulator.setHealth('a', false);
    assert.deepEqual([await ask('fail'), await ask('many')], ['2', '1 2']);
    const answer = await fetch(`${emulator.url}/__emulator/health`, { method: 'POST', body: '{"a": true, "b": true}' });
    assert.equal(answer.status, 200);
    assert.deepEqual([await ask('fail'), await ask('many')], ['1', '1 2']);
    const wrong = await fetch(`${emulator.url}/__emulator/health`, { method: 'POST', body: '{"a": "down"}' });
    assert.deepEqual([wrong.status, await wrong.json()], [400, { error: 'a must be true or false' }]);
  }));

test('An alias that looks at its target is as healthy as some set of it', () =>
  withBench(async ({ emulator, put, ask }) => {
    const zone = emulator.dump()[0]?.id ?? '';
    const alias = (name: string, EvaluateTargetHealth: boolean) => ({
      AliasTarget: { HostedZoneId: zone, DNSName: `${name}.shop.test.`, EvaluateTargetHealth },
    });
    await put('pool', { Weight: 1, HealthCheckId: 'a' }, { Weight: 1, HealthCheckId: 'b' });
    await put('spare', { Weight: 1 });
    await put(
      'site',
      { Failover: 'PRIMARY', ...alias('pool', true) },
      { Failover: 'SECONDARY', ...alias('spare', false) },
    );
    await put(
      'blind',
      { Failover: 'PRIMARY', ...alias('pool', false) },
      { Failover: 'SECONDARY', ...alias('spare', false) },
    );
    assert.equal(await ask('site'), '1');
    emulator.setHealth('a', false);
    emulator.setHealth('b', true);
    assert.equal(await ask('site'), '2');
    emulator.setHealth('b', false);
    assert.equal(await ask('site'), '1');
    assert.match(await ask('blind'), /^[12]$/);
  }));

test('The same question has the same answer, and different clients are spread over the weights', () =>
  withBench(async ({ put, ask }) => {
    await put('w', { Weight: 1 }, { Weight: 1 }, { Weight: 0 });
    const answers: string[] = [];
    for (let host = 1; host <= 30; host += 1) answers.push(await ask('w', from(`198.51.100.${host}`)));
    assert.deepEqual(new Set(answers), new Set(['1', '2']));
    assert.equal(await ask('w', from('198.51.100.1')), answers[0]);
  }));

test('Record sets may name what does not exist only where that is asked for', async () => {
  const missing = { Weight: 1, HealthCheckId: 'gone' };
  const foreign = { CidrRoutingConfig: { CollectionId: 'gone', LocationName: 'x' } };
  for (const [acceptUnknownReferences, codes] of [
    [false, ['NoSuchHealthCheck', 'InvalidChangeBatch']],
    [true, ['none', 'none']],
  ] as const) {
    await withBench(
      async ({ put }) => assert.deepEqual([await codeOf(put('x', missing)), await codeOf(put('y', foreign))], codes),
      { ...OPTIONS, acceptUnknownReferences },
    );
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  DeleteHostedZoneCommand,
  GetChangeCommand,
  GetHostedZoneCommand,
  GetHostedZoneCountCommand,
  ListHostedZonesByNameCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
  UpdateHostedZoneCommentCommand,
} from '@aws-sdk/client-route-53';
import type { Change, ResourceRecordSet, RRType } from '@aws-sdk/client-route-53';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Emulator, EmulatorOptions } from '../../../../providers/route53/emulator/index.ts';
import { startEmulator } from '../../../../providers/route53/emulator/index.ts';
import { clientOf, createZone } from './clients.ts';

const KEY = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret' };

async function withClient(
  run: (client: Route53Client, emulator: Emulator) => Promise<void>,
  options: EmulatorOptions = {},
): Promise<void> {
  const emulator = await startEmulator({ keys: [KEY], seed: 'test', ...options });
  const client = clientOf(emulator, KEY);
  try {
    await run(client, emulator);
  } finally {
    client.destroy();
    await emulator.close();
  }
}

function change(client: Route53Client, zone: string, ...changes: readonly Change[]): Promise<string> {
  const input = { HostedZoneId: zone, ChangeBatch: { Changes: [...changes], Comment: 'a & b' } };
  return client.send(new ChangeResourceRecordSetsCommand(input)).then((answer) => answer.ChangeInfo?.Id ?? '');
}

function address(name: string, value = '192.0.2.1'): Change {
  const set = { Name: name, Type: 'A', TTL: 300, ResourceRecords: [{ Value: value }] } as const;
  return { Action: 'CREATE', ResourceRecordSet: { ...set, ResourceRecords: [...set.ResourceRecords] } };
}

test('A zone lives from its creation to its deletion', () =>
  withClient(async (client) => {
    const created = await client.send(
      new CreateHostedZoneCommand({ Name: 'Shop.Test', CallerReference: '1', HostedZoneConfig: { Comment: 'first' } }),
    );
    const id = created.HostedZone?.Id ?? '';
    assert.match(id, /^\/hostedzone\/Z0[0-9A-Z]{19}$/);
    assert.equal(created.Location, `https://route53.amazonaws.com/2013-04-01${id}`);
    assert.equal(created.HostedZone?.Name, 'shop.test.');
    assert.equal(created.HostedZone.ResourceRecordSetCount, 2);
    assert.equal(created.ChangeInfo?.Status, 'PENDING');
    assert.equal(created.DelegationSet?.Id, undefined);
    assert.equal(created.DelegationSet?.NameServers?.length, 4);
    const read = await client.send(new GetHostedZoneCommand({ Id: id }));
    assert.deepEqual(read.DelegationSet, created.DelegationSet);
    assert.equal(read.HostedZone?.Config?.Comment, 'first');
    const updated = await client.send(new UpdateHostedZoneCommentCommand({ Id: id }));
    assert.equal(updated.HostedZone?.Config?.Comment, undefined);
    assert.equal((await client.send(new GetHostedZoneCountCommand({}))).HostedZoneCount, 1);
    assert.equal((await client.send(new DeleteHostedZoneCommand({ Id: id }))).ChangeInfo?.Status, 'PENDING');
    assert.equal((await client.send(new GetHostedZoneCountCommand({}))).HostedZoneCount, 0);
  }));

test('A change is PENDING for one poll and then INSYNC', () =>
  withClient(async (client) => {
    const id = await change(client, await createZone(client, 'shop.test'), address('www.shop.test'));
    const poll = async (): Promise<string | undefined> =>
      (await client.send(new GetChangeCommand({ Id: id }))).ChangeInfo?.Status;
    assert.deepEqual([await poll(), await poll(), await poll()], ['PENDING', 'INSYNC', 'INSYNC']);
    assert.equal((await client.send(new GetChangeCommand({ Id: id }))).ChangeInfo?.Comment, 'a & b');
    await assert.rejects(client.send(new GetChangeCommand({ Id: 'C1' })), { name: 'NoSuchChange' });
  }));

test('Record sets are listed in reverse label order, a page at a time', () =>
  withClient(async (client) => {
    const zone = await createZone(client, 'shop.test');
    const names = ['a.shop.test', 'x.a.shop.test', 'a-b.shop.test', '*.shop.test', '_dmarc.shop.test'];
    await change(client, zone, ...names.map((name) => address(name)));
    const seen: string[] = [];
    let start: { Name?: string | undefined; Type?: RRType | undefined } = {};
    for (let more = true; more;) {
      const page = await client.send(
        new ListResourceRecordSetsCommand({
          HostedZoneId: zone,
          MaxItems: 2,
          StartRecordName: start.Name,
          StartRecordType: start.Type,
        }),
      );
      seen.push(...(page.ResourceRecordSets ?? []).map((set) => `${set.Name} ${set.Type}`));
      more = page.IsTruncated === true;
      start = { Name: page.NextRecordName, Type: page.NextRecordType };
    }
    assert.deepEqual(seen, [
      'shop.test. NS',
      'shop.test. SOA',
      '\\052.shop.test. A',
      '_dmarc.shop.test. A',
      'a-b.shop.test. A',
      'a.shop.test. A',
      'x.a.shop.test. A',
    ]);
  }));

test('Zones are listed by creation and by name', () =>
  withClient(async (client) => {
    for (const name of ['b.test', 'a.test', 'x.a.test']) await createZone(client, name);
    const first = await client.send(new ListHostedZonesCommand({ MaxItems: 2 }));
    assert.deepEqual(
      first.HostedZones?.map((zone) => zone.Name),
      ['b.test.', 'a.test.'],
    );
    const second = await client.send(new ListHostedZonesCommand({ Marker: first.NextMarker }));
    assert.deepEqual(
      second.HostedZones?.map((zone) => zone.Name),
      ['x.a.test.'],
    );
    assert.equal(second.IsTruncated, false);
    const named = await client.send(new ListHostedZonesByNameCommand({ DNSName: 'a.test', MaxItems: 2 }));
    assert.deepEqual(
      named.HostedZones?.map((zone) => zone.Name),
      ['a.test.', 'x.a.test.'],
    );
    assert.equal(named.NextDNSName, 'b.test.');
    assert.equal(named.DNSName, 'a.test');
  }));

test('All that is wrong with a batch is reported in one bracketed message', () =>
  withClient(async (client) => {
    const zone = await createZone(client, 'shop.test');
    await assert.rejects(change(client, zone, address('www.other.test'), address('a.shop.test', '1.2.3')), {
      name: 'InvalidChangeBatch',
      message:
        '[RRSet with DNS name www.other.test. is not permitted in zone shop.test., Invalid Resource Record: ' +
        "'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '1.2.3'']",
    });
  }));

test('The region a client signs with does not matter', () =>
  withClient(async (_client, { url }) => {
    const client = new Route53Client({ endpoint: url, region: 'eu-west-1', credentials: KEY });
    assert.equal((await client.send(new GetHostedZoneCountCommand({}))).HostedZoneCount, 0);
  }));

test('Keys that are wrong are refused by both services', () =>
  withClient(async (_client, { url }) => {
    const credentials = { ...KEY, secretAccessKey: 'wrong' };
    const unknown = { ...KEY, accessKeyId: 'AKIAOTHER' };
    const status = { $metadata: { httpStatusCode: 403 } };
    for (const [pair, name] of [
      [credentials, 'SignatureDoesNotMatch'],
      [unknown, 'InvalidClientTokenId'],
    ] as const) {
      const identity = new STSClient({ endpoint: url, region: 'us-east-1', credentials: pair, maxAttempts: 1 });
      const refusals = [
        clientOf({ url }, pair).send(new ListHostedZonesCommand({})),
        identity.send(new GetCallerIdentityCommand({})),
      ];
      for (const refusal of refusals) {
        await assert.rejects(refusal, (error: { name: string; $metadata: { httpStatusCode: number } }) => {
          assert.equal(error.name, name);
          assert.equal(error.$metadata.httpStatusCode, status.$metadata.httpStatusCode);
          return true;
        });
      }
    }
  }));

test('A role is assumed and its keys are used with both services', () =>
  withClient(async (_client, { url }) => {
    const at = { endpoint: url, region: 'us-east-1' };
    const RoleArn = 'arn:aws:iam::123456789012:role/dns';
    const assumed = await new STSClient({ ...at, credentials: KEY }).send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: 'session' }),
    );
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = assumed.Credentials ?? {};
    const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
    const identity = await new STSClient({ ...at, credentials }).send(new GetCallerIdentityCommand({}));
    assert.equal(identity.Arn, 'arn:aws:sts::123456789012:assumed-role/dns/session');
    const count = await new Route53Client({ ...at, credentials }).send(new GetHostedZoneCountCommand({}));
    assert.equal(count.HostedZoneCount, 0);
  }));

const REFERENCES: EmulatorOptions = {
  healthChecks: [{ id: 'h1', config: { Type: 'HTTP', FullyQualifiedDomainName: 'shop.test' } }],
  cidrCollections: [{ id: 'c1', name: 'offices', blocks: [] }],
};

test('Every field of a record set comes back as it was sent', () =>
  withClient(async (client) => {
    const zone = await createZone(client, 'shop.test');
    const base = { Name: 'www.shop.test.', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '192.0.2.1' }] } as const;
    const routed = (name: string, more: Partial<ResourceRecordSet>): ResourceRecordSet => ({
      ...base,
      ResourceRecords: [...base.ResourceRecords],
      Name: `${name}.shop.test.`,
      SetIdentifier: 'S & <1>',
      ...more,
    });
    const sets: readonly ResourceRecordSet[] = [
      routed('a', { Weight: 0 }),
      routed('b', { Region: 'eu-west-1' }),
      routed('c', { Failover: 'PRIMARY', HealthCheckId: 'h1' }),
      routed('d', { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' } }),
      routed('e', { MultiValueAnswer: true }),
      routed('f', { GeoProximityLocation: { Coordinates: { Latitude: '1.5', Longitude: '-2' }, Bias: 0 } }),
      routed('g', { CidrRoutingConfig: { CollectionId: 'c1', LocationName: '*' } }),
      {
        Name: 'h.shop.test.',
        Type: 'A',
        AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd1.cloudfront.net.', EvaluateTargetHealth: false },
      },
    ];
    await change(client, zone, ...sets.map((each): Change => ({ Action: 'CREATE', ResourceRecordSet: each })));
    const page = await client.send(
      new ListResourceRecordSetsCommand({ HostedZoneId: zone, StartRecordName: 'a.shop.test' }),
    );
    assert.deepEqual(page.ResourceRecordSets, sets);
    await change(client, zone, ...sets.map((each): Change => ({ Action: 'DELETE', ResourceRecordSet: each })));
  }, REFERENCES));

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LiveZone } from '../../../../../providers/route53/emulator/index.ts';
import { EmulatorError, startEmulator } from '../../../../../providers/route53/emulator/index.ts';
import { parseSnapshot } from '../../../../../providers/route53/emulator/storage/snapshot.ts';
import { clientOf, codeOf, createZone, upsertText } from '../clients.ts';

const ZONE: LiveZone = {
  zone: 'shop.test.',
  id: 'Z0SHOP',
  private: false,
  nameServers: ['ns-1.awsdns-00.com'],
  callerReference: 'loaded',
  sets: [
    { Name: 'shop.test.', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: 'not valid' }] },
    { Name: '\\052.shop.test.', Type: 'CNAME', TTL: 60, ResourceRecords: [{ Value: 'a' }, { Value: 'b' }] },
  ],
};

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('Zones are loaded as they are and dumped in the same form', async () => {
  const emulator = await startEmulator({ load: [ZONE] });
  assert.deepEqual(emulator.dump(), [ZONE]);
  await emulator.close();
  const listed = { Name: 'Shop.test', Id: '/hostedzone/Z0SHOP', ResourceRecordSets: ZONE.sets };
  const second = await startEmulator({ load: [listed] });
  assert.deepEqual(second.dump(), [{ ...ZONE, nameServers: [], callerReference: 'loaded-Z0SHOP' }]);
  await second.close();
});

test('Zones that are malformed are refused at the start', async () => {
  const load: LiveZone[] = [{ ...ZONE, sets: [{ Name: 'a', Type: 'A', TTL: Number.NaN }] }];
  await assert.rejects(startEmulator({ load }), {
    name: EmulatorError.name,
    kind: 'invalid',
    message: 'The zones cannot be loaded: load[0].sets[0].TTL must be a number',
  });
});

test('A port that is taken is reported as Node reports it', async () => {
  const emulator = await startEmulator();
  await assert.rejects(startEmulator({ port: emulator.port }), { code: 'EADDRINUSE' });
  await emulator.close();
});

test('The state outlives the process in the data file, which is replaced as a whole', () =>
  withFolder(async (folder) => {
    const dataFile = join(folder, 'r53.json');
    const first = await startEmulator({ dataFile, load: [ZONE], seed: 'one' });
    const client = clientOf(first);
    await upsertText(client, 'Z0SHOP', 'a.shop.test', 'x');
    const before = first.dump();
    await first.close();
    assert.deepEqual(readdirSync(folder), ['r53.json']);
    const second = await startEmulator({ dataFile });
    assert.deepEqual(second.dump(), before);
    await second.close();
  }));

test('A change that cannot be written is not made', () =>
  withFolder(async (folder) => {
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    const emulator = await startEmulator({ dataFile: join(inner, 'r53.json'), load: [ZONE] });
    rmSync(inner, { recursive: true });
    assert.equal(await codeOf(upsertText(clientOf(emulator), 'Z0SHOP', 'a.shop.test', 'x')), 'InternalFailure');
    assert.deepEqual(emulator.dump(), [ZONE]);
    await emulator.close();
  }));

test('A data file that cannot be used is refused at the start and left alone', () =>
  withFolder(async (folder) => {
    const dataFile = join(folder, 'r53.json');
    for (const [text, reason] of [
      ['{', /does not hold the state of an emulator: /],
      ['[]', /: the document must be an object$/],
      ['{"version":1}', /: seed must be present$/],
    ] as const) {
      writeFileSync(dataFile, text);
      await assert.rejects(startEmulator({ dataFile }), { name: EmulatorError.name, kind: 'invalid', message: reason });
      assert.equal(readFileSync(dataFile, 'utf8'), text);
    }
    await assert.rejects(startEmulator({ dataFile: folder }), {
      kind: 'unreadable',
      message: /cannot be read: it is a folder$/,
    });
    const nowhere = join(folder, 'none', 'r53.json');
    await assert.rejects(startEmulator({ dataFile: nowhere }), {
      kind: 'unwritable',
      message: /cannot be written: its folder does not exist$/,
    });
  }));

const dumpAfterCreation = async (): Promise<unknown> => {
  const emulator = await startEmulator({ seed: 'same' });
  await createZone(clientOf(emulator), 'a.test');
  const dump = emulator.dump();
  await emulator.close();
  return dump;
};

test('The same seed and the same requests give the same identifiers', async () => {
  assert.deepEqual(await dumpAfterCreation(), await dumpAfterCreation());
});

test('Domains are loaded, changed by their clients, kept in the data file and told', () =>
  withFolder(async (folder) => {
    const dataFile = join(folder, 'r53.json');
    const domains = [{ name: 'Shop.test.', nameServers: ['ns-1.awsdns-00.com.'] }];
    const first = await startEmulator({ dataFile, domains });
    assert.deepEqual(first.domains(), [{ name: 'shop.test', nameServers: ['ns-1.awsdns-00.com'] }]);
    const state: unknown = await (await fetch(`${first.url}/__emulator/state`)).json();
    assert.deepEqual(state, { zones: [], domains: first.domains(), healthChecks: [], cidrCollections: [] });
    await first.close();
    const second = await startEmulator({ dataFile });
    assert.deepEqual(second.domains(), first.domains());
    await second.close();
    const wrong: { name: string; nameServers: readonly string[] }[] = JSON.parse('[{ "name": "a.test" }]');
    await assert.rejects(startEmulator({ domains: wrong }), {
      kind: 'invalid',
      message: 'The zones cannot be loaded: domains[0].nameServers must be present',
    });
  }));

test('Health checks and collections are loaded, kept in the data file with what is seen, and told', () =>
  withFolder(async (folder) => {
    const dataFile = join(folder, 'r53.json');
    const healthChecks = [{ id: 'h', config: { Type: 'TCP', IPAddress: '192.0.2.1', Port: 22 } }];
    const cidrCollections = [{ id: 'c', name: 'offices', blocks: [{ location: 'a', cidr: '2001:DB8::/32' }] }];
    const first = await startEmulator({ dataFile, healthChecks, cidrCollections, unhealthy: ['h'] });
    first.setHealth('other', false);
    const told = { healthChecks: first.healthChecks(), cidrCollections: first.cidrCollections() };
    const state: unknown = await (await fetch(`${first.url}/__emulator/state`)).json();
    assert.deepEqual(state, { zones: [], domains: [], ...told });
    assert.equal(told.healthChecks[0]?.config.FailureThreshold, 3);
    assert.deepEqual(told.cidrCollections[0]?.blocks, [{ location: 'a', cidr: '2001:db8::/32' }]);
    const kept = parseSnapshot(readFileSync(dataFile, 'utf8'));
    assert.deepEqual(
      [...kept.observations].map(([id, { isHealthy }]) => [id, isHealthy]),
      [
        ['h', false],
        ['other', false],
      ],
    );
    await first.close();
    const second = await startEmulator({ dataFile });
    assert.deepEqual({ healthChecks: second.healthChecks(), cidrCollections: second.cidrCollections() }, told);
    await second.close();
    const copy = await startEmulator(told);
    assert.deepEqual(copy.healthChecks(), told.healthChecks);
    await copy.close();
    const wrong = startEmulator({ healthChecks: JSON.parse('[{ "id": "h" }]') as [] });
    await assert.rejects(wrong, {
      kind: 'invalid',
      message: 'The zones cannot be loaded: healthChecks[0].config must be present',
    });
  }));

test('Closing ends connections that are idle or waiting, and what waits is not carried out', async () => {
  const stall = [{ operation: 'ChangeResourceRecordSets', ms: 60_000, times: 1 }];
  const emulator = await startEmulator({ load: [ZONE], faults: { stall } });
  const client = clientOf(emulator);
  const both = ['x', 'y'].map((text) => codeOf(upsertText(client, 'Z0SHOP', 'a.shop.test', text)));
  // Only when one of the two has been refused is the other one known to wait.
  assert.equal(await Promise.race(both), 'PriorRequestNotComplete');
  await emulator.close();
  const codes = await Promise.all(both);
  assert.equal(codes.includes('none'), false);
  assert.deepEqual(emulator.dump(), [ZONE]);
});

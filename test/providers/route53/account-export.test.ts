import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadProviderKinds } from '../../../providers/index.ts';
import { exportConfig } from '../../../src/commands/export/export-config.ts';
import { readResources } from '../../../src/commands/export/read-resources.ts';
import { sharedEngine } from '../../support/shared-engine.ts';
import { runShop } from '../../support/account.ts';
import { createZone, withRoute53, type Bench } from '../../support/route53.ts';

/** Write the zone of an account as a configuration, as get-zones does. */
async function writeShop(
  { connect }: Bench,
  isSplit = false,
): Promise<{ text: string; problems: readonly string[]; err: string[] }> {
  const provider = await connect();
  const [zone] = await provider.listZones();
  assert.ok(zone);
  const zones = [{ actual: await provider.readZone(zone, { needsDelegation: true }), title: 'shop.test' }];
  const err: string[] = [];
  const { files, problems } = await exportConfig(
    {
      zones,
      resources: await readResources(provider, zones, { err: (line) => err.push(line) }),
      entry: 'r53',
      provider,
      kinds: await loadProviderKinds(),
      format: 'js',
      isSplit,
      defaultTtl: undefined,
      usesBuilders: false,
    },
    { startEngine: sharedEngine },
  );
  return { text: files.map((file) => file.text).join('\n'), problems, err };
}

const RECORDS = `A("www", "192.0.2.1", R53_WEIGHT(1, "a"), R53_HEALTH_CHECK("all"))`;
const DECLARED = `HealthCheck("web", { type: "HTTPS", host: "shop.test", path: "/health", failures: 5 });
HealthCheck("all", { type: "CALCULATED", children: ["web"], threshold: 1 });`;

test('get-zones writes health checks by name, declares them, and proves that it would change nothing', async () => {
  await withRoute53(async (bench) => {
    await createZone(bench.provider);
    await runShop(bench, 'push', [RECORDS, DECLARED]);
    const { text, problems } = await writeShop(bench);
    assert.deepEqual(problems, []);
    assert.ok(text.includes('R53_HEALTH_CHECK("all")'), text);
    const lines = text.split('\n').filter((line) => line.startsWith('HealthCheck'));
    assert.deepEqual(lines, [
      'HealthCheck("web", { type: "HTTPS", host: "shop.test", path: "/health", failures: 5 });',
      'HealthCheck("all", { type: "CALCULATED", children: ["web"], threshold: 1 });',
    ]);
    assert.deepEqual((await writeShop(bench, true)).problems, []);
  });
});

test('get-zones refers to health checks by id where it may not read them, and says so', async () => {
  await withRoute53(async (bench) => {
    await createZone(bench.provider);
    await runShop(bench, 'push', [RECORDS, DECLARED]);
    bench.emulator.setFaults({ fail: [{ operation: 'ListHealthChecks', code: 'AccessDenied', status: 403 }] });
    const { text, problems, err } = await writeShop(bench);
    assert.deepEqual(problems, []);
    assert.match(text, /R53_HEALTH_CHECK_ID\("[\da-f-]{36}"\)/);
    assert.match(err[0] ?? '', /^WARNING: what records refer to .* keeps its ids: .*ListHealthChecks/);
  });
});

test('get-zones writes CIDR collections by name and declares them', async () => {
  await withRoute53(async (bench) => {
    await createZone(bench.provider);
    const records = `A("www", "192.0.2.1", R53_CIDR("offices", "Berlin", "b"))`;
    const declared =
      'CidrCollection("offices", { "Berlin": ["192.0.2.0/24", "2001:db8::/32"], lisbon: ["198.51.100.0/24"] });';
    await runShop(bench, 'push', [records, declared]);
    const { text, problems } = await writeShop(bench);
    assert.deepEqual(problems, []);
    assert.ok(text.includes('R53_CIDR("offices", "Berlin", "b")') && text.includes(declared), text);
  });
});

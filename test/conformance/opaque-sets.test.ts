import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import { getZones } from '../../src/commands/get-zones.ts';
import { preview } from '../../src/commands/preview.ts';
import { push } from '../../src/commands/push.ts';
import { openAccountWorld, type AccountWorld } from '../support/account-world.ts';
import { PUSH_FLAGS } from '../support/push-flags.ts';

type NativeSet = LiveZone['sets'][number];

function plain(label: string, Type: string, values: readonly string[], more: Partial<NativeSet> = {}): NativeSet {
  return { Name: `${label}shop.test.`, Type, TTL: 60, ResourceRecords: values.map((Value) => ({ Value })), ...more };
}

const NAME_SERVERS = ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.net'];
const APEX: readonly NativeSet[] = [
  plain(
    '',
    'NS',
    NAME_SERVERS.map((server) => `${server}.`),
    { TTL: 172_800 },
  ),
  plain('', 'SOA', ['ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400']),
];
const CHECK = '11111111-2222-4333-8444-555555555555';
const INSTANCE = '33333333-2222-4333-8444-555555555555';

/** One set for each reason there is to leave a set alone. */
const OPAQUE: readonly NativeSet[] = [
  plain('attribute.', 'A', ['192.0.2.1'], { FutureAttribute: 'a < b' }),
  plain('check.', 'A', ['192.0.2.2'], { HealthCheckId: CHECK }),
  plain('instance.', 'A', ['192.0.2.3', '192.0.2.4'], { TrafficPolicyInstanceId: INSTANCE }),
  plain('policy.', 'A', ['192.0.2.5'], {
    SetIdentifier: 'all',
    CidrRoutingConfig: { CollectionId: 'no-such-id', LocationName: '*' },
  }),
  plain('type.', 'SPF', ['"v=spf1 -all"']),
  plain('value.', 'CAA', ['0 issue']),
];
const WWW = plain('www.', 'A', ['192.0.2.9']);
const LABELS = OPAQUE.map(({ Name }) => Name.replace('.shop.test.', ''));

async function openShop(t: TestContext, sets: readonly NativeSet[] = [...OPAQUE, WWW]): Promise<AccountWorld> {
  const zone = { zone: 'shop.test.', id: 'ZSHOP', private: false, nameServers: NAME_SERVERS };
  return openAccountWorld(t, {
    load: [{ ...zone, sets: [...APEX, ...sets] }],
    acceptUnknownReferences: true,
    checksValues: false,
  });
}

/** Declare the zone anew, run preview or push on it, and return what was printed. */
async function run(
  { cwd, context, lines, errors }: AccountWorld,
  command: typeof preview | typeof push,
  items: readonly string[],
  more: Partial<typeof PUSH_FLAGS> = {},
): Promise<{ code: number; out: string; err: string }> {
  const config = ['NewDnsProvider("r53")', 'NewRegistrar("none")'].join(';');
  const zone = `D("shop.test", "none", DnsProvider("r53"), ${items.join(', ')});`;
  await writeFile(join(cwd, 'dnsconfig.js'), `${config};\n${zone}`);
  lines.length = 0;
  errors.length = 0;
  const code = await command.run([], { ...PUSH_FLAGS, full: true, ...more }, context);
  return { code, out: lines.join('\n'), err: errors.join('\n') };
}

const ALLOW = { allowOpaqueDelete: true };
const WWW_AS_IT_IS = 'A("www", "192.0.2.9", TTL(60))';
/** What the service holds, as it would answer it. */
const setsIn = ({ emulator }: AccountWorld): readonly NativeSet[] => emulator.dump()[0]?.sets ?? [];

const isOpaque = (set: NativeSet): boolean => LABELS.includes(set.Name.replace('.shop.test.', ''));

test('sets of every opaque kind are told and survive preview and push to the letter', async (t) => {
  const world = await openShop(t);
  const before = setsIn(world);
  const previewed = await run(world, preview, ['A("www", "192.0.2.10", TTL(60))']);
  assert.equal(previewed.code, 0);
  for (const label of LABELS)
    assert.match(previewed.out, new RegExp(`\\n {4}${label}\\.shop\\.test [^\\n]+: (?:it|the|a) `));
  assert.match(previewed.out, /\n--allow-opaque-delete deletes what is neither declared nor ignored\n/);
  assert.deepEqual(setsIn(world), before);
  const pushed = await run(world, push, ['A("www", "192.0.2.10", TTL(60))', 'TXT("new", "text")']);
  assert.equal(pushed.code, 0);
  assert.match(pushed.out, /Done\. 2 corrections\.$/);
  assert.deepEqual(setsIn(world).filter(isOpaque), OPAQUE);
});

for (const format of ['js', 'djs', 'ts'] as const) {
  test(`sets of every opaque kind are comments of get-zones as ${format}, and stay when that is pushed`, async (t) => {
    const world = await openShop(t);
    const before = setsIn(world);
    const config = `dnsconfig.${format.slice(-2)}`;
    // The exit code tells of comments.
    assert.equal(
      await getZones.run(['r53', 'all'], { creds: 'creds.json', ttl: 0, format, out: config }, world.context),
      1,
    );
    const written = await readFile(join(world.cwd, config), 'utf8');
    for (const { Name, Type } of OPAQUE)
      assert.match(written, new RegExp(`// Left alone: ${Name}? ${Type}`.replace('.?', '')));
    const flags = { ...PUSH_FLAGS, config };
    assert.equal(await push.run([], { ...flags, expectNoChanges: true }, world.context), 0, world.errors.join('\n'));
    assert.deepEqual(setsIn(world), before);
  });
}

test('sets of every opaque kind are rows and lines of get-zones as tsv and zone, with the reason', async (t) => {
  const { context, cwd } = await openShop(t);
  for (const [format, pattern] of [
    ['zone', (label: string) => new RegExp(`^;${label}\\s+IN.* ; .+$`, 'm')],
    ['tsv', (label: string) => new RegExp(`^${label}\\.shop\\.test(?:\t[^\t\n]+){6}$`, 'm')],
  ] as const) {
    assert.equal(await getZones.run(['r53', 'all'], { creds: 'creds.json', ttl: 0, format, out: format }, context), 0);
    const written = await readFile(join(cwd, format), 'utf8');
    // A master file can hold the type that the configuration has no word for.
    for (const label of LABELS)
      assert.match(written, format === 'zone' && label === 'type' ? /^type\s+IN SPF/m : pattern(label));
  }
});

test('with --allow-opaque-delete sets of every opaque kind go, and nothing else changes', async (t) => {
  const world = await openShop(t);
  const rest = setsIn(world).filter((set) => !isOpaque(set));
  const previewed = await run(world, preview, [WWW_AS_IT_IS], ALLOW);
  assert.match(
    previewed.out,
    /\n- DELETE check\.shop\.test A 192\.0\.2\.2 .*ttl=60 \(opaque: it has a health check\)\n/,
  );
  assert.match(
    previewed.out,
    /\n#2: - DELETE instance\.shop\.test A .*the traffic policy instance 3{8}-.*, which is deleted as a whole\)/,
  );
  assert.doesNotMatch(previewed.out, /left alone|--allow-opaque-delete/);
  const pushed = await run(world, push, [WWW_AS_IT_IS], ALLOW);
  assert.equal(pushed.code, 0, pushed.out);
  assert.match(pushed.out, /Deleted the traffic policy instance 3{8}-/);
  assert.deepEqual(setsIn(world), rest);
  assert.match((await run(world, preview, [WWW_AS_IT_IS])).out, /Done\. 0 corrections\.$/);
});

test('with --allow-opaque-delete what is declared takes the place of opaque sets, and then there is nothing to do', async (t) => {
  const world = await openShop(t);
  const declared = ['A("instance", "192.0.2.77")', 'CNAME("check", "www")', 'A("attribute", "192.0.2.1", TTL(60))'];
  const items = [
    ...declared,
    'A("policy", "192.0.2.5")',
    'TXT("type", "v=spf1 -all")',
    'CAA("value", "issue", "ca.test")',
    WWW_AS_IT_IS,
  ];
  const blocked = await run(world, preview, items);
  assert.equal(blocked.code, 1);
  assert.match(blocked.out, /\(--allow-opaque-delete replaces it\)\n/);
  const pushed = await run(world, push, items, ALLOW);
  assert.equal(pushed.code, 0, pushed.out);
  assert.match(pushed.err, /^instance\.shop\.test A may be without an answer for a moment/);
  const changing = world.emulator.calls().filter(({ operation }) => /^(?:Change|Delete)/.test(operation));
  assert.deepEqual(
    changing.map(({ operation }) => operation),
    // What takes the place of the instance is at the mercy of no other change.
    ['DeleteTrafficPolicyInstance', 'ChangeResourceRecordSets', 'ChangeResourceRecordSets'],
  );
  for (const flags of [{}, ALLOW])
    assert.match((await run(world, preview, items, flags)).out, /Done\. 0 corrections\.$/);
});

test('with --allow-opaque-delete IGNORE and NO_PURGE keep opaque sets all the same', async (t) => {
  const world = await openShop(t);
  const before = setsIn(world);
  for (const keeping of ['IGNORE("*")', 'NO_PURGE']) {
    const items = keeping === 'NO_PURGE' ? [WWW_AS_IT_IS, keeping] : [keeping];
    const pushed = await run(world, push, items, ALLOW);
    assert.equal(pushed.code, 0, pushed.out);
    assert.match(pushed.out, /Done\. 0 corrections\.$/);
    assert.deepEqual(setsIn(world), before);
  }
});

test('an opaque set that Route 53 does not let go is told, and keeps nothing else from being done', async (t) => {
  // The group is none that the service lets anybody write.
  const moon = plain('moon.', 'A', ['192.0.2.5'], {
    SetIdentifier: 'moon',
    GeoProximityLocation: { LocalZoneGroup: 'Moon', Bias: 7 },
  });
  const world = await openShop(t, [moon, WWW]);
  const pushed = await run(world, push, ['A("www", "192.0.2.10", TTL(60))'], ALLOW);
  assert.equal(pushed.code, 1);
  assert.match(pushed.out, /local zone group 'Moon' is not valid \(InvalidInput\)\n/);
  assert.match(
    pushed.out,
    /It deletes moon\.shop\.test A \(it has a routing policy .*\), which this version cannot express/,
  );
  assert.deepEqual(setsIn(world).slice(2), [moon, { ...WWW, ResourceRecords: [{ Value: '192.0.2.10' }] }]);
});

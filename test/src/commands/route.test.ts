import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { RecordSet } from '../../../providers/route53/emulator/record-sets/record-set.ts';
import { route, type RouteOptions } from '../../../src/commands/route.ts';
import { UsageError, UserError } from '../../../src/errors.ts';
import { openAccountWorld } from '../../support/account-world.ts';
import { createWorkplace } from '../../support/cli.ts';
import { type CommandRun, runCommand } from '../../support/command-context.ts';

const CHECK = '11111111-1111-4111-8111-111111111111';

const CONFIG = `var REG = NewRegistrar("none", "NONE");
var R53 = DnsProvider(NewDnsProvider("r53", "ROUTE53"));
CidrCollection("offices", { berlin: ["10.1.0.0/16"] });
HealthCheck("web", { type: "TCP", ip: "192.0.2.1", port: 80 });
HealthCheck("api", { type: "TCP", ip: "192.0.2.1", port: 81 });
HealthCheck("both", { type: "CALCULATED", children: ["web", "api"], threshold: 2 });
D("shop.test", REG, R53,
  A("www", "192.0.2.1", R53_WEIGHT(3, "eu"), R53_HEALTH_CHECK_ID("${CHECK}")),
  A("www", "192.0.2.2", R53_WEIGHT(1, "us")),
  R53_ALIAS("geo", "A", "www", R53_GEO({ continent: "EU" }, "europe")),
  A("geo", "192.0.2.3", R53_GEO({ country: "*" }, "rest")),
  A("near", "192.0.2.4", R53_LATENCY("eu-west-1", "ireland")),
  A("near", "192.0.2.5", R53_LATENCY("us-east-1", "virginia")),
  A("in", "192.0.2.6", R53_CIDR("offices", "berlin", "berlin")),
  A("in", "192.0.2.7", R53_CIDR("offices", "*", "others")),
  A("calc", "192.0.2.10", R53_FAILOVER("PRIMARY", "main"), R53_HEALTH_CHECK("both")),
  A("calc", "192.0.2.11", R53_FAILOVER("SECONDARY", "spare")),
  CNAME("far", "www.other.test."),
  TXT("www", "hello"));
D("other.test", REG, R53, A("www", "192.0.2.8"));
D("other.test!inside", REG, R53, A("www", "192.0.2.9"));
`;

function run(t: TestContext, name: string, flags: Partial<RouteOptions> = {}): Promise<CommandRun> {
  const { folder, remove } = createWorkplace({ 'dnsconfig.js': CONFIG });
  t.after(remove);
  return runCommand(route, { cwd: folder }, { args: [name], flags });
}

test('the answers to a name are shown with their shares, and why, for each type that it has', async (t) => {
  const { code, out } = await run(t, 'www.shop.test');
  assert.equal(code, 0);
  assert.equal(
    out,
    `www.shop.test A
  75%  192.0.2.1 ("eu")
  25%  192.0.2.2 ("us")

www.shop.test A is routed by weight: a set answers as often as its weight is part of the sum
  75%  "eu"  weighted 3  192.0.2.1  health check "${CHECK}" is taken to pass
  25%  "us"  weighted 1  192.0.2.2  always healthy, as nothing checks it

www.shop.test TXT
  100%  "hello"
`,
  );
});

test('what is down changes the answers, and an alias is followed', async (t) => {
  const { out } = await run(t, 'geo.shop.test', { from: 'de', type: 'a', down: ['eu'] });
  assert.match(out, /^geo\.shop\.test A asked from DE\n {2}100% {2}192\.0\.2\.2 \("us"\)\n/);
  assert.match(out, /- +"eu" +weighted 3 +192\.0\.2\.1 +health check "1.*" fails/);
});

test('what a declared health check is calculated from can be down, and decides as its threshold says', async (t) => {
  const { out } = await run(t, 'calc.shop.test', { down: ['api'] });
  assert.match(out, /^calc\.shop\.test A\n {2}100% {2}192\.0\.2\.11 \("spare"\)\n/);
  assert.match(out, /health check "both" is unhealthy: 1 of its 2 checks is healthy, it takes 2$/m);
  const { out: up } = await run(t, 'calc.shop.test');
  assert.match(up, /100% {2}192\.0\.2\.10 \("main"\)\n[^]*health check "both" is taken to pass$/m);
  await assert.rejects(run(t, 'www.shop.test', { down: ['api'] }), UserError);
});

test('answers depend on who asks as long as that is not known', async (t) => {
  const { out } = await run(t, 'near.shop.test');
  assert.match(out, /100% {2}192\.0\.2\.4 \("ireland"\) +if asked nearest to eu-west-1\n/);
});

test('a region stands for the place it is in, and distances for latency', async (t) => {
  const { out } = await run(t, 'near.shop.test', { region: 'eu-central-1' });
  assert.match(out, /^near\.shop\.test A asked from eu-central-1\n {2}100% {2}192\.0\.2\.4 \("ireland"\)\n/);
  assert.match(out, /Distances stand for what only Route 53 knows/);
});

test('addresses are looked up in the collections that the configuration declares', async (t) => {
  assert.match((await run(t, 'in.shop.test', { fromIp: '10.1.2.3' })).out, /100% {2}192\.0\.2\.6 \("berlin"\)/);
  assert.match((await run(t, 'in.shop.test', { fromIp: '192.0.2.1' })).out, /100% {2}192\.0\.2\.7 \("others"\)/);
});

test('a CNAME is followed into other zones, and the tag tells zones of one name apart', async (t) => {
  assert.equal((await run(t, 'far.shop.test')).out.includes('far.shop.test CNAME\n  100%  www.other.test.'), true);
  assert.match(
    (await run(t, 'far.shop.test', { type: 'A' })).out,
    /100% {2}192\.0\.2\.8\n\nfar\.shop\.test CNAME leads to www\.other\.test/,
  );
  assert.match((await run(t, 'www.other.test!inside')).out, /100% {2}192\.0\.2\.9/);
});

test('the matrix has a line for every country', async (t) => {
  const { out } = await run(t, 'geo.shop.test', { matrix: true });
  const lines = out.split('\n');
  assert.equal(lines[0], 'geo.shop.test A');
  assert.ok(lines.includes('  DE     EU         75% 192.0.2.1 ("eu"); 25% 192.0.2.2 ("us")'));
  assert.ok(lines.includes('  US     NA         192.0.2.3 ("rest")'));
});

test('JSON holds the answers, the groups that were asked, and the notes', async (t) => {
  const { out } = await run(t, 'geo.shop.test', { json: true, from: 'JP' });
  const [entry] = JSON.parse(out) as Readonly<Record<string, unknown>>[];
  assert.deepEqual(entry?.['answers'], [
    { result: 'answered', share: 1, name: 'geo.shop.test', type: 'A', sets: ['rest'], values: ['192.0.2.3'] },
  ]);
  assert.deepEqual(Object.keys(entry ?? {}), ['name', 'type', 'zone', 'answers', 'groups', 'notes']);
  const matrix = JSON.parse((await run(t, 'geo.shop.test', { json: true, matrix: true })).out) as [
    { places: readonly { country: string; answers: readonly { share: number }[] }[] },
  ];
  const germany = matrix[0].places.find(({ country }) => country === 'DE');
  assert.deepEqual(
    germany?.answers.map(({ share }) => share),
    [0.75, 0.25],
  );
});

for (const [flags, message, hint] of [
  [
    { from: 'Germany' },
    '--from takes a country such as DE or a part of one such as US-CA, found "Germany"',
    'Perhaps DE (Germany)',
  ],
  [
    { from: 'UK' },
    '--from takes a country such as DE or a part of one such as US-CA, found "UK"',
    'Perhaps GB (United Kingdom)',
  ],
  [{ region: 'eu-wst-1' }, '--region takes a region of AWS, found "eu-wst-1"', 'Perhaps eu-west-1'],
  [{ fromIp: '10.0.0' }, '--from-ip takes an address or a network such as 203.0.113.0/24, found "10.0.0"', undefined],
  [{ type: 'AAAAA' }, '--type takes a record type, found "AAAAA"', 'Perhaps AAAA'],
  [{ matrix: true, from: 'DE' }, '--matrix is about all places', 'Leave out --from and --region'],
  [{ from: 'DE', region: 'eu-west-1' }, '--from and --region both say where the client is', 'Leave one of them out'],
] as const) {
  test(`${JSON.stringify(flags)} is refused with a way out`, async (t) => {
    await assert.rejects(run(t, 'www.shop.test', flags), (error) => {
      assert.ok(error instanceof UsageError);
      assert.deepEqual([error.message, error.hint], [message, hint]);
      return true;
    });
  });
}

for (const [name, flags, message, hint] of [
  [
    'www.shp.test',
    {},
    'No zone of the configuration holds "www.shp.test"',
    'Name a zone of the configuration or a name in one',
  ],
  ['shp.test', {}, 'No zone of the configuration holds "shp.test"', 'Perhaps shop.test'],
  ['www.other.test!outside', {}, 'No zone of the configuration holds "www.other.test!outside"', undefined],
  [
    'www.shop.test',
    { down: ['eu,ux'] },
    'Nothing that answers for "www.shop.test" has a health check, identifier or target "ux"',
    'Perhaps us',
  ],
] as const) {
  test(`"${name}" ${JSON.stringify(flags)} cannot be explained`, async (t) => {
    await assert.rejects(run(t, name, flags), (error) => {
      assert.ok(error instanceof UserError);
      assert.equal(error.message, message);
      if (hint !== undefined) assert.equal(error.hint, hint);
      return true;
    });
  });
}

test('with --live what Route 53 serves is explained, with the health checks and collections of the account', async (t) => {
  const sets: RecordSet[] = [
    ...['192.0.2.1', '192.0.2.2'].map((Value, i) => ({
      Name: 'www.shop.test.',
      Type: 'A',
      SetIdentifier: `s${i}`,
      Weight: 1,
      HealthCheckId: CHECK,
      TTL: 60,
      ResourceRecords: [{ Value }],
    })),
    { Name: 'far.shop.test.', Type: 'CNAME', TTL: 60, ResourceRecords: [{ Value: 'www.other.test.' }] },
  ];
  const live = (zone: string, id: string, content: readonly RecordSet[]) => ({
    zone,
    id,
    private: false,
    nameServers: ['ns1.test'],
    sets: content,
  });
  const config = { Type: 'TCP', IPAddress: '192.0.2.1', Port: 80 };
  const { cwd, emulator } = await openAccountWorld(t, {
    load: [
      live('shop.test.', 'Z0SHOP', sets),
      live('other.test.', 'Z0OTHER', [
        { Name: 'www.other.test.', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '192.0.2.88' }] },
      ]),
      live('third.test.', 'Z0THIRD', []),
    ],
    healthChecks: [{ id: CHECK, callerReference: 'c', version: 1, config, tags: [{ Key: 'Name', Value: 'web' }] }],
  });
  const { writeFileSync } = await import('node:fs');
  writeFileSync(
    `${cwd}/dnsconfig.js`,
    `var R53 = DnsProvider(NewDnsProvider("r53"));
D("shop.test", NewRegistrar("none"), R53, A("www", "192.0.2.77"));
D("other.test", NewRegistrar("none"), R53);
D("third.test", NewRegistrar("none"), R53);`,
  );
  const ask = (name: string, flags: Partial<RouteOptions> = {}) =>
    runCommand(route, { cwd }, { args: [name], flags: { live: true, ...flags } });
  assert.match((await ask('www.shop.test')).out, /50% {2}192\.0\.2\.1 \("s0"\)\n {2}50% {2}192\.0\.2\.2 \("s1"\)/);
  assert.match((await ask('www.shop.test', { down: ['web'] })).out, /health check "web" fails/);
  emulator.resetCalls();
  assert.match((await ask('far.shop.test', { type: 'A' })).out, /100% {2}192\.0\.2\.88/);
  const read = emulator.calls().filter(({ operation }) => operation === 'ListResourceRecordSets');
  assert.deepEqual(
    read.map(({ zoneId }) => zoneId),
    ['Z0SHOP', 'Z0OTHER'],
  );
});

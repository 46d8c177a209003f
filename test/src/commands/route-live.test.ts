import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { HealthCheckConfig } from '../../../providers/route53/emulator/health-checks/health-check.ts';
import type { Emulator } from '../../../providers/route53/emulator/index.ts';
import type { RecordSet } from '../../../providers/route53/emulator/record-sets/record-set.ts';
import { route, type RouteOptions } from '../../../src/commands/route.ts';
import { UsageError } from '../../../src/errors.ts';
import { openAccountWorld } from '../../support/account-world.ts';
import { type CommandRun, runCommand } from '../../support/command-context.ts';

const TCP: HealthCheckConfig = { Type: 'TCP', IPAddress: '192.0.2.1', Port: 80 };
const calculated = (HealthThreshold: number, ...children: readonly string[]): HealthCheckConfig => ({
  Type: 'CALCULATED',
  HealthThreshold,
  ChildHealthChecks: children.map(idOf),
});
const CHECKS: Readonly<Record<string, HealthCheckConfig>> = {
  web: TCP,
  few: { ...TCP, Regions: ['eu-west-1', 'us-east-1', 'us-west-2'] },
  inverted: { ...TCP, Inverted: true },
  disabled: { ...TCP, Disabled: true },
  off: { ...TCP, Disabled: true, Inverted: true },
  alarm: { Type: 'CLOUDWATCH_METRIC', AlarmIdentifier: { Name: 'a', Region: 'eu-west-1' } },
  child: TCP,
  one: calculated(1, 'web', 'child'),
  both: calculated(2, 'one', 'child'),
};
const NAMES = [...Object.keys(CHECKS), 'gone'];

function idOf(name: string): string {
  const digits = Buffer.from(name.padEnd(6, '-')).toString('hex').slice(0, 12);
  return `11111111-1111-4111-8111-${digits}`;
}

/** A zone with one set for each check, at `www`, and another name with a check of its own. */
const SETS: RecordSet[] = [
  ...NAMES.map((name) => checked('www', name)),
  { ...checked('api', 'child'), SetIdentifier: 'api' },
];

function checked(label: string, name: string): RecordSet {
  return {
    Name: `${label}.shop.test.`,
    Type: 'A',
    SetIdentifier: `s-${name}`,
    Weight: 1,
    HealthCheckId: idOf(name),
    TTL: 60,
    ResourceRecords: [{ Value: '192.0.2.1' }],
  };
}

function located(location: string, place: number): RecordSet {
  return {
    Name: 'www.shop.test.',
    Type: 'A',
    SetIdentifier: location === '*' ? 'rest' : location,
    CidrRoutingConfig: { CollectionId: idOf('office'), LocationName: location },
    TTL: 60,
    ResourceRecords: [{ Value: `192.0.2.${place + 1}` }],
  };
}

interface Live {
  readonly emulator: Emulator;
  readonly ask: (name: string, flags?: Partial<RouteOptions>) => Promise<CommandRun>;
  readonly asked: () => readonly string[];
}

async function openLive(t: TestContext): Promise<Live> {
  const { cwd, emulator } = await openAccountWorld(t, {
    load: [{ zone: 'shop.test.', id: 'Z0SHOP', private: false, nameServers: ['ns1.test'], sets: SETS }],
    healthChecks: Object.entries(CHECKS).map(([name, config]) => ({
      id: idOf(name),
      config,
      tags: [{ Key: 'Name', Value: name }],
    })),
  });
  const config = 'D("shop.test", NewRegistrar("none"), DnsProvider(NewDnsProvider("r53")));';
  await writeFile(join(cwd, 'dnsconfig.js'), config);
  return {
    emulator,
    ask: (name, flags = {}) => runCommand(route, { cwd }, { args: [name], flags: { live: true, ...flags } }),
    asked: () => emulator.calls().flatMap(({ operation }) => operation ?? []),
  };
}

/** What is said of the health of each set. */
function healthIn({ out }: CommandRun): Record<string, string> {
  const lines = [...out.matchAll(/"s?-?(\w+)" +weighted 1 +\S+ +health check "[^"]+" (.*)$/gm)];
  return Object.fromEntries(lines.map(([, name = '', health = '']) => [name, health]));
}

test('with --live the answer heeds how health checks are at this moment, and says why', async (t) => {
  const { emulator, ask } = await openLive(t);
  emulator.setHealth(idOf('web'), false);
  emulator.setHealth(idOf('few'), 2);
  const run = await ask('www.shop.test');
  assert.deepEqual(healthIn(run), {
    web: 'is unhealthy: 8 of 8 checkers fail',
    few: 'is healthy: 1 of 3 checkers succeed',
    inverted: 'is unhealthy: 8 of 8 checkers succeed, and it is inverted',
    disabled: 'is healthy: it is disabled',
    off: 'is unhealthy: it is disabled, and it is inverted',
    alarm: 'is healthy: 8 of 8 checkers succeed',
    child: 'is healthy: 8 of 8 checkers succeed',
    one: 'is healthy: 1 of its 2 checks is healthy, it takes 1',
    both: 'is healthy: 2 of its 2 checks are healthy, it takes 2',
    gone: 'is taken to pass: Route 53 has no such health check',
  });
  assert.equal(run.err, '');
  assert.match(run.out, /^ {2}- +"s-web"/m);
});

test('an endpoint is healthy while more than 18 % of its checkers reach it', async (t) => {
  const { emulator, ask } = await openLive(t);
  emulator.setHealth(idOf('child'), 6);
  assert.match((await ask('api.shop.test')).out, /health check "child" is healthy: 2 of 8 checkers succeed$/m);
  emulator.setHealth(idOf('child'), 7);
  const { out } = await ask('api.shop.test');
  assert.match(out, /health check "child" is unhealthy: 7 of 8 checkers fail$/m);
  assert.match(out, /No set of api\.shop\.test A that could answer is healthy/);
});

test('only the health checks that may decide about the name are asked about, once each', async (t) => {
  const { emulator, ask, asked } = await openLive(t);
  emulator.resetCalls();
  await ask('api.shop.test');
  assert.equal(asked().filter((operation) => operation === 'GetHealthCheckStatus').length, 1);
  emulator.resetCalls();
  await ask('www.shop.test');
  // Neither disabled nor calculated ones have a status.
  assert.equal(asked().filter((operation) => operation === 'GetHealthCheckStatus').length, 5);
});

test('with --live a CIDR collection is named as in a configuration, for people and for programs', async (t) => {
  const { cwd, emulator } = await openAccountWorld(t, {
    load: [
      {
        zone: 'shop.test.',
        id: 'Z0SHOP',
        private: false,
        nameServers: ['ns1.test'],
        sets: ['berlin', '*'].map(located),
      },
    ],
    cidrCollections: [
      { id: idOf('office'), name: 'offices', version: 1, blocks: [{ location: 'berlin', cidr: '10.1.0.0/16' }] },
    ],
  });
  const config = 'D("shop.test", NewRegistrar("none"), DnsProvider(NewDnsProvider("r53")));';
  await writeFile(join(cwd, 'dnsconfig.js'), config);
  const ask = (flags: Partial<RouteOptions>) =>
    runCommand(route, { cwd }, { args: ['www.shop.test'], flags: { live: true, ...flags } });
  assert.match((await ask({})).out, /cidr offices\/berlin .* if asked from "berlin" of offices$/m);
  const { out } = await ask({ json: true });
  assert.match(out, /"routing": "cidr offices\/berlin"/);
  assert.match(out, /"when": "from \\"berlin\\" of offices"/);
  assert.equal(out.includes(idOf('office')), false);
  assert.match((await ask({ fromIp: '10.1.2.3' })).out, /100% {2}192\.0\.2\.1 \("berlin"\)/);
  // Without its name there is still its id.
  emulator.setFaults({ fail: [{ operation: 'ListCidrCollections', code: 'AccessDenied', status: 403 }] });
  assert.ok((await ask({ json: true })).out.includes(idOf('office')));
});

test('--down and --up go before what is seen, and --assume-healthy asks nobody', async (t) => {
  const { emulator, ask, asked } = await openLive(t);
  emulator.setHealth(idOf('child'), false);
  assert.match((await ask('api.shop.test', { up: ['child'] })).out, /health check "child" is taken to pass$/m);
  assert.match((await ask('api.shop.test', { up: ['api'] })).out, /health check "child" is taken to pass$/m);
  emulator.setHealth(idOf('child'), true);
  assert.match((await ask('api.shop.test', { down: [idOf('child')] })).out, /health check "child" fails$/m);
  emulator.resetCalls();
  const { out } = await ask('api.shop.test', { assumeHealthy: true });
  assert.match(out, /health check "child" is taken to pass$/m);
  assert.equal(asked().includes('GetHealthCheckStatus'), false);
});

test('without the permission to see their status, health checks are taken to pass and that is said', async (t) => {
  const { emulator, ask } = await openLive(t);
  emulator.setHealth(idOf('child'), false);
  emulator.setFaults({ fail: [{ operation: 'GetHealthCheckStatus', code: 'AccessDenied', status: 403 }] });
  const { code, out, err } = await ask('api.shop.test');
  assert.equal(code, 0);
  assert.match(out, /health check "child" is taken to pass$/m);
  assert.match(
    err,
    /^Health checks of "r53" are taken to pass, as it is not known how they are: .*route53:GetHealthCheckStatus/m,
  );
});

test('a check whose status Route 53 does not tell is taken to pass', async (t) => {
  const { emulator, ask } = await openLive(t);
  emulator.setFaults({ fail: [{ operation: 'GetHealthCheckStatus', code: 'InvalidInput', status: 400 }] });
  const { out } = await ask('api.shop.test');
  assert.match(out, /health check "child" is taken to pass: Route 53 does not tell its status$/m);
});

for (const [flags, message] of [
  [{ live: true, up: ['child'], down: ['child'] }, '"child" cannot be both --down and --up'],
  [{ live: false, up: ['child'] }, '--up is about what --live sees'],
  [{ live: false, assumeHealthy: true }, '--assume-healthy is about what --live sees'],
] as const) {
  test(`${JSON.stringify(flags)} contradicts itself`, async (t) => {
    const { ask } = await openLive(t);
    await assert.rejects(ask('api.shop.test', flags), (error) => {
      assert.ok(error instanceof UsageError);
      assert.equal(error.message, message);
      return true;
    });
  });
}

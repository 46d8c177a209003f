import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../providers/route53/emulator/index.ts';
import { createDomains } from '../../../src/commands/create-domains.ts';
import { createWorkplace } from '../../support/cli.ts';
import { type CommandRun, type CommandWorld, runCommand } from '../../support/command-context.ts';

const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'invented-secret' };
const START = 'var REG = NewRegistrar("none"), R53 = DnsProvider(NewDnsProvider("r53"));\n';
const place = createWorkplace();
const running: Emulator[] = [];
after(async () => {
  for (const emulator of running) await emulator.close();
  place.remove();
});

interface Ended extends CommandRun {
  readonly emulator: Emulator;
  /** How often each operation was asked for. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Run the command in a folder of its own against an emulator of its own. */
async function create(
  zones: string,
  world: Partial<CommandWorld> & { readonly prepare?: (emulator: Emulator) => void; readonly json?: boolean } = {},
  options: EmulatorOptions = {},
): Promise<Ended> {
  const emulator = await startEmulator({ keys: [KEY], ...options });
  running.push(emulator);
  const entry = { TYPE: 'ROUTE53', KeyId: KEY.accessKeyId, SecretKey: KEY.secretAccessKey, Endpoint: emulator.url };
  const folder = `run-${running.length}`;
  place.write(`${folder}/creds.json`, JSON.stringify({ r53: entry, none: { TYPE: 'NONE' } }));
  place.write(`${folder}/dnsconfig.js`, START + zones);
  const { prepare, json = false, ...rest } = world;
  prepare?.(emulator);
  const run = await runCommand(createDomains, { cwd: `${place.folder}/${folder}`, ...rest }, { flags: { json } });
  const calls: Record<string, number> = {};
  for (const { operation } of emulator.calls()) calls[operation] = (calls[operation] ?? 0) + 1;
  return { ...run, emulator, calls };
}

const numbered = (count: number): string => `for (var i = 0; i < ${count}; i++) D("zone" + i + ".test", REG, R53);\n`;
const existing = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    zone: `zone${i}.test.`,
    id: `ZEXIST${i}`,
    private: false,
    nameServers: ['ns-1.awsdns-00.com'],
    sets: [],
  }));

test('500 zones of which 490 exist take five calls for the list, and one for each zone', async () => {
  const { code, out, err, calls } = await create(numbered(500), {}, { load: existing(490) });
  assert.deepEqual([code, err], [0, '10 zones created\n']);
  assert.deepEqual(calls, { ListHostedZones: 5, GetHostedZone: 490, CreateHostedZone: 10 });
  const lines = out.trimEnd().split('\n').slice(1);
  assert.deepEqual(
    lines.map((line) => line.split(/ +/).slice(0, 2).join(' ')),
    Array.from({ length: 500 }, (_, i) => `zone${i}.test ${i < 490 ? 'existing' : 'created'}`),
    'in the order of the configuration',
  );
  assert.match(lines[0] ?? '', /existing +ZEXIST0 +ns-1\.awsdns-00\.com$/);
  assert.match(lines[499] ?? '', /created +Z\w+ +(?:ns-\d+\.awsdns-\d+\.[a-z.]+ ?){4}$/);
});

test('an interrupt lets the zones under way be created, tries no other, and tells of each zone what became of it', async () => {
  let started: Emulator | undefined;
  const signal = {
    get aborted() {
      return (started?.dump().length ?? 0) > 0;
    },
  } as AbortSignal;
  const { code, out, err, emulator } = await create(numbered(20), { signal, prepare: (made) => (started = made) });
  assert.equal(code, 130);
  const created = [...out.matchAll(/^(\S+) +created/gm)].map(([, name = '']) => `${name}.`);
  assert.deepEqual(
    created.toSorted(),
    emulator
      .dump()
      .map(({ zone }) => zone)
      .toSorted(),
  );
  assert.equal(created.length, 8);
  assert.equal([...out.matchAll(/^\S+ +not-tried$/gm)].length, 12);
  assert.equal(err, '8 zones created, 12 not tried\nInterrupted\nRunning this again is safe, and does what is left\n');
  const again = await create(numbered(2), { signal: AbortSignal.abort(), json: true });
  assert.deepEqual([again.code, again.calls], [130, {}]);
  assert.deepEqual(
    (JSON.parse(again.out) as { state: string }[]).map(({ state }) => state),
    ['not-tried', 'not-tried'],
  );
});

test('what fails is told in the order of the configuration, whatever came back first', async () => {
  const { code, out, err } = await create(numbered(4), {
    prepare: (emulator) =>
      emulator.setFaults({
        fail: [{ operation: 'CreateHostedZone', status: 400, code: 'TooManyHostedZones', message: 'limit', times: 2 }],
      }),
  });
  assert.equal(code, 1);
  const failed = [...out.matchAll(/^(\S+) +failed$/gm)].map(([, name]) => name);
  assert.equal(failed.length, 2);
  const told = [...err.matchAll(/^(\S+): Route 53 refused/gm)].map(([, name]) => name);
  assert.deepEqual(told, failed);
  assert.match(err, /2 zones created, 2 failed\n$/);
});

test('a provider that cannot list its zones says so once, not for every zone', async () => {
  const { code, out, err, calls } = await create(numbered(30), {
    prepare: (emulator) =>
      emulator.setFaults({ fail: [{ operation: 'ListHostedZones', status: 403, code: 'AccessDenied' }] }),
  });
  assert.equal(code, 1);
  assert.deepEqual(calls, { ListHostedZones: 1 });
  assert.match(
    err,
    /^r53: Not allowed: creds\.json "r53" may not do route53:ListHostedZones\n[^\n]+\n0 zones created, 30 failed\n$/,
  );
  assert.equal(out.match(/ failed$/gm)?.length, 30);
});

test('zones that differ in nothing but their tag are one at Route 53, and created once', async () => {
  const zones = 'D("shop.test", REG, R53); D("shop.test!in", REG, R53);\n';
  const { code, out, emulator, calls } = await create(zones, { json: true });
  assert.equal(code, 0);
  assert.equal(emulator.dump().length, 1);
  assert.equal(calls['CreateHostedZone'], 1);
  const [first, second] = JSON.parse(out) as { state: string; id: string; nameServers: string[] }[];
  assert.deepEqual([first?.state, first?.nameServers.length], ['created', 4]);
  assert.deepEqual(second, { ...first, zone: 'shop.test!in', state: 'existing' });
});

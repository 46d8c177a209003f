import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Chalk } from 'chalk';
import { none } from '../../../providers/none/index.ts';
import type { Context } from '../../../src/commands/command.ts';
import { planOptions } from '../../../src/commands/plan-options.ts';
import { preview } from '../../../src/commands/preview.ts';
import { push } from '../../../src/commands/push.ts';
import { RECORD_TYPES } from '../../../src/records/index.ts';
import { createMemoryProvider, type MemoryProvider } from '../../support/memory-provider.ts';
import { sharedEngine } from '../../support/shared-engine.ts';
import { PUSH_FLAGS as FLAGS } from '../../support/push-flags.ts';

const CONFIG = `
var REG = NewRegistrar("none");
var MAIN = NewDnsProvider("main");
var SPARE = NewDnsProvider("spare");
D("shop.test", REG, DnsProvider(MAIN), A("www", "192.0.2.1"));
D("other.test", REG, DnsProvider(MAIN), DnsProvider(SPARE, 0), A("www", "192.0.2.2"), A("mail", "192.0.2.3"));
`;
const CREDS = '{ "main": { "TYPE": "MEMORY" }, "spare": { "TYPE": "MEMORY", "_exclude_from_defaults": "true" } }';

const parse = (flag: string, text: string) => planOptions.find(({ flags }) => flags.startsWith(flag))?.parse?.(text);

async function setup(t: TestContext) {
  const cwd = await mkdtemp(join(tmpdir(), 'push-'));
  t.after(() => rm(cwd, { recursive: true, force: true }));
  await writeFile(join(cwd, 'dnsconfig.js'), CONFIG);
  await writeFile(join(cwd, 'creds.json'), CREDS);
  const providers = new Map<string, MemoryProvider>();
  const memory = {
    type: 'MEMORY',
    recordTypes: [],
    supportedTypes: RECORD_TYPES.map(({ type }) => type),
    createDnsProvider: async (entry: string) => {
      const zones = [{ name: 'shop.test' }, { name: 'other.test' }];
      const provider = providers.get(entry) ?? createMemoryProvider({ entry, zones });
      providers.set(entry, provider);
      return provider;
    },
  };
  const run = async (command: typeof preview | typeof push, flags: Partial<typeof FLAGS> = {}) => {
    const out: string[] = [];
    const err: string[] = [];
    const context: Partial<Context> = {
      cwd,
      env: {},
      startEngine: sharedEngine,
      loadProviderKinds: async () => [memory, none],
      out: (line) => void out.push(line),
      write: (text) => void out.push(text),
      err: (line) => void err.push(line),
      status: () => undefined,
      now: () => 0,
      confirm: async () => false,
      signal: new AbortController().signal,
      color: new Chalk({ level: 0 }),
    };
    const code = await command.run([], { ...FLAGS, ...flags }, context as Context);
    return { code, out: out.join('\n').split('\n'), err };
  };
  return { cwd, run, providers };
}

test('preview shows what push then does, and the next preview is empty', async (t) => {
  const { run } = await setup(t);
  const changes = [
    '******************** Domain: shop.test',
    '1 correction (main)',
    '#1: + CREATE www.shop.test A 192.0.2.1 ttl=300',
    '******************** Domain: other.test',
    '2 corrections (main)',
    '#1: + CREATE mail.other.test A 192.0.2.3 ttl=300',
    '+ CREATE www.other.test A 192.0.2.2 ttl=300',
    'Done. 3 corrections.',
  ];
  assert.deepEqual(await run(preview), { code: 0, out: changes, err: [] });
  const pushed = await run(push);
  assert.deepEqual(
    pushed.out.filter((line) => line !== 'SUCCESS!'),
    changes,
  );
  assert.equal(pushed.out.length, changes.length + 2);
  assert.deepEqual((await run(preview, { expectNoChanges: true })).out, [
    '******************** Domain: shop.test',
    '******************** Domain: other.test',
    'Done. 0 corrections.',
  ]);
});

test('zones and providers can be selected, also those left out by default', async (t) => {
  const { run, providers } = await setup(t);
  const { out } = await run(preview, { domains: 'other.test', providers: 'spare' });
  assert.deepEqual(out.slice(0, 2), ['******************** Domain: other.test', '2 corrections (spare)']);
  const all = await run(preview, { providers: 'all', cmode: 'none' });
  assert.equal(all.out.at(-1), 'Done. 5 corrections.');
  assert.ok(!providers.get('main')?.calls.some((call) => call.startsWith('apply')));
});

test('--cmode all shows the zones with the most records first', async (t) => {
  const { run } = await setup(t);
  const { out } = await run(preview, { cmode: 'all' });
  assert.deepEqual(
    out.filter((line) => line.startsWith('*')),
    ['******************** Domain: other.test', '******************** Domain: shop.test'],
  );
});

test('a report is written whole, and a place it cannot be written to is told first', async (t) => {
  const { cwd, run, providers } = await setup(t);
  await run(push, { report: 'report.json', domains: 'shop.test' });
  assert.deepEqual(JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8')), [
    {
      domain: 'shop.test',
      corrections: 1,
      correction_details: ['+ CREATE www.shop.test A 192.0.2.1 ttl=300'],
      provider: 'main',
    },
    { domain: 'shop.test', corrections: 0, registrar: 'none' },
  ]);
  await assert.rejects(run(push, { report: 'nowhere/report.json' }), /Cannot write "nowhere\/report\.json"/);
  assert.ok(!providers.get('main')?.dump('other.test').includes('www.other.test. 300 A 192.0.2.2'));
});

test('a question without an answer leaves everything as it is', async (t) => {
  const { run, providers } = await setup(t);
  const { code, out } = await run(push, { i: true });
  assert.deepEqual([code, out.filter((line) => line === 'Skipping').length], [0, 2]);
  assert.ok(!providers.get('main')?.calls.some((call) => call.startsWith('apply')));
});

test('values that make no sense are refused', () => {
  assert.equal(parse('--cmode', 'all'), 'all');
  assert.throws(() => parse('--cmode', 'wild'), /"wild" is not a valid option for --cmode\. Values are: concurrent/);
  assert.equal(parse('--cmax', '7'), 7);
  assert.throws(() => parse('--cmax', '0'), { message: '--cmax must be at least 1, found "0"', exitCode: 1 });
  assert.throws(() => parse('--reportmax', '-1'), { exitCode: 1 });
  assert.throws(() => parse('--reportmax', 'five'), {
    message: /^--reportmax takes a whole number of at least 0/,
    exitCode: 2,
  });
});

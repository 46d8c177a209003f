import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Chalk } from 'chalk';
import { loadProviderKinds } from '../../../providers/index.ts';
import { checkCreds } from '../../../src/commands/check-creds.ts';
import type { Context } from '../../../src/commands/command.ts';
import { createDomains } from '../../../src/commands/create-domains.ts';
import { getZones } from '../../../src/commands/get-zones.ts';
import { push } from '../../../src/commands/push.ts';
import { planOptions } from '../../../src/commands/plan-options.ts';
import { sharedEngine } from '../../support/shared-engine.ts';
import { PUSH_FLAGS } from '../../support/push-flags.ts';

const CONFIG = `var REG = NewRegistrar("none");
var FILES = NewDnsProvider("bind", { default_ns: ["ns1"], default_soa: { master: "ns1", mbox: "admin" } });
D("shop.test", REG, DnsProvider(FILES), A("@", "192.0.2.1"));
D("shop.test!in", REG, DnsProvider(FILES), A("@", "10.0.0.1"));
`;

/** A folder with a configuration that goes when the test ends, and a way to run commands in it. */
async function workIn(t: TestContext) {
  const cwd = await mkdtemp(join(tmpdir(), 'zonewright-bind-commands-'));
  t.after(() => rm(cwd, { recursive: true, force: true }));
  await writeFile(join(cwd, 'dnsconfig.js'), CONFIG);
  await writeFile(join(cwd, 'creds.json'), '{}');
  const run = async (command: (context: Context) => Promise<number>) => {
    const seen = { out: '', err: '', code: -1 };
    const context: Partial<Context> = {
      cwd,
      env: {},
      startEngine: sharedEngine,
      loadProviderKinds,
      out: (line) => void (seen.out += `${line}\n`),
      write: (text) => void (seen.out += text),
      err: (line) => void (seen.err += `${line}\n`),
      status: () => undefined,
      now: () => 0,
      color: new Chalk({ level: 0 }),
      signal: new AbortController().signal,
    };
    seen.code = await command(context as Context);
    return seen;
  };
  return { cwd, run };
}

const config = { ...PUSH_FLAGS, json: false };

test('zone files are created by the first push, with the serial that was asked for, and found by all commands', async (t) => {
  const { cwd, run } = await workIn(t);
  const early = await run((context) => createDomains.run([], config, context));
  assert.match(early.out, /^shop\.test +with-first-push +zones\/shop\.test\.zone +ns1\.shop\.test$/m);
  assert.equal(existsSync(join(cwd, 'zones')), false);

  const pushed = await run((context) => push.run([], { ...PUSH_FLAGS, bindserial: 42 }, context));
  assert.equal(pushed.code, 0, pushed.out + pushed.err);
  assert.match(pushed.out, /WRITING ZONEFILE: zones\/shop\.test!in\.zone\nSUCCESS!/);
  assert.match(await readFile(join(cwd, 'zones/shop.test.zone'), 'utf8'), / admin\.shop\.test\. 42 3600 /);

  const later = await run((context) => createDomains.run([], config, context));
  assert.match(later.out, /^shop\.test!in +existing +zones\/shop\.test!in\.zone /m);
  const shown = await run((context) => checkCreds.run(['bind'], config, context));
  assert.equal(shown.out, 'Account "zones" (a folder of zone files)\n2 hosted zones visible\n');
  const flags = { creds: 'creds.json', format: 'zone' as const, ttl: 0 };
  const inner = await run((context) => getZones.run(['bind', 'shop.test!in'], flags, context));
  assert.match(inner.out, /^\$ORIGIN shop\.test\.\n[^]*IN A {5}10\.0\.0\.1$/m);
  const all = await run((context) => getZones.run(['bind', 'all'], { ...flags, format: 'js' }, context));
  assert.deepEqual(all.out.match(/^D\(.*$/gm), ['D("shop.test", REG_CHANGEME,', 'D("shop.test!in", REG_CHANGEME,']);
  assert.doesNotMatch(all.out, /R53_ZONE/);
});

test('a zone without a file is empty, with a word about it', async (t) => {
  const { run } = await workIn(t);
  const flags = { creds: 'creds.json', format: 'zone' as const, ttl: 0 };
  const shown = await run((context) => getZones.run(['bind', 'none.test'], flags, context));
  assert.equal(shown.out, '$ORIGIN none.test.\n$TTL 300\n\n');
  assert.equal(shown.err, 'INFO: File does not (yet) exist: "zones/none.test.zone"\n');
  await assert.rejects(
    run((context) => getZones.run(['bind', 'all'], flags, context)),
    /"zones" of the entry "bind"/,
  );
});

test('pitfall 94: --bindserial is a number of 32 bits, and 0 is none', () => {
  const parse = planOptions.find(({ flags }) => flags.startsWith('--bindserial'))?.parse;
  assert.deepEqual(
    ['2025013107', '4294967296', '-1', '0', '4294967295'].map((text) => parse?.(text)),
    [2_025_013_107, 0, 4_294_967_295, undefined, 4_294_967_295],
  );
  assert.throws(() => parse?.('today'), { name: 'UsageError' });
});

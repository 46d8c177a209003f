/** What reaches the outputs of commands from a configuration; named after the list of DNSControl's pitfalls. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import { printIr } from '../../../src/commands/print-ir.ts';
import { createWorkplace } from '../../support/cli.ts';
import { runCommand, type CommandRun } from '../../support/command-context.ts';

const HEAD = 'var REG = NewRegistrar("none"), DNS = NewDnsProvider("dns");\n';

/** Run a command on a configuration of its own. */
async function withConfig(text: string, run: (cwd: string) => Promise<CommandRun>): Promise<CommandRun> {
  const place = createWorkplace({ 'dnsconfig.js': HEAD + text });
  try {
    return await run(place.folder);
  } finally {
    place.remove();
  }
}

test('pitfall 57: what a configuration prints never gets into the document of print-ir', async () => {
  const text = 'console.log("one"); console.error("two"); D("shop.test", REG, A("@", "192.0.2.1"));';
  const run = await withConfig(text, (cwd) => runCommand(printIr, { cwd }));
  assert.equal((JSON.parse(run.out) as { domains: unknown[] }).domains.length, 1);
  assert.equal(run.err, 'one\ntwo\n');
});

test('pitfall 67: warnings are counted as warnings, and pass', async () => {
  const text =
    'D("shop.test", REG, DnsProvider(DNS), A("a_b", "192.0.2.1"), A("c", "192.0.2.1"), A("c", "192.0.2.2", TTL(9)));';
  const run = await withConfig(text, (cwd) => runCommand(check, { cwd }));
  assert.match(run.out, /^2 warnings in 1 zone$/m);
  assert.equal(run.code, 0);
  const mixed = await withConfig(text.replace('192.0.2.1', 'x'), (cwd) => runCommand(check, { cwd }));
  assert.match(mixed.out, /^1 error, 2 warnings in 1 zone$/m);
  assert.doesNotMatch(mixed.out, /No errors/);
  assert.equal(mixed.code, 1);
});

test('pitfall 91: print-ir leaves signs as they are, and normalises what must not exist', async () => {
  const text = `D("shop.test", REG, TXT("t", "<a> & \\u2028"), CNAME("Old", "There", ENSURE_ABSENT_REC()));`;
  const { out } = await withConfig(text, (cwd) => runCommand(printIr, { cwd }));
  assert.ok(out.includes('"target":"<a> & \u2028"'));
  const { recordsabsent } = (JSON.parse(out) as { domains: [{ recordsabsent: object[] }] }).domains[0];
  assert.deepEqual(recordsabsent, [
    { type: 'CNAME', ttl: 300, name: 'old', filepos: '[line:2:47]', target: 'there.shop.test.' },
  ]);
});

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Chalk } from 'chalk';
import { loadProviderKinds } from '../../../providers/index.ts';
import { check, type CheckOptions } from '../../../src/commands/check.ts';
import type { Context } from '../../../src/commands/command.ts';
import { sharedEngine } from '../../support/shared-engine.ts';
import { UsageError } from '../../../src/errors.ts';

const FLAGS: CheckOptions = {
  variable: [],
  rule: [],
  strict: false,
  json: false,
  listRules: false,
  debug: false,
  allowFetch: false,
  disableordering: false,
};

interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Check a configuration in a folder of its own. */
async function runCheck(t: TestContext, config: string, flags: Partial<CheckOptions> = {}): Promise<Ran> {
  const cwd = await mkdtemp(join(tmpdir(), 'check-'));
  t.after(() => rm(cwd, { recursive: true, force: true }));
  await writeFile(join(cwd, 'dnsconfig.js'), config);
  const out: string[] = [];
  const err: string[] = [];
  const context: Partial<Context> = {
    cwd,
    env: {},
    startEngine: sharedEngine,
    loadProviderKinds,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    color: new Chalk({ level: 0 }),
  };
  return { code: await check.run([], { ...FLAGS, ...flags }, context as Context), out, err };
}

const zone = (...lines: string[]): string =>
  `var REG = NewRegistrar("none");
var R53 = DnsProvider(NewDnsProvider("r53", "ROUTE53"));
D("shop.test", REG, R53,
${lines.map((line) => `  ${line}`).join(',\n')}
);
`;

/** Fifty lines, each with one mistake of its own kind or place. */
const MISTAKES = [
  ...Array.from({ length: 20 }, (_, i) => `A("a${i}", "192.0.2.${256 + i}")`),
  ...Array.from({ length: 10 }, (_, i) => `CNAME("c${i}", "www.example.com")`),
  ...Array.from({ length: 10 }, (_, i) => `MX("m${i}", ${65_536 + i}, "mx.example.")`),
  ...Array.from({ length: 5 }, (_, i) => `CNAME("loop${i}", "loop${i}")`),
  ...Array.from({ length: 5 }, (_, i) => `TXT("t${'x'.repeat(63)}${i}", "long")`),
];

test('a configuration with 50 mistakes prints 50 findings, each at its place, in their order', async (t) => {
  const { code, out } = await runCheck(t, zone(...MISTAKES));
  assert.equal(code, 1);
  assert.equal(out.at(-1), '50 errors in 1 zone');
  const places = out.flatMap((line) => /^dnsconfig\.js:(\d+):3 +error +[A-Z]+\(.*\[[a-z-]+\]$/.exec(line)?.[1] ?? []);
  assert.deepEqual(
    places,
    MISTAKES.map((_, i) => String(i + 4)),
  );
});

test('a finding shows place, level, words, message and rule, and its remedy below', async (t) => {
  const { out } = await runCheck(t, zone('A("www", "192.0.2.1")', 'NS("@", "ns1.example.")'));
  assert.deepEqual(out, [
    'dnsconfig.js:5:3  error    NS("@", "ns1.example.")  NS records at the top of a zone are not written as NS  [ns-apex]',
    '                           Use NAMESERVER("ns1.example.") instead',
    '1 error in 1 zone',
  ]);
});

test('--rule and --strict choose what is an error, a warning, or nothing', async (t) => {
  const config = zone('A("a_b", "192.0.2.1", TTL(5))');
  assert.equal((await runCheck(t, config)).out.at(-2), '1 warning in 1 zone');
  assert.deepEqual((await runCheck(t, config, { rule: ['underscore=off'] })).out, ['No errors.']);
  assert.equal((await runCheck(t, config, { rule: ['underscore=off', 'underscore=error'] })).code, 1);
  assert.equal((await runCheck(t, config, { strict: true })).out.at(-2), '2 warnings in 1 zone');
});

test('RULE chooses for its zone', async (t) => {
  const rules = ['RULE("underscore", "off")', 'RULE("route53-ttl", "off")', 'RULE("spf-cache", "error")'];
  const { out } = await runCheck(t, zone('A("a_b", "192.0.2.1")', ...rules));
  assert.match(
    out[0] ?? '',
    /^dnsconfig\.js:6:3 +error +RULE\("route53-ttl", "off"\) {2}The rule "route53-ttl" is always/,
  );
  assert.equal(out.at(-1), '1 error in 1 zone');
});

const WRONG: readonly (readonly [rule: string, message: RegExp, hint: RegExp])[] = [
  ['lable=off', /^There is no rule "lable"$/, /^Did you mean "label"\?$/],
  ['nothing-like-it=off', /^There is no rule/, /--list-rules/],
  ['label', /^--rule takes ID=off, ID=warning or ID=error, found "label"$/, /^undefined$/],
  ['label=none', /found "label=none"$/, /^undefined$/],
  ['record-value=warning', /^The rule "record-value" is always an error, so it cannot be "warning"$/, /./],
  ['route53-weight=off', /^The rule "route53-weight" is always an error/, /./],
];
for (const [rule, message, hint] of WRONG) {
  test(`--rule ${rule} is a usage error`, async (t) => {
    await assert.rejects(runCheck(t, zone(), { rule: [rule] }), (error: unknown) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, message);
      assert.match(String(error.hint), hint);
      return error.exitCode === 2;
    });
  });
}

test('--json prints the findings, and what the configuration prints goes to standard error', async (t) => {
  const { code, out, err } = await runCheck(t, `console.log("hello");\n${zone('A("a_b", "192.0.2.1")')}`, {
    json: true,
  });
  assert.equal(code, 0);
  assert.deepEqual(err, ['hello']);
  assert.deepEqual(JSON.parse(out.join('\n')), [
    {
      file: 'dnsconfig.js',
      line: 5,
      column: 3,
      rule: 'underscore',
      level: 'warning',
      zone: 'shop.test',
      message: 'The name "a_b.shop.test" has an underscore, so it cannot stand in a URL',
      excerpt: 'A("a_b", "192.0.2.1")',
    },
  ]);
});

test('--json prints a list also when there is nothing, or the configuration cannot be evaluated', async (t) => {
  assert.deepEqual((await runCheck(t, zone('A("www", "192.0.2.1")'), { json: true })).out, ['[]']);
  const { code, out } = await runCheck(t, 'NewRegistrar(5);', { json: true });
  assert.equal(code, 1);
  const [entry] = JSON.parse(out.join('')) as Record<string, unknown>[];
  assert.deepEqual(
    [entry?.['rule'], entry?.['level'], entry?.['file'], entry?.['line'], entry?.['column']],
    ['evaluation', 'error', 'dnsconfig.js', 1, 1],
  );
});

test('--list-rules needs no configuration and lists every rule once, sorted', async (t) => {
  const { code, out } = await runCheck(t, 'not a configuration', { listRules: true });
  assert.equal(code, 0);
  const ids = out.slice(1).map((line) => line.split(' ')[0] ?? '');
  assert.deepEqual(ids, [...new Set(ids)].toSorted());
  for (const id of ['spf-syntax', 'spf-cache', 'record-value', 'route53-weight', 'ttl-low'])
    assert.ok(ids.includes(id));
  assert.match(out.find((line) => line.startsWith('label ')) ?? '', /^label +error, always +Labels have/);
  const rules = JSON.parse((await runCheck(t, '', { listRules: true, json: true })).out.join('')) as { rule: string }[];
  assert.deepEqual(
    rules.map(({ rule }) => rule),
    ids,
  );
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile, type Compiled, type CompileOptions } from '../../../src/config/compile.ts';
import { sharedEngine } from '../../support/shared-engine.ts';
import type { ProviderKind } from '../../../src/provider.ts';
import { ALL_TYPES, TEST_KIND } from '../../support/declared.ts';

const LIVE: Readonly<Record<string, string>> = {
  'partner.example': 'v=spf1 ip4:198.51.100.0/24 ip4:203.0.113.0/24 ip4:192.0.2.0/24 ~all',
};

/** Compile a text, and tell which names were asked for. */
async function compileText(text: string, more: Partial<CompileOptions> = {}): Promise<Compiled & { asked: string[] }> {
  const cwd = mkdtempSync(join(tmpdir(), 'zonewright-'));
  const asked: string[] = [];
  try {
    const compiled = await compile({
      file: join(cwd, 'dnsconfig.js'),
      displayFile: 'dnsconfig.js',
      cwd,
      variables: {},
      startEngine: sharedEngine,
      recordTypes: [...ALL_TYPES.values()],
      providerKinds: [TEST_KIND as ProviderKind],
      print: () => undefined,
      readFile: () => text,
      resolveTxt: (name) => {
        asked.push(name);
        const found = LIVE[name];
        if (found !== undefined) return Promise.resolve([[found]]);
        return Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }));
      },
      ...more,
    });
    return { ...compiled, asked };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const config = (
  options: string,
): string => `D("shop.test", NewRegistrar("none"), DnsProvider(NewDnsProvider("r53", "ROUTE53")),
  A("@", "192.0.2.1"),
  SPF_BUILDER({${options}}));
`;

const PARTS = 'parts: ["v=spf1", "mx", "include:partner.example", "-all"]';

const records = ({ config: { zones } }: Compiled): unknown =>
  zones[0]?.records.flatMap(({ type, name, ttl, values }) => (type === 'TXT' ? [[name, ttl, values[0]]] : []));

test('An SPF record is flattened and split with what the name servers say', async () => {
  const compiled = await compileText(
    config(`${PARTS}, label: "news", flatten: ["*"], overflow: "_s%d", txtMaxSize: 60, ttl: "1h"`),
  );
  assert.deepEqual(compiled.findings, []);
  assert.deepEqual(records(compiled), [
    ['_rawspf', 3600, 'v=spf1 mx include:partner.example -all'],
    ['news', 3600, 'v=spf1 mx ip4:198.51.100.0/24 include:_s1.shop.test -all'],
    ['_s1', 3600, 'v=spf1 ip4:203.0.113.0/24 ip4:192.0.2.0/24 -all'],
  ]);
});

test('What keeps an SPF record from being flattened is told with the position of its builder', async () => {
  const { findings } = await compileText(
    config('parts: ["v=spf1", "include:gone.example", "banana", "-all"], flatten: ["*"]'),
  );
  const failing = await compileText(config('parts: ["v=spf1", "include:gone.example", "-all"], flatten: ["*"]'));
  assert.deepEqual(
    [...findings, ...failing.findings].map(({ rule, level, message, position }) => [
      `${position?.line}:${position?.column}`,
      level,
      rule,
      message,
    ]),
    [
      ['3:3', 'error', 'spf-syntax', '"banana" is no term of SPF'],
      ['3:3', 'error', 'spf-lookup', 'The SPF record of "gone.example" cannot be looked up: there is no such name'],
    ],
  );
});

test('Nothing is asked for records that are neither flattened nor split, or are wanted raw', async () => {
  const plain = await compileText(config(PARTS));
  const raw = await compileText(config(`${PARTS}, flatten: ["*"]`), { raw: true });
  assert.deepEqual([plain.asked, raw.asked], [[], []]);
  assert.deepEqual(records(plain), [['@', 300, 'v=spf1 mx include:partner.example -all']]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexRecordTypes } from '../../../../src/model/desired.ts';
import { fromIrJson } from '../../../../src/model/ir-reader.ts';
import { toIrJson } from '../../../../src/model/ir-json.ts';
import { PSEUDO_TYPES, RECORD_TYPES } from '../../../../src/records/index.ts';
import { evaluateText, evaluateZone, failText } from '../../../support/evaluate-text.ts';

const recordTypes = indexRecordTypes([...RECORD_TYPES, ...PSEUDO_TYPES]);

/** Each word with the record it makes, as the IR shows it. */
const WORDS: readonly (readonly [call: string, record: Readonly<Record<string, unknown>>])[] = [
  ['AKAMAICDN("a", "X.akamai.net")', { type: 'AKAMAICDN', name: 'a', target: 'X.akamai.net' }],
  ['AKAMAITLC("a", "DUAL", "x")', { type: 'AKAMAITLC', name: 'a', answer_type: 'DUAL', target: 'x' }],
  ['AZURE_ALIAS("a", "A", "/sub/x")', { type: 'AZURE_ALIAS', name: 'a', azure_alias: { type: 'A' }, target: '/sub/x' }],
  ['ADGUARDHOME_A_PASSTHROUGH("a", "")', { type: 'ADGUARDHOME_A_PASSTHROUGH', name: 'a', target: '' }],
  ['ADGUARDHOME_AAAA_PASSTHROUGH("a", "")', { type: 'ADGUARDHOME_AAAA_PASSTHROUGH', name: 'a', target: '' }],
  ['BUNNY_DNS_RDR("a", "https://x/")', { type: 'BUNNY_DNS_RDR', name: 'a', target: 'https://x/' }],
  ['BUNNY_DNS_PZ("a", 123456)', { type: 'BUNNY_DNS_PZ', name: 'a', target: '123456' }],
  ['CF_REDIRECT("x/*", "https://y/$1")', { type: 'CF_REDIRECT', name: '@', target: 'x/*,https://y/$1' }],
  ['CF_TEMP_REDIRECT("x/*", "https://y/")', { type: 'CF_TEMP_REDIRECT', name: '@', target: 'x/*,https://y/' }],
  [
    'CF_SINGLE_REDIRECT("n", 301, "w", "t")',
    {
      type: 'CLOUDFLAREAPI_SINGLE_REDIRECT',
      name: '@',
      cloudflare_redirect: { name: 'n', code: '301', when: 'w', destination: 't' },
      target: '',
    },
  ],
  ['CF_WORKER_ROUTE("x/*", "worker")', { type: 'CF_WORKER_ROUTE', name: '@', target: 'x/*,worker' }],
  ['CLOUDNS_WR("a", "https://x/")', { type: 'CLOUDNS_WR', name: 'a', target: 'https://x/' }],
  ['LUA("a", "txt", ["; return ", "1"])', { type: 'LUA', name: 'a', luartype: 'TXT', target: '; return 1' }],
  ['MIKROTIK_FWD("a", "9.9.9.9")', { type: 'MIKROTIK_FWD', name: 'a', target: '9.9.9.9' }],
  ['MIKROTIK_NXDOMAIN("a")', { type: 'MIKROTIK_NXDOMAIN', name: 'a', target: '' }],
  ['MIKROTIK_FORWARDER("a", "9.9.9.9,1.1.1.1")', { type: 'MIKROTIK_FORWARDER', name: 'a', target: '9.9.9.9,1.1.1.1' }],
  ['PORKBUN_URLFWD("a", "https://x/")', { type: 'PORKBUN_URLFWD', name: 'a', target: 'https://x/' }],
  ['URL("a", "https://x/")', { type: 'URL', name: 'a', target: 'https://x/' }],
  ['URL301("a", "https://x/")', { type: 'URL301', name: 'a', target: 'https://x/' }],
  ['FRAME("a", "https://x/")', { type: 'FRAME', name: 'a', target: 'https://x/' }],
];

const config = (modifiers: string): string => `var REG = NewRegistrar("none");\nD("ex.test", REG, ${modifiers});`;

for (const [call, record] of WORDS) {
  const [word = ''] = call.split('(');
  test(`${word} makes a record that the IR holds and gives back, with modifiers too`, async () => {
    const timed = call.replace(/\)$/, ', TTL(60), {k: "v"})');
    const { config: declared } = await evaluateText(config(`${call}, ${timed}`));
    const json = toIrJson(declared, { recordTypes, isNormalized: false });
    const { records } = (json['domains'] as [{ records: unknown[] }])[0];
    assert.deepEqual(records, [record, { ...record, ttl: 60, meta: { k: 'v' } }]);
    const [zone] = fromIrJson(structuredClone(json), recordTypes).config.zones;
    assert.deepEqual(
      zone?.records.map(({ values }) => values),
      declared.zones[0]?.records.map(({ values }) => values),
    );
  });
}

test('every record type of another provider has a row here', () => {
  const shown = new Set(WORDS.map(([, { type }]) => type));
  const missing = PSEUDO_TYPES.filter(({ type }) => !shown.has(type) && type !== 'IMPORT_TRANSFORM');
  assert.deepEqual(missing, []);
});

const METADATA: readonly (readonly [modifier: string, meta: Readonly<Record<string, string>>])[] = [
  ['CF_PROXY_ON', { cloudflare_proxy: 'on' }],
  ['CF_PROXY_OFF', { cloudflare_proxy: 'off' }],
  ['CF_PROXY_FULL', { cloudflare_proxy: 'full' }],
  ['CF_PROXY_DEFAULT_ON', { cloudflare_proxy_default: 'on' }],
  ['CF_PROXY_DEFAULT_OFF', { cloudflare_proxy_default: 'off' }],
  ['CF_CNAME_FLATTEN_ON', { cloudflare_cname_flatten: 'on' }],
  ['CF_CNAME_FLATTEN_OFF', { cloudflare_cname_flatten: 'off' }],
  ['CF_UNIVERSALSSL_ON', { cloudflare_universalssl: 'on' }],
  ['CF_UNIVERSALSSL_OFF', { cloudflare_universalssl: 'off' }],
  ['CF_MANAGE_COMMENTS', { cloudflare_manage_comments: 'true' }],
  ['CF_MANAGE_TAGS', { cloudflare_manage_tags: 'true' }],
  ['CF_COMMENT("why")', { cloudflare_comment: 'why' }],
  ['CF_TAGS("a", "b:c")', { cloudflare_tags: 'a,b:c' }],
  ['HEDNS_DYNAMIC_ON', { hedns_dynamic: 'on' }],
  ['HEDNS_DYNAMIC_OFF', { hedns_dynamic: 'off' }],
  ['HEDNS_DDNS_KEY("secret")', { hedns_dynamic: 'on', hedns_ddns_key: 'secret' }],
];

for (const [modifier, meta] of METADATA) {
  test(`${modifier} is metadata of a record or a domain, and nothing else`, async () => {
    const zone = await evaluateZone(`${modifier}, A("x", "192.0.2.1", ${modifier})`);
    assert.deepEqual(zone.records[0]?.meta, meta);
    assert.deepEqual(zone.meta, meta);
  });
}

test('GIDINET_PREMIUM_NS names five servers, all at its own call', async () => {
  const { nameservers } = await evaluateZone('NAMESERVER("ns."), GIDINET_PREMIUM_NS()');
  assert.deepEqual(
    nameservers.map(({ name }) => name),
    ['ns.', ...[1, 2, 3, 4, 5].map((i) => `dns${i}.gidinet.com.`)],
  );
  assert.equal(new Set(nameservers.map(({ call }) => call)).size, 2);
});

test('D_EXTEND places records of other providers, but not those of resolvers at home', async () => {
  const { config: declared } = await evaluateText(
    `${config('')}\nD_EXTEND("lab.ex.test", URL("u", "x"), CF_WORKER_ROUTE("a", "b"), MIKROTIK_FWD("@", "x"), MIKROTIK_NXDOMAIN("n", TTL(5)), ADGUARDHOME_A_PASSTHROUGH("p", ""), ADGUARDHOME_AAAA_PASSTHROUGH("q", "", {k: "v"}), MIKROTIK_FORWARDER("f", "x"), CF_REDIRECT("a", "b"));`,
  );
  assert.deepEqual(
    declared.zones[0]?.records.map(({ name, subdomain }) => [name, subdomain]),
    [
      ['u.lab', 'lab'],
      ['lab', 'lab'],
      ['@', ''],
      ['n', ''],
      ['p', ''],
      ['q', ''],
      ['f', ''],
      ['lab', 'lab'],
    ],
  );
});

test('The redirects of Cloudflare are raw records, which come last', async () => {
  const zone = await evaluateZone(
    'CF_REDIRECT("a", "b"), CF_SINGLE_REDIRECT("n", "302", "w", "t"), A("x", "192.0.2.1")',
  );
  assert.deepEqual(
    zone.records.map(({ type }) => type),
    ['A', 'CF_REDIRECT', 'CLOUDFLAREAPI_SINGLE_REDIRECT'],
  );
});

const REFUSED: readonly (readonly [call: string, message: RegExp])[] = [
  ['CF_WORKER_ROUTE("a,b", "w")', /CF_WORKER_ROUTE takes texts without commas, found "a,b"/],
  ['CF_REDIRECT("a")', /CF_REDIRECT takes 2 arguments \(source, destination\), found 1/],
  ['CF_SINGLE_REDIRECT("a", 1.5, "w", "t")', /The code of CF_SINGLE_REDIRECT must be a text, found the number 1\.5/],
  ['LUA("a", "A", {})', /The contents of LUA must be a text, found an object/],
  ['BUNNY_DNS_PZ("a", undefined)', /The pullZoneId of BUNNY_DNS_PZ must be a text, found undefined/],
  ['URL("a")', /URL "a" takes 2 arguments \(name, target\), found 1/],
  ['MIKROTIK_NXDOMAIN()', /MIKROTIK_NXDOMAIN takes 1 arguments \(name\), found 0/],
  ['CF_COMMENT(5)', /The comment of CF_COMMENT must be a text, found the number 5/],
  ['GIDINET_PREMIUM_NS', /GIDINET_PREMIUM_NS is written with parentheses/],
];

for (const [call, message] of REFUSED) {
  test(`${call} is refused`, async () => {
    assert.match((await failText(config(call))).message, message);
  });
}

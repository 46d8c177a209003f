import type { WordDoc, WordGroup } from './word-doc.ts';

const MARK = ': Metadata';

/** Metadata that only one provider reads. */
const MARKS: readonly WordDoc[] = [
  ['CF_PROXY_ON', 'Let Cloudflare answer for the name.', 'record'],
  ['CF_PROXY_OFF', 'Let Cloudflare only serve the record.', 'record'],
  ['CF_PROXY_FULL', 'Let Cloudflare answer for the name, with everything it has.', 'record'],
  ['CF_PROXY_DEFAULT_ON', 'Let Cloudflare answer for all names of the zone.', 'zone'],
  ['CF_PROXY_DEFAULT_OFF', 'Let Cloudflare answer for no name of the zone.', 'zone'],
  ['CF_CNAME_FLATTEN_ON', 'Let Cloudflare answer with the addresses behind a CNAME.', 'record'],
  ['CF_CNAME_FLATTEN_OFF', 'Let Cloudflare answer with the CNAME itself.', 'record'],
  ['CF_UNIVERSALSSL_ON', 'Let Cloudflare provide certificates of the zone.', 'zone'],
  ['CF_UNIVERSALSSL_OFF', 'Let Cloudflare provide no certificates of the zone.', 'zone'],
  ['CF_MANAGE_COMMENTS', 'Keep the comments of records at Cloudflare as the configuration has them.', 'zone'],
  ['CF_MANAGE_TAGS', 'Keep the tags of records at Cloudflare as the configuration has them.', 'zone'],
  ['HEDNS_DYNAMIC_ON', 'Let Hurricane Electric take new addresses from the host itself.', 'record'],
  ['HEDNS_DYNAMIC_OFF', 'Let Hurricane Electric take no addresses from the host itself.', 'record'],
].map(([name = '', doc = '', of]) => ({
  name,
  doc,
  signatures: [MARK],
  example: of === 'zone' ? name : `CNAME("www", "@", ${name})`,
}));

const REDIRECT = '(source: string, destination: string, ...modifiers: RecordModifier[]): RecordMaker';

/** Words of providers that zonewright does not manage: they compile, and are refused where a zone cannot hold them. */
export const SERVICE_WORDS: WordGroup = {
  title: 'Words of other providers',
  place: 'zone',
  words: [
    ...MARKS,
    {
      name: 'CF_COMMENT',
      signatures: ['(text: string): Metadata'],
      doc: 'The comment of a record at Cloudflare.',
      example: 'CNAME("www", "@", CF_COMMENT("ask the baker"))',
    },
    {
      name: 'CF_TAGS',
      signatures: ['(...tags: string[]): Metadata'],
      doc: 'The tags of a record at Cloudflare.',
      example: 'CNAME("www", "@", CF_TAGS("shop", "public"))',
    },
    {
      name: 'HEDNS_DDNS_KEY',
      signatures: ['(key: string): Metadata'],
      doc: 'The key with which a host tells Hurricane Electric its address.',
      example: 'A("home", "192.0.2.10", HEDNS_DDNS_KEY("a-secret"))',
    },
    {
      name: 'CF_REDIRECT',
      signatures: [REDIRECT],
      doc: 'A permanent redirect (301) by Cloudflare.',
      example: 'CF_REDIRECT("old.bakery.example/*", "https://bakery.example/$1")',
    },
    {
      name: 'CF_TEMP_REDIRECT',
      signatures: [REDIRECT],
      doc: 'A temporary redirect (302) by Cloudflare.',
      example: 'CF_TEMP_REDIRECT("sale.bakery.example/*", "https://bakery.example/sale")',
    },
    {
      name: 'CF_SINGLE_REDIRECT',
      signatures: [
        '(name: string, code: RedirectCode, when: string, then: string, ...modifiers: RecordModifier[]): RecordMaker',
      ],
      doc: 'A redirect rule of Cloudflare: its name, the status code and two expressions.',
      example: `CF_SINGLE_REDIRECT("old shop", 301, 'http.host eq "old.bakery.example"', 'concat("https://bakery.example", "")')`,
    },
    {
      name: 'CF_WORKER_ROUTE',
      signatures: ['(pattern: string, script: string, ...modifiers: RecordModifier[]): RecordMaker'],
      doc: 'A URL pattern whose requests a Cloudflare worker answers.',
      example: 'CF_WORKER_ROUTE("api.bakery.example/*", "orders")',
    },
    { name: 'AKAMAICDN', example: 'AKAMAICDN("www", "www.bakery.example.edgekey.net.")' },
    {
      name: 'AKAMAITLC',
      args: { answer_type: "'DUAL' | 'A' | 'AAAA'" },
      example: 'AKAMAITLC("@", "DUAL", "www.bakery.example.edgekey.net.")',
    },
    {
      name: 'AZURE_ALIAS',
      args: { type: "'A' | 'AAAA' | 'CNAME'" },
      example: 'AZURE_ALIAS("@", "A", "/subscriptions/0000/providers/Microsoft.Network/publicIPAddresses/web")',
    },
    { name: 'ADGUARDHOME_A_PASSTHROUGH', example: 'ADGUARDHOME_A_PASSTHROUGH("www", "")' },
    { name: 'ADGUARDHOME_AAAA_PASSTHROUGH', example: 'ADGUARDHOME_AAAA_PASSTHROUGH("www", "")' },
    { name: 'BUNNY_DNS_RDR', example: 'BUNNY_DNS_RDR("old", "https://bakery.example/")' },
    {
      name: 'BUNNY_DNS_PZ',
      signatures: ['(name: string, pullZoneId: string | number, ...modifiers: RecordModifier[]): RecordMaker'],
      doc: 'A name that a pull zone of Bunny serves.',
      example: 'BUNNY_DNS_PZ("cdn", 12345)',
    },
    { name: 'CLOUDNS_WR', example: 'CLOUDNS_WR("old", "https://bakery.example/")' },
    {
      name: 'GIDINET_PREMIUM_NS',
      signatures: ['(): DomainFunction'],
      doc: "The five name servers of Gidinet's paid service.",
      example: 'GIDINET_PREMIUM_NS()',
    },
    {
      name: 'LUA',
      signatures: [
        '(name: string, rtype: string, contents: string | readonly string[], ...modifiers: RecordModifier[]): RecordMaker',
      ],
      doc: 'A record that PowerDNS computes when asked: the type it answers with, and the code.',
      example: `LUA("www", "A", "ifportup(443, {'192.0.2.10', '192.0.2.20'})")`,
    },
    { name: 'MIKROTIK_FWD', example: 'MIKROTIK_FWD("corp", "10.0.0.53")' },
    { name: 'MIKROTIK_NXDOMAIN', example: 'MIKROTIK_NXDOMAIN("ads")' },
    { name: 'MIKROTIK_FORWARDER', example: 'MIKROTIK_FORWARDER("corp-dns", "10.0.0.53")' },
    {
      name: 'PORKBUN_URLFWD',
      doc: '@deprecated Write `URL` or `URL301`.',
      example: 'PORKBUN_URLFWD("old", "https://bakery.example/")',
    },
    { name: 'URL', example: 'URL("old", "https://bakery.example/")', otherwise: 'variable' },
    { name: 'URL301', example: 'URL301("old", "https://bakery.example/")' },
    { name: 'FRAME', example: 'FRAME("old", "https://bakery.example/")' },
  ],
};

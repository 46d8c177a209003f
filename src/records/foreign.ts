import { defineRecord, type RecordSpec, type RecordType } from './define.ts';
import { field } from './fields.ts';
import { irText } from './ir-values.ts';
import type { FieldValue } from './field.ts';

/** Where a record type of another provider is at home. */
export interface ForeignOrigin {
  /** The providers that can hold it, in words. */
  readonly provider: string;
  /** The word that makes such records. */
  readonly word: string;
  /** What to do where the zone is held by somebody else. */
  readonly remedy: string;
}

interface ForeignType extends Partial<RecordSpec>, Partial<ForeignOrigin> {
  readonly type: string;
  readonly provider: string;
}

const REDIRECT = 'Let a web server, CloudFront or an S3 website redirect, and point the name at it with A or R53_ALIAS';
const ALIAS = 'Use CNAME, or R53_ALIAS for an AWS resource or another name of the zone';
const LOCAL = 'It means something only to that resolver: keep it in a zone of its own';

const ADDRESS_TYPES = ['A', 'AAAA', 'CNAME'];
const TRAFFIC_TYPES = ['DUAL', 'A', 'AAAA'];
const REDIRECT_CODES = ['301', '302', '303', '307', '308'];
/** Types that a Lua record may answer with. */
const LUA_TYPES =
  'A AAAA ALIAS CAA CNAME DHCID DNAME DS DNSKEY HTTPS LOC MX NAPTR NS OPENPGPKEY PTR SMIMEA SOA SRV SSHFP SVCB TLSA TXT';

/** One row a type; a target alone unless the row says more. */
const ROWS: readonly ForeignType[] = [
  {
    type: 'AKAMAICDN',
    doc: 'A name that Akamai delivers from its edge servers.',
    provider: 'Akamai Edge DNS',
    remedy: ALIAS,
    fields: [host('target')],
  },
  {
    type: 'AKAMAITLC',
    doc: 'A top-level CNAME of Akamai, answered with addresses of the given kind.',
    provider: 'Akamai Edge DNS',
    remedy: ALIAS,
    fields: [field('answer_type'), host('target')],
    check: ([type]) => oneOf('answer type', type, TRAFFIC_TYPES),
  },
  {
    type: 'AZURE_ALIAS',
    doc: 'An alias of Azure DNS for an Azure resource or another name of the zone.',
    provider: 'Azure DNS',
    remedy: ALIAS,
    fields: [field('type'), field('target')],
    check: ([type]) => oneOf('type', type, ADDRESS_TYPES),
    toIr: ([type, target]) => ({ azure_alias: { type }, target }),
    fromIr: (ir) => [irText((ir['azure_alias'] ?? {}) as Record<string, unknown>, 'type'), irText(ir, 'target')],
  },
  {
    type: 'ADGUARDHOME_A_PASSTHROUGH',
    doc: 'Lets AdGuard Home ask upstream for the A records of a name.',
    provider: 'AdGuard Home',
    remedy: LOCAL,
    ignoresSubdomain: true,
  },
  {
    type: 'ADGUARDHOME_AAAA_PASSTHROUGH',
    doc: 'Lets AdGuard Home ask upstream for the AAAA records of a name.',
    provider: 'AdGuard Home',
    remedy: LOCAL,
    ignoresSubdomain: true,
  },
  { type: 'BUNNY_DNS_RDR', doc: 'A redirect by Bunny DNS.', provider: 'Bunny DNS' },
  {
    type: 'BUNNY_DNS_PZ',
    doc: 'A name that a pull zone of Bunny serves; takes its number.',
    provider: 'Bunny DNS',
    remedy: ALIAS,
    hasOwnWord: true,
  },
  {
    type: 'CF_REDIRECT',
    doc: 'A permanent redirect (301) by Cloudflare.',
    provider: 'Cloudflare',
    hasOwnWord: true,
    isRaw: true,
  },
  {
    type: 'CF_TEMP_REDIRECT',
    doc: 'A temporary redirect (302) by Cloudflare.',
    provider: 'Cloudflare',
    hasOwnWord: true,
    isRaw: true,
  },
  {
    type: 'CLOUDFLAREAPI_SINGLE_REDIRECT',
    doc: 'A redirect rule of Cloudflare with a name, a status code and two expressions.',
    provider: 'Cloudflare',
    word: 'CF_SINGLE_REDIRECT',
    hasOwnWord: true,
    isRaw: true,
    fields: [field('name'), field('code'), field('when'), field('destination')],
    check: ([, code]) => oneOf('code', code, REDIRECT_CODES),
    toIr: ([name, code, when, destination]) => ({ cloudflare_redirect: { name, code, when, destination }, target: '' }),
    fromIr: (ir) => {
      const rule = (ir['cloudflare_redirect'] ?? {}) as Record<string, unknown>;
      return ['name', 'code', 'when', 'destination'].map((key) => irText(rule, key));
    },
  },
  {
    type: 'CF_WORKER_ROUTE',
    doc: 'A URL pattern whose requests a Cloudflare worker answers.',
    provider: 'Cloudflare',
    remedy: 'Let CloudFront with a function answer, and point the name at it with R53_ALIAS',
    hasOwnWord: true,
  },
  { type: 'CLOUDNS_WR', doc: 'A web redirect by ClouDNS.', provider: 'ClouDNS' },
  {
    type: 'LUA',
    doc: 'A record that PowerDNS computes when asked; takes the type it answers with and the code.',
    provider: 'PowerDNS',
    remedy: 'Use plain records, or R53_WEIGHT and health checks to steer traffic',
    hasOwnWord: true,
    fields: [field('rtype', { irKey: 'luartype' }), field('contents', { kind: 'texts', irKey: 'target' })],
    check: ([type]) => oneOf('type', type, LUA_TYPES.split(' ')),
  },
  {
    type: 'MIKROTIK_FWD',
    doc: 'Makes RouterOS forward questions for a name to another resolver.',
    provider: 'MikroTik RouterOS',
    remedy: LOCAL,
    ignoresSubdomain: true,
  },
  {
    type: 'MIKROTIK_NXDOMAIN',
    doc: 'Makes RouterOS answer that a name does not exist.',
    provider: 'MikroTik RouterOS',
    remedy: LOCAL,
    ignoresSubdomain: true,
    args: [],
  },
  {
    type: 'MIKROTIK_FORWARDER',
    doc: 'Names a group of resolvers for MIKROTIK_FWD.',
    provider: 'MikroTik RouterOS',
    remedy: LOCAL,
    ignoresSubdomain: true,
  },
  { type: 'PORKBUN_URLFWD', doc: 'A redirect by Porkbun; the older name of URL and URL301.', provider: 'Porkbun' },
  { type: 'URL', doc: 'A temporary redirect (302) by the registrar.', provider: 'Namecheap and Porkbun' },
  { type: 'URL301', doc: 'A permanent redirect (301) by the registrar.', provider: 'Namecheap and Porkbun' },
  { type: 'FRAME', doc: 'A page of the registrar that shows another one in a frame.', provider: 'Namecheap' },
];

/** A host name that is neither completed nor checked: the provider has its own idea of it. */
function host(name: string) {
  return field(name, { isCaseless: true, canonicalize: (value) => String(value).toLowerCase() });
}

function oneOf(what: string, value: FieldValue | undefined, allowed: readonly string[]): string | undefined {
  return allowed.includes(String(value)) ? undefined : `The ${what} "${value}" is not one of ${allowed.join(', ')}`;
}

/** Record types of providers that this program does not manage: they compile, and are refused where nobody can hold them. */
export const FOREIGN_TYPES: readonly RecordType[] = ROWS.map(({ doc = '', fields = [field('target')], ...row }) =>
  defineRecord({ ...row, doc, fields, isStandard: false }),
);

/** Where those types are at home, by type. */
export const FOREIGN_ORIGINS: ReadonlyMap<string, ForeignOrigin> = new Map(
  ROWS.map(({ type, provider, word = type, remedy = REDIRECT }) => [type, { provider, word, remedy }]),
);

// What must compile, and what must not, with the words imported; checked by test/src/dsl/typed-configs.test.ts.
import {
  A,
  AAAA,
  CAA,
  CAA_BUILDER,
  CNAME,
  D,
  D_EXTEND,
  DMARC_BUILDER,
  DefaultTTL,
  DnsProvider,
  DS,
  IGNORE,
  IMPORT_TRANSFORM,
  IP,
  LOC,
  M365_BUILDER,
  MX,
  NO_PURGE,
  NewDnsProvider,
  NewRegistrar,
  PTR,
  R53_ALIAS,
  R53_EVALUATE_TARGET_HEALTH,
  R53_FAILOVER,
  R53_GEO,
  R53_LATENCY,
  R53_WEIGHT,
  R53_ZONE,
  REV,
  RULE,
  SPF_BUILDER,
  TTL,
  TXT,
  URL,
} from 'zonewright';
import type { AwsRegion, Domain, DomainModifier, DnsRecord, RecordModifier, RecordTypeName } from 'zonewright';

const REG = NewRegistrar('none');
const R53 = NewDnsProvider('r53');
const FILES = NewDnsProvider('files', { default_soa: {} });

// Entries are those of creds.json, by what they can be.
NewDnsProvider('elsewhere', 'ROUTE53');
// @ts-expect-error -- there is no such entry
NewDnsProvider('r54');
// @ts-expect-error -- a DNS provider, but no registrar
NewRegistrar('r53');
// @ts-expect-error -- a registrar, but no DNS provider
NewDnsProvider('none');
// @ts-expect-error -- there is no such TYPE
NewDnsProvider('elsewhere', 'ROUTE35');

// Lists, functions and metadata are modifiers.
const web: DomainModifier[] = [A('@', '192.0.2.10', TTL('5m')), [CNAME('www', '@')], { owner: 'bakery', floor: 2 }];
const note = (domain: Domain): void => {
  domain.meta['note'] = domain.nameservers.map(({ name }) => name).join();
};
const tag: RecordModifier = (record: DnsRecord) => {
  record.meta['tag'] = record.ttl;
};
D('bakery.example', REG, DnsProvider(R53), DnsProvider(FILES, 0), DefaultTTL(3600), web, note, NO_PURGE);
D_EXTEND('lab.bakery.example', A('@', IP('192.0.2.10') + 1, tag, [TTL(60), { why: 'test' }]));
D(REV('192.0.2.0/24'), REG, PTR('10', 'www.bakery.example.'));

// @ts-expect-error -- registrar and DNS provider are the wrong way round
D('bakery.example', R53, DnsProvider(REG));
// @ts-expect-error -- a provider is given with DnsProvider
D('bakery.example', REG, 'r53');
// @ts-expect-error -- a TTL belongs to a record
D('bakery.example', REG, TTL(300));
// @ts-expect-error -- written without parentheses
D('bakery.example', REG, NO_PURGE());
// @ts-expect-error -- a setting of the zone
A('www', '192.0.2.10', DefaultTTL(300));
// @ts-expect-error -- no such unit
TTL('5 minutes');

// Arguments of records.
AAAA('@', '2001:db8::10');
TXT('@', ['one ', 'two']);
DS('lab', '60485', 13, 2, 'd4b7d520');
// @ts-expect-error -- the target is missing
MX('@', 10);
// @ts-expect-error -- a number is a number
MX('@', '10', 'mx.example.');
// @ts-expect-error -- an address is no list
A('@', ['192.0.2.10']);
// @ts-expect-error -- no such tag
CAA('@', 'issues', 'ca.example');
// @ts-expect-error -- no such hemisphere
LOC('@', 1, 2, 3, 'Q', 4, 5, 6, 'E', 0, 0, 0, 0);
URL('old', 'https://bakery.example/');

// Route 53.
R53_ALIAS('@', 'A', 'd111111abcdef8.cloudfront.net.', R53_ZONE('Z2FDTNDATAQYW2'), R53_EVALUATE_TARGET_HEALTH(false));
D('bakery.example!inside', REG, R53_ZONE('Z123'), A('www', '192.0.2.10', R53_WEIGHT(1, 'one')));
// @ts-expect-error -- Route 53 has no alias of this type
R53_ALIAS('@', 'NS', 'ovens');
// @ts-expect-error -- true or false
R53_EVALUATE_TARGET_HEALTH('yes');
// @ts-expect-error -- the set identifier is missing
R53_WEIGHT(10);

const region: AwsRegion = 'eu-central-1';
A('www', '192.0.2.10', R53_LATENCY(region, 'eu'), R53_GEO({ country: 'US', subdivision: 'CA' }, 'ca'));
// @ts-expect-error -- there is no such region
R53_LATENCY('eu-central-9', 'eu');
// @ts-expect-error -- continent or country, not both
R53_GEO({ continent: 'EU', country: 'DE' }, 'de');
// @ts-expect-error -- the United Kingdom is GB
R53_GEO({ country: 'UK' }, 'uk');
// @ts-expect-error -- in capitals
R53_FAILOVER('primary', 'main');

// Rules and types by name.
RULE('cname-apex', 'warning');
// @ts-expect-error -- there is no such rule
RULE('cname-appex', 'off');
// @ts-expect-error -- there is no such level
RULE('cname-apex', 'info');
const types: RecordTypeName[] = ['A', 'R53_ALIAS'];
IGNORE('*.dev', types.join(','));
// @ts-expect-error -- there is no such type
const wrong: RecordTypeName = 'B';

// Options of builders.
CAA_BUILDER({ issue: ['ca.example'], issuewild: 'none' });
DMARC_BUILDER({ policy: 'reject', failureOptions: { DKIM: true }, reportInterval: '1d' });
M365_BUILDER('bakery.example', { dkim: false });
SPF_BUILDER({ parts: ['v=spf1', '-all'], ttl: '1h' });
IMPORT_TRANSFORM([{ low: '10.0.0.0', high: IP('10.0.0.9'), newIP: ['192.0.2.1'] }], 'bakery.example', 300);
// @ts-expect-error -- a single authority stands in a list, too
CAA_BUILDER({ issue: 'ca.example' });
// @ts-expect-error -- there is no such option
DMARC_BUILDER({ polcy: 'reject' });
// @ts-expect-error -- DKIM needs the first domain of the account
M365_BUILDER('bakery.example', {});
// @ts-expect-error -- the end of the range is missing
IMPORT_TRANSFORM([{ low: '10.0.0.0' }], 'bakery.example', 300);

export { wrong };

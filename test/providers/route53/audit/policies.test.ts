import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResourceRecordSetRegion } from '@aws-sdk/client-route-53';
import { auditZone } from '../../../../providers/route53/audit/zone.ts';
import { REGIONS as EMULATED_REGIONS, ALL_REGIONS } from '../../../../providers/route53/emulator/regions.ts';
import * as emulated from '../../../../providers/route53/emulator/rules/countries.ts';
import { COUNTRIES, REGIONS, SUBDIVISIONS } from '../../../../providers/route53/routing/places.ts';
import { routingMeta } from '../../../../src/model/declared-routing.ts';
import type { DeclaredRecord } from '../../../../src/model/ir.ts';
import type { Routing } from '../../../../src/model/routing.ts';
import { declare, declareAlias, declareZone } from '../../../support/declared.ts';

const COLLECTION = '11111111-2222-4333-8444-555555555555';
const CHECK = { r53_health_check_id: 'h' };

const routed = (routing: Routing, id: string, more: Record<string, string> = {}) => ({
  ttl: 60,
  meta: { ...routingMeta({ setIdentifier: id, routing }), ...more },
});
const a = (routing: Routing, id: string, more: Record<string, string> = {}, ttl = 60): DeclaredRecord =>
  declare('A', 'w', ['192.0.2.1'], { ...routed(routing, id, more), ttl });
const raw = (meta: Record<string, string>): DeclaredRecord =>
  declare('A', 'w', ['192.0.2.1'], { ttl: 60, meta: { r53_set_identifier: 'id', ...meta } });

/** Findings as `call level rule: message | hint`; calls count from 1. */
function findings(...declared: DeclaredRecord[]): string[] {
  const records = declared.map((record, i) => ({ ...record, call: i + 1 }));
  return auditZone(declareZone('shop.test', records)).map(({ call, level, rule, message, hint }) => {
    assert.ok(hint !== undefined && hint !== '', `${rule} has a remedy`);
    return `${call} ${level} ${rule.replace('route53-', '')}: ${message} | ${hint}`;
  });
}

const latency = (region: string): Routing => ({ policy: 'latency', region });
const failover = (role: string): Routing => ({ policy: 'failover', role });
const country = (code: string, subdivision?: string): Routing => ({
  policy: 'geolocation',
  country: code,
  ...(subdivision === undefined ? {} : { subdivision }),
});
const cidr = (location: string, collection = COLLECTION): Routing => ({ policy: 'cidr', collection, location });
const near = (place: Readonly<Record<string, string>>, bias = 0): Routing => ({
  policy: 'geoproximity',
  bias,
  ...place,
});

test('Every policy passes where it is whole', () => {
  const groups: readonly (readonly DeclaredRecord[])[] = [
    [a(latency('eu-west-1'), 'eu'), a(latency('us-east-1'), 'us')],
    [a(failover('PRIMARY'), 'main', CHECK), a(failover('SECONDARY'), 'spare')],
    [a(country('US', 'CA'), 'ca'), a({ policy: 'geolocation', continent: 'EU' }, 'eu'), a(country('*'), 'rest')],
    [a(country('UA', '05'), 'ua'), a(country('DE'), 'de'), a(country('*'), 'rest')],
    [a({ policy: 'multivalue' }, '1'), a({ policy: 'multivalue' }, '2')],
    [
      a(near({ region: 'eu-west-1' }, -99), '1'),
      a(near({ localZoneGroup: 'us-west-2-lax-1' }), '2'),
      a(near({ latitude: '-90', longitude: '179.99' }, 99), '3'),
    ],
    [a(cidr('office_1-A'), '1'), a(cidr('*'), '2')],
  ];
  for (const group of groups) assert.deepEqual(findings(...group), []);
  const target = { values: ['A', 'plain.shop.test.', '', 'true'] };
  const main = declareAlias('w', 'A', '', { ...routed(failover('PRIMARY'), 'main'), ...target });
  const plain = declare('A', 'plain', ['192.0.2.1'], { ttl: 60 });
  assert.deepEqual(findings(main, a(failover('SECONDARY'), 'spare'), plain), []);
});

const REFUSED: readonly (readonly [record: DeclaredRecord, finding: string])[] = [
  [a(latency('eu-wset-1'), 'x'), 'routing-place: There is no AWS region "eu-wset-1" | Did you mean "eu-west-1"?'],
  [a(latency('moon'), 'x'), 'routing-place: There is no AWS region "moon" | Such as us-east-1, us-east-2, us-west-1'],
  [
    raw({ r53_failover: 'primary' }),
    'routing-policy: A failover role is "PRIMARY" or "SECONDARY", not "primary" | R53_F',
  ],
  [a(country('de'), 'x'), 'routing-place: There is no country "de" | Did you mean "DE"? That is Germany'],
  [a(country('UK'), 'x'), 'routing-place: There is no country "UK" | Did you mean "GB"? That is United Kingdom'],
  [a(country('Germany'), 'x'), 'routing-place: There is no country "Germany" | Did you mean "DE"?'],
  [a(country('USA'), 'x'), 'routing-place: There is no country "USA" | Did you mean "US"?'],
  [
    a(country('EU'), 'x'),
    'routing-place: There is no country "EU" | It is a continent: R53_GEO({ continent: "EU" }, "identifier")',
  ],
  [
    a({ policy: 'geolocation', continent: 'DE' }, 'x'),
    'routing-place: There is no continent "DE" | It is a country: R53_GEO({ country: "DE" }, "identifier")',
  ],
  [
    a({ policy: 'geolocation', continent: '*' }, 'x'),
    'routing-place: There is no continent "*" | For whoever no other set is for: R53_GEO({ country: "*" }, "identifier")',
  ],
  [
    a({ policy: 'geolocation', continent: 'Europe' }, 'x'),
    'routing-place: There is no continent "Europe" | Such as AF, AN, AS, EU, NA, OC, SA',
  ],
  [a(country('US', 'US-CA'), 'x'), 'routing-place: There is no subdivision of US "US-CA" | Did you mean "CA"?'],
  [a(country('HM'), 'x'), 'routing-place: There is no country "HM" | Did you mean'],
  [a(country('US', 'XX'), 'x'), 'routing-place: There is no subdivision of US "XX" | Did you mean'],
  [
    a(country('DE', 'BE'), 'x'),
    'routing-policy: Route 53 tells only the subdivisions of US and UA apart, so there can be no "BE" | L',
  ],
  [a(country('*', 'BE'), 'x'), 'routing-policy: Route 53 tells only the subdivisions of US and UA apart'],
  [a({ policy: 'geolocation', continent: 'XX' }, 'x'), 'routing-place: There is no continent "XX" |'],
  [
    raw({ r53_geo_subdivision: 'CA' }),
    'routing-policy: A geolocation is a continent or a country, found none of both | Such',
  ],
  [
    raw({ r53_geo_continent: 'EU', r53_geo_country: 'DE' }),
    'routing-policy: A geolocation is a continent or a country, found "EU" and "DE" | S',
  ],
  [
    raw({ r53_geo_continent: 'NA', r53_geo_subdivision: 'CA' }),
    'routing-policy: The subdivision "CA" needs a country | Such',
  ],
  [
    raw({ r53_multivalue: 'yes' }),
    'routing-policy: The setting r53_multivalue is "true" or left out, not "yes" | R53_MULTI',
  ],
  [
    a(near({ region: 'eu-west-9' }), 'x'),
    'routing-place: There is no AWS region "eu-west-9" | Did you mean "eu-west-1"?',
  ],
  [
    a(near({ region: 'eu-west-1' }, 100), 'x'),
    'geoproximity: A bias is a whole number from -99 to 99, not 100 | Leave',
  ],
  [
    raw({ r53_geoproximity_region: 'eu-west-1', r53_geoproximity_bias: '1.5' }),
    'geoproximity: A bias is a whole number from -99 to 99, not "1.5" | L',
  ],
  [
    raw({ r53_geoproximity_bias: '5' }),
    'geoproximity: A place of geoproximity is a region, a local zone group or coordinates, found none of them | Such',
  ],
  [
    a(near({ region: 'eu-west-1', latitude: '1', longitude: '2' }), 'x'),
    'geoproximity: A place of geoproximity is a region, a local zone group or coordinates, found "eu-west-1" and "1" | S',
  ],
  [
    a(near({ localZoneGroup: 'Los Angeles' }), 'x'),
    'geoproximity: "Los Angeles" is no name of a local zone group | Such as us-west-2-lax-1',
  ],
  [a(near({ latitude: '1' }), 'x'), 'geoproximity: The coordinates have no longitude | Such'],
  [
    a(near({ latitude: '90.5', longitude: '1' }), 'x'),
    'geoproximity: A latitude is a number from -90 to 90 with at most two decimals, not "90.5" | S',
  ],
  [
    a(near({ latitude: '1', longitude: '1.234' }), 'x'),
    'geoproximity: A longitude is a number from -180 to 180 with at most two decimals, not "1.234" | S',
  ],
  [
    raw({ r53_cidr_collection: COLLECTION }),
    `routing-policy: IP-based routing names a CIDR collection and a location of it, found "${COLLECTION}" and "" | R53_CIDR`,
  ],
  [a(cidr('*', 'the offices'), 'x'), 'cidr: "the offices" is neither name nor id of a CIDR collection | A name'],
  [
    a(cidr('Berlin office'), 'x'),
    'cidr: A CIDR location is up to 16 letters, digits, hyphens and underscores, not "Berlin office" | Take',
  ],
  [
    raw({ r53_region: 'eu-west-1', r53_weight: '1' }),
    'routing-policy: The record has more than one routing policy: weighted, latency | Keep one',
  ],
  [
    a(failover('PRIMARY'), 'x'),
    'failover-health: A primary record needs a health check, or nothing tells that the secondary is to answer | Add R53_HEALTH',
  ],
  [
    declare('CNAME', 'w', ['x.example.'], routed({ policy: 'multivalue' }, 'x')),
    'multivalue-type: Route 53 has no multivalue answers of CNAME records | Take',
  ],
  [
    declareAlias('w', 'A', '', {
      ...routed({ policy: 'multivalue' }, 'x'),
      values: ['A', 'd1.cloudfront.net.', 'Z2FDTNDATAQYW2', 'false'],
    }),
    'multivalue-type: Route 53 has no multivalue answers of aliases | Take',
  ],
];

for (const [record, expected] of REFUSED) {
  test(`It is an error with a way out: ${expected.split(' | ')[0]}`, () => {
    const [first = ''] = findings(record);
    assert.equal(first.slice(0, `1 error ${expected}`.length), `1 error ${expected}`);
  });
}

test('A policy without a set identifier names the word that sets both', () => {
  const record = declare('A', 'w', ['192.0.2.1'], { meta: { r53_region: 'eu-west-1' } });
  assert.deepEqual(findings(record), [
    '1 error routing-policy: The record has a region but no set identifier | ' +
      'Use R53_LATENCY(region, "identifier"), which sets both',
  ]);
});

const GROUPS: readonly (readonly [records: readonly DeclaredRecord[], finding: string])[] = [
  [
    [a(latency('eu-west-1'), '1'), a({ policy: 'weighted', weight: 1 }, '2')],
    '2 error routing-mix: "w.shop.test A" has latency and weighted records | All records of one name and type have the same routing policy',
  ],
  [
    [a(latency('eu-west-1'), '1'), declare('A', 'W', ['192.0.2.2'], { ttl: 60 })],
    '2 error routing-mix: "w.shop.test A" has latency records, so all its records need a region | Add R53_LATENCY(region, "identifier") to this one too',
  ],
  [
    [a(latency('eu-west-1'), 'a'), a(latency('us-east-1'), 'b'), a(latency('eu-west-1'), 'c')],
    '3 error routing-twin: "w.shop.test A" has two sets for eu-west-1: "a" and "c" | Give both the same identifier to make them one set, or one of them another region',
  ],
  [
    [a(failover('SECONDARY'), 'a'), a(failover('PRIMARY'), 'b', CHECK), a(failover('SECONDARY'), 'c')],
    '3 error routing-twin: "w.shop.test A" has two sets for SECONDARY: "a" and "c" | Give both',
  ],
  [
    [a(country('US', 'CA'), 'a'), a(country('*'), 'b'), a(country('US', 'CA'), 'c')],
    '3 error routing-twin: "w.shop.test A" has two sets for US-CA: "a" and "c" | Give both',
  ],
  [
    [a(near({ region: 'eu-west-1' }, 1), 'a'), a(near({ region: 'eu-west-1' }, 2), 'c')],
    '2 error routing-twin: "w.shop.test A" has two sets for eu-west-1: "a" and "c" | Give both',
  ],
  [
    [a(cidr('*'), 'a'), a(cidr('x', COLLECTION.replace('1', '9')), 'b')],
    '2 error cidr: The CIDR locations of "w.shop.test A" are of more than one collection | Take all',
  ],
  [
    [a(latency('eu-west-1'), 'a', {}, 60), a(latency('us-east-1'), 'b', {}, 300)],
    '2 warning routing-ttl: The latency records of "w.shop.test A" have different TTLs (60, 300) | Give all of them the same TTL',
  ],
  [
    [a(failover('SECONDARY'), 'a')],
    '1 warning failover-pair: "w.shop.test A" has no primary set | Add R53_FAILOVER("PRIMARY", "identifier")',
  ],
  [
    [a(failover('PRIMARY'), 'a', CHECK)],
    '1 warning failover-pair: "w.shop.test A" has no secondary set | Add R53_FAILOVER("SECONDARY", "identifier")',
  ],
  [
    [a(country('DE'), 'a'), a({ policy: 'geolocation', continent: 'EU' }, 'b')],
    '1 warning default-location: "w.shop.test A" has no default location: whoever no set is for gets no answer | Add R53_GEO({ country: "*" }, "identifier")',
  ],
  [
    [a(cidr('office'), 'a')],
    '1 warning default-location: "w.shop.test A" has no default location: whoever no set is for gets no answer | Add R53_CIDR(collection, "*", "identifier")',
  ],
  [
    Array.from({ length: 101 }, (_, i) => a({ policy: 'multivalue' }, `m${i}`)),
    '101 error routing-size: "w.shop.test A" has 101 multivalue sets, Route 53 takes 100 | Put records',
  ],
  [
    Array.from({ length: 31 }, (_, i) => a(near({ latitude: String(i), longitude: '0' }), `m${i}`)),
    '31 error routing-size: "w.shop.test A" has 31 geoproximity sets, Route 53 takes 30 | Put records',
  ],
];

for (const [records, expected] of GROUPS) {
  test(`The sets of a group are judged together: ${expected.split(' | ')[0]}`, () => {
    const [first = '', ...others] = findings(...records);
    assert.equal(first.slice(0, expected.length), expected);
    assert.deepEqual(others, []);
  });
}

test('A primary alias that nothing watches is worth a warning', () => {
  const values = ['A', 'lb-1.us-east-1.elb.amazonaws.com.', 'Z35SXDOTRQ7X7K', 'false'];
  const main = declareAlias('w', 'A', '', { ...routed(failover('PRIMARY'), 'main'), values });
  const lines = findings(main, a(failover('SECONDARY'), 'spare')).filter((line) => line.includes('failover'));
  assert.deepEqual(lines, [
    '1 warning failover-alias: Nothing watches the primary alias, so the secondary will never answer | ' +
      'Add R53_EVALUATE_TARGET_HEALTH(true), or a health check',
  ]);
});

test('What is wrong with a set of several values is said once', () => {
  const values = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
  const records = values.map((value) => declare('A', 'w', [value], routed(latency('moon'), 'x')));
  assert.equal(findings(...records).length, 1);
});

test('Regions are those of the SDK, countries and their parts those of the embedded Route 53', () => {
  assert.deepEqual(REGIONS.toSorted(), Object.values(ResourceRecordSetRegion).toSorted());
  assert.deepEqual(REGIONS.toSorted(), [...ALL_REGIONS].toSorted());
  assert.ok(EMULATED_REGIONS.every((region) => REGIONS.includes(region)));
  const told = [...emulated.COUNTRIES].filter((code) => !['BV', 'CX', 'EH', 'HM'].includes(code));
  assert.deepEqual(COUNTRIES.toSorted(), told.toSorted());
  assert.deepEqual(
    [...SUBDIVISIONS].map(([code, parts]) => [code, parts.toSorted()]),
    [...emulated.SUBDIVISIONS].map(([code, parts]) => [code, [...parts].toSorted()]),
  );
});

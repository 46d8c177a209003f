import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateZone, failText, recordLines } from '../../../support/evaluate-text.ts';

const metaOf = async (modifiers: string) => (await evaluateZone(`A("w", "192.0.2.1", ${modifiers})`)).records[0]?.meta;

const WORDS: readonly (readonly [call: string, meta: Record<string, string>])[] = [
  ['R53_LATENCY("eu-west-1", "id")', { r53_region: 'eu-west-1' }],
  ['R53_FAILOVER("PRIMARY", "id")', { r53_failover: 'PRIMARY' }],
  ['R53_GEO({continent: "EU"}, "id")', { r53_geo_continent: 'EU' }],
  ['R53_GEO({country: "*"}, "id")', { r53_geo_country: '*' }],
  ['R53_GEO({country: "US", subdivision: "CA"}, "id")', { r53_geo_country: 'US', r53_geo_subdivision: 'CA' }],
  ['R53_GEO({country: "DE", continent: ""}, "id")', { r53_geo_country: 'DE' }],
  ['R53_GEOPROXIMITY({region: "eu-west-1"}, "id")', { r53_geoproximity_region: 'eu-west-1' }],
  [
    'R53_GEOPROXIMITY({localZoneGroup: "us-west-2-lax-1", bias: -5}, "id")',
    { r53_geoproximity_local_zone_group: 'us-west-2-lax-1', r53_geoproximity_bias: '-5' },
  ],
  [
    'R53_GEOPROXIMITY({coordinates: {latitude: 52.52, longitude: "-13.4"}, bias: 0}, "id")',
    { r53_geoproximity_latitude: '52.52', r53_geoproximity_longitude: '-13.4' },
  ],
  ['R53_MULTIVALUE("id")', { r53_multivalue: 'true' }],
  ['R53_CIDR("c", "*", "id")', { r53_cidr_collection: 'c', r53_cidr_location: '*' }],
];

for (const [call, meta] of WORDS) {
  test(`${call} is metadata that may be written by hand as well`, async () => {
    const expected = { ...meta, r53_set_identifier: 'id' };
    assert.deepEqual(await metaOf(call), expected);
    assert.deepEqual(await metaOf(JSON.stringify(expected)), expected);
  });
}

test('Aliases are routed like records of any type', async () => {
  const zone = await evaluateZone(`
    R53_ALIAS("a", "A", "x", R53_FAILOVER("SECONDARY", "s"), R53_EVALUATE_TARGET_HEALTH(true)),
    MX("@", 10, "mx1", [R53_LATENCY("eu-west-1", "eu"), TTL(60)]),
    TXT("t", "x", R53_MULTIVALUE("m"), R53_HEALTH_CHECK_ID("h"))`);
  assert.deepEqual(recordLines(zone.records), ['a R53_ALIAS 0 A x  true', '@ MX 60 10 mx1', 't TXT 0 x']);
  assert.deepEqual(
    zone.records.map(({ meta }) => meta),
    [
      { r53_failover: 'SECONDARY', r53_set_identifier: 's' },
      { r53_region: 'eu-west-1', r53_set_identifier: 'eu' },
      { r53_multivalue: 'true', r53_set_identifier: 'm', r53_health_check_id: 'h' },
    ],
  );
});

const REFUSED: readonly (readonly [call: string, message: RegExp])[] = [
  ['R53_LATENCY()', /R53_LATENCY takes an AWS region first, found undefined/],
  ['R53_LATENCY("eu-west-1")', /R53_LATENCY takes a set identifier second, found undefined/],
  ['R53_LATENCY("eu-west-1", 5)', /found the number 5/],
  ['R53_FAILOVER("primary", "x")', /R53_FAILOVER takes "PRIMARY" or "SECONDARY" first, found "primary"/],
  ['R53_FAILOVER("PRIMARY", "")', /R53_FAILOVER takes a set identifier second, found ""/],
  ['R53_GEO()', /R53_GEO takes an object with continent, country, subdivision, found undefined/],
  ['R53_GEO("EU", "x")', /R53_GEO takes an object with continent, country, subdivision, found "EU"/],
  ['R53_GEO({contry: "DE"}, "x")', /R53_GEO has no option "contry": did you mean "country"\?/],
  ['R53_GEO({}, "x")', /R53_GEO takes one of continent, country, found none of them/],
  ['R53_GEO({continent: "EU", country: "DE"}, "x")', /found continent and country/],
  ['R53_GEO({continent: "NA", subdivision: "CA"}, "x")', /R53_GEO takes a subdivision beside a country only/],
  ['R53_GEO({country: 49}, "x")', /The country of R53_GEO must be a text, found the number 49/],
  ['R53_GEO({country: "DE"})', /R53_GEO takes a set identifier second, found undefined/],
  ['R53_GEOPROXIMITY({bias: 5}, "x")', /takes one of region, localZoneGroup, coordinates, found none of them/],
  ['R53_GEOPROXIMITY({region: "a", coordinates: {}}, "x")', /found region and coordinates/],
  ['R53_GEOPROXIMITY({coordinates: {latitude: 1}}, "x")', /The longitude of R53_GEOPROXIMITY must be a number, found/],
  ['R53_GEOPROXIMITY({coordinates: [1, 2]}, "x")', /takes an object with options, found a list/],
  ['R53_GEOPROXIMITY({region: "a", bias: "5"}, "x")', /The bias of R53_GEOPROXIMITY must be a number from -99 to 99/],
  ['R53_MULTIVALUE()', /R53_MULTIVALUE takes a set identifier, found undefined/],
  ['R53_CIDR()', /R53_CIDR takes the name or id of a CIDR collection first, found undefined/],
  ['R53_CIDR("c", "")', /R53_CIDR takes a location of it, or "\*", second, found ""/],
  ['R53_CIDR("c", "*")', /R53_CIDR takes a set identifier third, found undefined/],
];

for (const [call, message] of REFUSED) {
  test(`pitfall 107: ${call} is refused at the call`, async () => {
    assert.match((await failText(`A("w", "192.0.2.1", ${call})`)).message, message);
  });
}

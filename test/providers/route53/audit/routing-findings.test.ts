import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkZone } from '../../../support/check-text.ts';

/** What a routing rule is about, records that break it, and what is said: place, level, rule, message and remedy. */
const CASES: readonly (readonly [about: string, records: string, ...findings: string[]])[] = [
  [
    'two policies in one group',
    'A("w", "192.0.2.1", R53_WEIGHT(1, "a")),\n  A("w", "192.0.2.2", R53_LATENCY("eu-west-1", "b"))',
    '5:3 error route53-routing-mix: "w.shop.test A" has weighted and latency records | All records of one name and type have the same routing policy',
  ],
  [
    'a simple record beside routed ones',
    'A("w", "192.0.2.1", R53_WEIGHT(1, "a")), A("w", "192.0.2.2")',
    '4:42 error route53-routing-mix: "w.shop.test A" has weighted records, so all its records need a weight | Add R53_WEIGHT(weight, "identifier") to this one too',
  ],
  [
    'two policies on one record',
    'A("w", "192.0.2.1", R53_WEIGHT(1, "a"), R53_MULTIVALUE("a"))',
    '4:1 error route53-routing-policy: The record has more than one routing policy: weighted, multivalue | Keep one of them',
  ],
  [
    'a region twice',
    'A("w", "192.0.2.1", R53_LATENCY("eu-west-1", "a")),\nA("w", "192.0.2.2", R53_LATENCY("eu-west-1", "b"))',
    '5:1 error route53-routing-twin: "w.shop.test A" has two sets for eu-west-1: "a" and "b" | Give both the same identifier to make them one set, or one of them another region',
  ],
  [
    'a location twice',
    'A("w", "192.0.2.1", R53_GEO({ country: "*" }, "a")),\nA("w", "192.0.2.2", R53_GEO({ country: "*" }, "b"))',
    '5:1 error route53-routing-twin: "w.shop.test A" has two sets for *: "a" and "b" | Give both the same identifier to make them one set, or one of them another place',
  ],
  [
    'a role twice',
    `A("w", "192.0.2.1", R53_FAILOVER("SECONDARY", "a")),
A("w", "192.0.2.2", R53_FAILOVER("SECONDARY", "b")),
A("w", "192.0.2.3", R53_FAILOVER("PRIMARY", "c"), R53_HEALTH_CHECK("web"))`,
    '5:1 error route53-routing-twin: "w.shop.test A" has two sets for SECONDARY: "a" and "b" | Give both the same identifier to make them one set, or one of them another role',
  ],
  [
    'an identifier twice',
    'A("w", "192.0.2.1", R53_WEIGHT(1, "a")),\nA("w", "192.0.2.2", R53_WEIGHT(2, "a"))',
    '5:1 error weighted-group: The A records "a" of "w.shop.test" have more than one weight: "1" and "2" | Give each set an identifier of its own',
  ],
  [
    'no location for everybody else',
    'A("w", "192.0.2.1", R53_GEO({ country: "DE" }, "a"))',
    '4:1 warning route53-default-location: "w.shop.test A" has no default location: whoever no set is for gets no answer | Add R53_GEO({ country: "*" }, "identifier")',
  ],
  [
    'weights of 0 only',
    'A("w", "192.0.2.1", R53_WEIGHT(0, "a")), A("w", "192.0.2.2", R53_WEIGHT(0, "b"))',
    '4:1 warning route53-weight-zero: All weights of "w.shop.test A" are 0, which is the same as if all were equal | Give all of them the weight 1 if that is meant',
  ],
  [
    'several TTLs in a weighted group',
    'A("w", "192.0.2.1", R53_WEIGHT(1, "a"), TTL(60)),\nA("w", "192.0.2.2", R53_WEIGHT(1, "b"), TTL(90))',
    '5:1 error route53-weighted-ttl: The weighted records of "w.shop.test A" have different TTLs (60, 90), but Route 53 wants one | Give all of them the same TTL',
  ],
  [
    'several TTLs in another group',
    'A("w", "192.0.2.1", R53_MULTIVALUE("a"), TTL(60)),\nA("w", "192.0.2.2", R53_MULTIVALUE("b"), TTL(90))',
    '5:1 warning route53-routing-ttl: The multivalue records of "w.shop.test A" have different TTLs (60, 90) | Give all of them the same TTL',
  ],
  [
    'a primary record that nobody checks',
    'A("w", "192.0.2.1", R53_FAILOVER("SECONDARY", "b")),\nA("w", "192.0.2.2", R53_FAILOVER("PRIMARY", "a"))',
    '5:1 error route53-failover-health: A primary record needs a health check, or nothing tells that the secondary is to answer | Add R53_HEALTH_CHECK("name"), or R53_HEALTH_CHECK_ID("id")',
  ],
  [
    'a primary alias that nobody checks',
    `R53_ALIAS("w", "A", "d1.cloudfront.net.", R53_FAILOVER("PRIMARY", "a")),
A("w", "192.0.2.1", R53_FAILOVER("SECONDARY", "b"))`,
    '4:1 warning route53-failover-alias: Nothing watches the primary alias, so the secondary will never answer | Add R53_EVALUATE_TARGET_HEALTH(true), or a health check',
  ],
  [
    'a secondary set without a primary one',
    'A("w", "192.0.2.1", R53_FAILOVER("SECONDARY", "a"))',
    '4:1 warning route53-failover-pair: "w.shop.test A" has no primary set | Add R53_FAILOVER("PRIMARY", "identifier")',
  ],
  [
    'multivalue answers of a CNAME',
    'CNAME("w", "x.example.", R53_MULTIVALUE("a"))',
    '4:1 error route53-multivalue-type: Route 53 has no multivalue answers of CNAME records | Take A or AAAA records, or another policy such as R53_WEIGHT',
  ],
  [
    'multivalue answers of an alias',
    'ALIAS("w", "d1.cloudfront.net.", R53_MULTIVALUE("a"))',
    '4:1 error route53-multivalue-type: Route 53 has no multivalue answers of aliases | Take A or AAAA records, or another policy such as R53_WEIGHT',
  ],
  [
    'an identifier that is too long',
    `A("w", "192.0.2.1", R53_WEIGHT(1, "a".repeat(129)))`,
    '4:1 error route53-set-identifier: The set identifier has 129 octets, Route 53 takes 128 | Any short name will do that no other set of the name and type has',
  ],
  [
    'a health check on a simple set',
    'A("w", "192.0.2.1", R53_HEALTH_CHECK("web"))',
    '4:1 error route53-health-check: A health check needs a set identifier: Route 53 ignores it on a simple record set | Add R53_WEIGHT(weight, "identifier") or the word of another routing policy',
  ],
  [
    'the health of a distribution',
    'R53_ALIAS("w", "A", "d1.cloudfront.net.", R53_EVALUATE_TARGET_HEALTH(true))',
    '4:1 error route53-alias-health: Route 53 cannot evaluate the health of the CloudFront distribution "d1.cloudfront.net" | Leave out R53_EVALUATE_TARGET_HEALTH(true)',
  ],
  [
    'a region that does not exist',
    'A("w", "192.0.2.1", R53_LATENCY("eu-wset-1", "a"))',
    '4:1 error route53-routing-place: There is no AWS region "eu-wset-1" | Did you mean "eu-west-1"?',
  ],
  [
    'a country that does not exist',
    'A("w", "192.0.2.1", R53_GEO({ country: "UK" }, "a")), A("w", "192.0.2.2", R53_GEO({ country: "*" }, "b"))',
    '4:1 error route53-routing-place: There is no country "UK" | Did you mean "GB"? That is United Kingdom',
  ],
  [
    'an address as the target of an alias',
    'R53_ALIAS("w", "A", "192.0.2.1")',
    '4:1 error route53-alias-target: "192.0.2.1" is not in the zone "shop.test", so the alias needs the id of the zone it is in | An alias points at a name; an address stands in an A or AAAA record',
    '4:1 warning address-target: The R53_ALIAS points at the address "192.0.2.1.", but it takes a name | Point it at a name that has an A record with the address',
  ],
];

for (const [about, records, ...expected] of CASES) {
  test(`${about} is found with its place and the way out`, async () => {
    const { findings } = await checkZone(records);
    const lines = findings.map(
      ({ position, level, rule, message, hint }) =>
        `${position?.line}:${position?.column} ${level} ${rule}: ${message} | ${hint}`,
    );
    assert.deepEqual(lines.toSorted(), expected.toSorted());
  });
}

import type { DeclaredPolicy } from '../../../src/model/declared-routing.ts';

/** How messages speak of a policy. */
export interface PolicyWords {
  /** Before "records": `weighted`. */
  readonly kind: string;
  /** What each record of such a set has: `a weight`. */
  readonly setting: string;
  /** How it is said in a configuration. */
  readonly call: string;
}

/** How messages speak of each policy. */
export const POLICY_WORDS: Readonly<Record<DeclaredPolicy, PolicyWords>> = Object.freeze({
  weighted: { kind: 'weighted', setting: 'a weight', call: 'R53_WEIGHT(weight, "identifier")' },
  latency: { kind: 'latency', setting: 'a region', call: 'R53_LATENCY(region, "identifier")' },
  failover: { kind: 'failover', setting: 'a failover role', call: 'R53_FAILOVER("SECONDARY", "identifier")' },
  geolocation: {
    kind: 'geolocation',
    setting: 'a continent or country',
    call: 'R53_GEO({ country: "*" }, "identifier")',
  },
  multivalue: { kind: 'multivalue', setting: 'an identifier', call: 'R53_MULTIVALUE("identifier")' },
  geoproximity: {
    kind: 'geoproximity',
    setting: 'a place',
    call: 'R53_GEOPROXIMITY({ region: "eu-west-1" }, "identifier")',
  },
  cidr: { kind: 'IP-based', setting: 'a CIDR location', call: 'R53_CIDR(collection, "*", "identifier")' },
});

import { R53_ALIAS } from '../../providers/route53/alias/r53-alias.ts';
import { indexRecordTypes } from '../../src/model/desired.ts';
import type { DeclaredConfig, DeclaredRecord, DeclaredZone } from '../../src/model/ir.ts';
import { normalizeConfig } from '../../src/normalize/index.ts';
import type { FieldValue } from '../../src/records/field.ts';
import { PSEUDO_TYPES, RECORD_TYPES } from '../../src/records/index.ts';
import type { ProviderFacts } from '../../src/validate/facts.ts';
import type { Finding } from '../../src/validate/finding.ts';
import { validateConfig, type ValidateOptions } from '../../src/validate/index.ts';

/** Every record type, the alias of Route 53 and those of other providers included. */
export const ALL_TYPES = indexRecordTypes([...RECORD_TYPES, ...PSEUDO_TYPES, R53_ALIAS]);

/** A kind of provider that holds all standard types but SOA, and aliases. */
export const TEST_KIND: ProviderFacts = {
  type: 'ROUTE53',
  recordTypes: [R53_ALIAS],
  hasRouting: true,
  supportedTypes: RECORD_TYPES.map(({ type }) => type).filter((type) => type !== 'SOA'),
};

/** Declare a record; the values are those of its type's fields in order. */
export function declare(
  type: string,
  name: string,
  values: FieldValue[],
  more: Partial<DeclaredRecord> = {},
): DeclaredRecord {
  return { type, name, ttl: 0, values, meta: undefined, subdomain: '', call: 0, ...more };
}

/** Declare an alias. */
export function declareAlias(
  name: string,
  type: string,
  target: string,
  more: Partial<DeclaredRecord> = {},
): DeclaredRecord {
  return declare('R53_ALIAS', name, [type, target, '', 'false'], more);
}

/** Declare a zone with the DNS provider `r53` and the registrar `none`. */
export function declareZone(name: string, records: DeclaredRecord[], more: Partial<DeclaredZone> = {}): DeclaredZone {
  return {
    name,
    tag: '',
    uniqueName: name,
    rawName: name,
    unicodeName: name,
    registrar: 'none',
    dnsProviders: [['r53', -1]],
    meta: {},
    records,
    nameservers: [],
    absent: [],
    keepsUnknown: false,
    unmanaged: [],
    allowsIgnoreConflicts: false,
    ignoresExternalDns: false,
    externalDnsPrefix: '',
    autoDnssec: '',
    call: 1,
    ...more,
  };
}

/** Declare zones together with the registrar and the DNS provider they use. */
export function declareConfig(...zones: DeclaredZone[]): DeclaredConfig {
  return {
    registrars: [{ name: 'none', type: '-', call: 0 }],
    dnsProviders: [{ name: 'r53', type: 'ROUTE53', call: 0 }],
    zones,
  };
}

/** Normalise and validate as `compile` does. */
export function findingsOf(
  config: DeclaredConfig,
  kinds: readonly ProviderFacts[] = [TEST_KIND],
  more: Partial<ValidateOptions> = {},
): Finding[] {
  const earlier = normalizeConfig(config, ALL_TYPES);
  return validateConfig(config, { recordTypes: ALL_TYPES, kinds, earlier, ...more });
}

/** Findings of one zone with these records, as `rule call message` lines. */
export function linesOf(records: DeclaredRecord[], more: Partial<DeclaredZone> = {}): string[] {
  return findingsOf(declareConfig(declareZone('shop.test', records, more))).map(
    ({ rule, call, message }) => `${rule} ${call} ${message}`,
  );
}

import type { ProviderKind } from '../../src/provider.ts';
import { ALIAS_TYPES, R53_ALIAS } from './alias/r53-alias.ts';
import { auditConfig } from './audit/config.ts';
import { ROUTE53_RULES } from './audit/rules.ts';
import { auditZone } from './audit/zone.ts';
import { ANYWHERE, CONTINENTS, COUNTRIES, REGIONS } from './routing/places.ts';

/** Amazon Route 53. */
export const route53: ProviderKind = Object.freeze({
  type: 'ROUTE53',
  recordTypes: [R53_ALIAS],
  supportedTypes: [
    'A',
    'AAAA',
    'ALIAS',
    'CAA',
    'CNAME',
    'DS',
    'HTTPS',
    'MX',
    'NAPTR',
    'NS',
    'PTR',
    'SRV',
    'SSHFP',
    'SVCB',
    'TLSA',
    'TXT',
  ],
  hasRouting: true,
  audit: auditZone,
  auditConfig,
  rules: ROUTE53_RULES,
  literals: {
    AliasType: ALIAS_TYPES,
    AwsRegion: REGIONS,
    Continent: CONTINENTS,
    Country: [...COUNTRIES, ANYWHERE],
  },
  loadLocations: async () => (await import('./routing/locations.ts')).createLocations(),
  loadSetup: async () => (await import('./settings.ts')).SETUP,
  // Loaded only when there is an account to work with: `check` does without, and starts faster for it.
  createDnsProvider: async (entry, creds, context) => {
    const [{ createRoute53Provider }, { readSettings }] = await Promise.all([
      import('./dns-provider.ts'),
      import('./settings.ts'),
    ]);
    return createRoute53Provider(readSettings(entry, creds, context), context);
  },
} satisfies ProviderKind);

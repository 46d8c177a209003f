import type { ProviderKind } from '../../src/provider.ts';
import { auditZone } from './audit.ts';
import { R53_ALIAS } from './r53-alias.ts';

/** Amazon Route 53. */
export const route53: ProviderKind = Object.freeze({
  type: 'ROUTE53',
  recordTypes: [R53_ALIAS],
  supportedTypes: ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'PTR', 'SRV', 'TXT'],
  audit: auditZone,
  // Loaded only when there is an account to work with: `check` does without, and starts faster for it.
  createDnsProvider: async (entry, creds, context) => {
    const [{ createRoute53Provider }, { readSettings }] = await Promise.all([
      import('./dns-provider.ts'),
      import('./settings.ts'),
    ]);
    return createRoute53Provider(readSettings(entry, creds, context.onWarning), context);
  },
} satisfies ProviderKind);

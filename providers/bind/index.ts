import type { ProviderKind } from '../../src/provider.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';

/** Zone files in a folder, such as BIND and nearly every other name server reads: DNS without any account. */
export const bind: ProviderKind = Object.freeze({
  type: 'BIND',
  recordTypes: [],
  supportedTypes: RECORD_TYPES.filter(({ isStandard }) => isStandard).map(({ type }) => type),
  managesDnssec: true,
  loadSetup: async () => (await import('./settings.ts')).SETUP,
  createDnsProvider: async (entry, creds, context, meta) => {
    const [{ createBindProvider }, { readSettings }] = await Promise.all([
      import('./dns-provider.ts'),
      import('./settings.ts'),
    ]);
    return createBindProvider(readSettings(entry, { creds, meta }, context), context);
  },
} satisfies ProviderKind);

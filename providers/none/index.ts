import type { ProviderKind } from '../../src/provider.ts';

const TYPE = 'NONE';

/** The registrar that manages nothing: delegations stay as they are. It is no DNS provider. */
export const none: ProviderKind = Object.freeze({
  type: TYPE,
  recordTypes: [],
  createRegistrar: async (entry) => Object.freeze({ entry, type: TYPE }),
} satisfies ProviderKind);

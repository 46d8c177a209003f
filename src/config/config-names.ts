/** Names a configuration may have that is not named on the command line. */
export const CONFIG_NAMES = Object.freeze(['dnsconfig.js', 'dnsconfig.ts', 'dnsconfig.mts', 'dnsconfig.mjs'] as const);

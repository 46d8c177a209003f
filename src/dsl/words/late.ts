import type { Guest } from './guest.ts';

/** Names of the words of the language that come late. */
export const LATE_WORDS: readonly string[] = [
  'CF_PROXY_ON',
  'CF_PROXY_OFF',
  'CF_PROXY_FULL',
  'CF_PROXY_DEFAULT_ON',
  'CF_PROXY_DEFAULT_OFF',
  'CF_CNAME_FLATTEN_ON',
  'CF_CNAME_FLATTEN_OFF',
  'CF_UNIVERSALSSL_ON',
  'CF_UNIVERSALSSL_OFF',
  'CF_MANAGE_COMMENTS',
  'CF_MANAGE_TAGS',
  'CF_COMMENT',
  'CF_TAGS',
  'CF_REDIRECT',
  'CF_TEMP_REDIRECT',
  'CF_SINGLE_REDIRECT',
  'CF_WORKER_ROUTE',
  'HEDNS_DYNAMIC_ON',
  'HEDNS_DYNAMIC_OFF',
  'HEDNS_DDNS_KEY',
  'BUNNY_DNS_PZ',
  'LUA',
  'GIDINET_PREMIUM_NS',
  'IMPORT_TRANSFORM',
  'IMPORT_TRANSFORM_STRIP',
  'DOMAIN_ELSEWHERE',
  'DOMAIN_ELSEWHERE_AUTO',
  'CAA_BUILDER',
  'DKIM_BUILDER',
  'DMARC_BUILDER',
  'M365_BUILDER',
  'SPF_BUILDER',
  'LOC_BUILDER_DD',
  'LOC_BUILDER_DMM_STR',
  'LOC_BUILDER_DMS_STR',
  'LOC_BUILDER_STR',
];

/** Where the script of the late words leaves the function that makes them; no name of a configuration can be the same. */
export const LATE = Symbol.for('zonewright.late');

/**
 * Make words available that most configurations never say: they are loaded when one of them is first looked at.
 *
 * Every word costs each start its share, so builders, and whatever else belongs to one use, come late. The properties may
 * be configured, so that a configuration can declare names of its own in every way there is.
 */
export function installLateWords(guest: Guest, names: readonly string[]): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  let make: ((guest: Guest) => Record<string, unknown>) | undefined;
  let words: Record<string, unknown> | undefined;
  // As a frozen global object takes no property, this one is there before; its value is kept elsewhere.
  Object.defineProperty(scope, LATE, {
    set: (value: typeof make) => {
      make = value;
    },
  });
  const load = (): Record<string, unknown> => {
    guest.host.load('late');
    return make?.(guest) ?? {};
  };
  for (const name of names) {
    const define = (value: unknown): void => {
      Reflect.defineProperty(scope, name, { value, writable: true, enumerable: true, configurable: true });
    };
    const get = (): unknown => {
      words ??= load();
      define(words[name]);
      return words[name];
    };
    Object.defineProperty(scope, name, { configurable: true, enumerable: true, get, set: define });
  }
}

import type { Name } from '../dns/name.ts';
import { ttlOf, type RecordSet } from '../model/record-set.ts';
import { code, disabled, type Item } from './item.ts';
import { jsString } from './literal.ts';
import { typableHost } from './word.ts';

/** The TTL Route 53 gives the apex NS set of a new zone; it is left alone unless the configuration names one. */
const USUAL_NAMESERVER_TTL = 172_800;

/** What a configuration has to say so that the NS set at the top of a zone stays as it is. */
export interface ApexItems {
  /** How many of the provider's own name servers are wanted: 0 for none, undefined for all. */
  readonly ownServers: 0 | undefined;
  /** `NAMESERVER_TTL`, where it is needed. */
  readonly settings: readonly Item[];
  /** A `NAMESERVER` each, commented out where the provider reports the server anyway. */
  readonly servers: readonly Item[];
}

/**
 * Work out how to declare the NS set at the top of a zone.
 *
 * What is wanted is what NAMESERVER declares plus what the provider reports. So a set that lacks one of the reported
 * servers has to be declared as a whole.
 */
export function apexItems(apex: RecordSet | undefined, reported: readonly Name[]): ApexItems {
  if (apex === undefined) return { ownServers: undefined, settings: [], servers: [] };
  const names = apex.records.map((record) => record.text);
  const ownServers = reported.every((server) => names.includes(server)) ? undefined : 0;
  const implied = new Set<string>(ownServers === 0 ? [] : reported);
  // Without reported servers, as in a private zone, the set is left alone.
  const isDeclared = (name: string): boolean => reported.length > 0 && !implied.has(name);
  const ttl = ttlOf(apex);
  return {
    ownServers,
    settings: ttl === 0 || ttl === USUAL_NAMESERVER_TTL ? [] : [code(`NAMESERVER_TTL(${ttl})`)],
    servers: names.map((name) => {
      const text = `NAMESERVER(${jsString(typableHost(name))})`;
      return isDeclared(name) ? code(text) : disabled(text);
    }),
  };
}

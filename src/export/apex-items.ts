import { ttlOf, type RecordSet } from '../model/record-set.ts';
import type { ExportedZone } from './exported-zone.ts';
import { unicodeOf } from './idn-note.ts';
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
export function apexItems(apex: RecordSet | undefined, { actual }: Pick<ExportedZone, 'actual'>): ApexItems {
  if (apex === undefined) return { ownServers: undefined, settings: [], servers: [] };
  const reported = actual.nameServers;
  const names = apex.records.map((record) => record.text);
  const ownServers = reported.every((server) => names.includes(server)) ? undefined : 0;
  const implied = new Set<string>(ownServers === 0 ? [] : reported);
  // Without reported servers, as in a private zone, the set is left alone.
  const isDeclared = (name: string): boolean => reported.length > 0 && !implied.has(name);
  const ttl = ttlOf(apex);
  const isUsual = ttl === 0 || ttl === USUAL_NAMESERVER_TTL || reported.length === 0;
  return {
    ownServers,
    settings: isUsual ? [] : [{ ...code(`NAMESERVER_TTL(${ttl})`), set: apex }],
    servers: names.map((name) => {
      const text = `NAMESERVER(${jsString(typableHost(name))})`;
      const note = unicodeOf(name);
      return { ...(isDeclared(name) ? code(text) : disabled(text)), set: apex, ...(note !== undefined && { note }) };
    }),
  };
}

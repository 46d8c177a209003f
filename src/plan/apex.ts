import type { Name } from '../dns/name.ts';
import { originOf, type RecordTypes } from '../model/desired.ts';
import type { DeclaredZone } from '../model/ir.ts';
import { createRecord, type DnsRecord } from '../model/record.ts';
import { ttlOf, type RecordSet } from '../model/record-set.ts';
import type { ActualZone } from '../model/zone.ts';

/** What a new hosted zone of Route 53 gives its own NS set; left as it is unless NAMESERVER_TTL says otherwise. */
const NEW_ZONE_TTL = 172800;
/** The TTL of an NS set that is not there yet, as in DNSControl. */
const DEFAULT_TTL = 300;

/** The NS set at the top of a zone as far as the comparison is concerned. */
export interface Apex {
  /** Records to add to the desired ones. */
  readonly desired: readonly DnsRecord[];
  /** What the zone holds, without the NS set at its top if that is to be left alone. */
  readonly actual: readonly RecordSet[];
  /** Why it is left alone, where the reader should know. */
  readonly note?: string;
}

/** What decides about the NS set at the top of a zone. */
export interface ApexInput {
  readonly zone: DeclaredZone;
  /** Undefined for a zone that does not exist yet. */
  readonly actual: ActualZone | undefined;
  readonly names: readonly Name[];
  readonly isPartial: boolean;
  readonly recordTypes: RecordTypes;
}

/**
 * Decide what becomes of the NS set at the top of a zone.
 *
 * It is never deleted: without desired name servers, in a private zone, and while some are unknown because their zone
 * is still to be created, it stays as it is. Its TTL stays too unless the configuration gives one.
 */
export function planApex(input: ApexInput): Apex {
  const { zone, actual, names, isPartial } = input;
  if (actual === undefined) return { desired: nsRecords(input, NEW_ZONE_TTL), actual: [] };
  const origin = originOf(zone);
  const isApex = (set: RecordSet): boolean => set.name === origin && set.type === 'NS';
  const own = actual.recordSets.find(isApex);
  if (!actual.zone.isPrivate && !isPartial && names.length > 0) {
    return { desired: nsRecords(input, own === undefined ? DEFAULT_TTL : ttlOf(own)), actual: actual.recordSets };
  }
  const note = own === undefined ? undefined : noteFor(input);
  const rest = actual.recordSets.filter((set) => !isApex(set));
  return { desired: [], actual: rest, ...(note !== undefined && { note }) };
}

function noteFor({ zone, actual, isPartial }: ApexInput): string | undefined {
  const left = `The name servers at the top of "${zone.name}" are left as they are`;
  if (actual?.zone.isPrivate === true) {
    return zone.nameservers.length > 0 ? `${left}: NAMESERVER has no effect in a private zone` : undefined;
  }
  if (isPartial) return `${left} until its other hosted zones exist`;
  return zone.meta['no_ns'] === 'true' ? undefined : `${left}: the configuration declares none`;
}

function nsRecords({ zone, names, recordTypes }: ApexInput, ttl: number): DnsRecord[] {
  const recordType = recordTypes.get('NS');
  if (recordType === undefined) throw new Error('No record type NS');
  const name = originOf(zone);
  return names.map((target) =>
    createRecord(recordType, { name, ttl: declaredTtl(zone) ?? ttl, rdata: [target], isGenerated: true }),
  );
}

function declaredTtl(zone: DeclaredZone): number | undefined {
  const text = zone.meta['ns_ttl'];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Warn of a NAMESERVER_TTL that is no number; it is then as if it were not there. */
export function apexWarnings(zone: DeclaredZone): string[] {
  const text = zone.meta['ns_ttl'];
  if (text === undefined || declaredTtl(zone) !== undefined) return [];
  return [`The NAMESERVER_TTL "${text}" of "${zone.uniqueName}" is not a whole number of seconds; it is ignored`];
}

import { R53_ALIAS } from '../../providers/route53/alias/r53-alias.ts';
import { diffZone } from '../../src/diff/index.ts';
import type { Change } from '../../src/diff/change.ts';
import { toName } from '../../src/dns/idn.ts';
import { createRecord, type DnsRecord } from '../../src/model/record.ts';
import { groupRecords, type RecordSet } from '../../src/model/record-set.ts';
import type { Routing } from '../../src/model/routing.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import type { AppliedBatch, DnsProvider } from '../../src/provider.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';

/** The zone that records of these helpers are in. */
export const SHOP = toName('shop.test');

/** Make a record of master-file text, relative to the test zone: `record('www 300 A 192.0.2.1')`. */
export function record(line: string): DnsRecord {
  const [, name = '', ttl, type, value = ''] = /^(\S+) (\d+) (\S+) (.*)$/s.exec(line) ?? [];
  const recordType = RECORD_TYPES.find((known) => known.type === type);
  if (recordType === undefined) throw new Error(`No record in "${line}"`);
  return createRecord(recordType, {
    name: toName(name, SHOP),
    ttl: Number(ttl),
    rdata: recordType.parse(value, { origin: SHOP }),
  });
}

/** Make an alias into the test zone, or with a zone id to anywhere. */
export function alias(name: string, type: string, target: string, zoneId = '', evaluate = 'false'): DnsRecord {
  const rdata = R53_ALIAS.canonicalize([type, target, zoneId, evaluate], SHOP);
  return createRecord(R53_ALIAS, { name: toName(name, SHOP), ttl: 0, rdata });
}

/** Make a record, or an alias, one of a routed set. */
export function routed(entry: string | DnsRecord, routing: Routing, setIdentifier: string, check?: string): DnsRecord {
  const { recordType, ...parts } = typeof entry === 'string' ? record(entry) : entry;
  const setAttributes = { setIdentifier, routing, ...(check === undefined ? {} : { healthCheckId: check }) };
  return createRecord(recordType, { ...parts, setAttributes });
}

/** Make a record, or an alias, one of a weighted set. */
export function weighted(entry: string | DnsRecord, weight: number, setIdentifier: string, check?: string): DnsRecord {
  return routed(entry, { policy: 'weighted', weight }, setIdentifier, check);
}

/** Make record sets of lines and records. */
export function setsOf(...entries: readonly (string | DnsRecord)[]): RecordSet[] {
  return groupRecords(entries.map((entry) => (typeof entry === 'string' ? record(entry) : entry)));
}

/** Compare what a zone holds with what it shall hold, the name servers at its top left as they are. */
export async function changesFor(
  provider: DnsProvider,
  zone: HostedZone,
  desired: readonly RecordSet[],
): Promise<readonly Change[]> {
  const actual = await provider.readZone(zone, { needsDelegation: false });
  const isApexNs = (set: RecordSet): boolean => set.name === zone.name && set.type === 'NS';
  const hasOwnNs = desired.some(isApexNs);
  return diffZone({
    zone: zone.name,
    desired: [...provider.completeDesired(desired, zone), ...(provider.deriveSets?.(desired, actual) ?? [])],
    actual: actual.recordSets.filter((set) => hasOwnNs || !isApexNs(set)),
    rules: [],
    keepsUnknown: false,
    allowsIgnoreConflicts: false,
    absent: [],
    isOrdered: true,
  }).changes;
}

/** Bring a zone to a state and return what the provider said of each request. */
export async function bring(
  provider: DnsProvider,
  zone: HostedZone,
  desired: readonly RecordSet[],
): Promise<AppliedBatch[]> {
  const applied: AppliedBatch[] = [];
  for (const batch of provider.toBatches(await changesFor(provider, zone, desired))) {
    applied.push(await provider.apply(zone, batch));
  }
  return applied;
}

/** Make a change without comparing anything. */
export function change(kind: Change['kind'], sets: { before?: RecordSet; after?: RecordSet }): Change {
  const set = sets.after ?? sets.before;
  if (set === undefined) throw new Error('A change has a set');
  return { kind, name: set.name, type: set.type, ...sets, lines: [] };
}

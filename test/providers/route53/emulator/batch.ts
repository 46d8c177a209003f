import { createServiceZones } from '../../../../providers/route53/alias/service-zones.ts';
import { applyBatch } from '../../../../providers/route53/emulator/change-batch.ts';
import { cidrCollectionFromLive } from '../../../../providers/route53/emulator/cidr/json.ts';
import { ApiFailure } from '../../../../providers/route53/emulator/failure.ts';
import { healthCheckFromLive } from '../../../../providers/route53/emulator/health-checks/json.ts';
import type { LiveZone } from '../../../../providers/route53/emulator/zones/live-zone.ts';
import { zoneFromLive } from '../../../../providers/route53/emulator/zones/live-zone.ts';
import type { Change, RecordSet } from '../../../../providers/route53/emulator/record-sets/record-set.ts';
import { DEFAULT_SETTINGS } from '../../../../providers/route53/emulator/settings.ts';
import type { RecordSets } from '../../../../providers/route53/emulator/record-sets/record-sets.ts';

/** The zone all batches are applied to, with its default records and whatever a test adds. */
export const ZONE_ID = 'Z0SHOP';

const APEX: readonly RecordSet[] = [
  set('shop.test.', 'NS', ['ns-1.awsdns-00.com.', 'ns-2.awsdns-00.net.'], { TTL: 172_800 }),
  set('shop.test.', 'SOA', ['ns-1.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400']),
];

/** The only health check and the only collections of networks there are. */
const HEALTH_CHECKS = [{ id: 'h', config: { Type: 'HTTP', FullyQualifiedDomainName: 'shop.test' } }];
const LOCATIONS = ['a', 'b', 'l', ...Array.from({ length: 101 }, (_, index) => `l${index}`)];
const BLOCKS = LOCATIONS.map((location, index) => ({ location, cidr: `198.51.${index}.0/24` }));
const COLLECTIONS = ['c', 'd'].map((id) => ({ id, name: id, blocks: BLOCKS }));

/** Build a record set of plain values. */
export function set(name: string, type: string, values: readonly string[], more: Partial<RecordSet> = {}): RecordSet {
  return { Name: name, Type: type, TTL: 300, ResourceRecords: values.map((Value) => ({ Value })), ...more };
}

/** Build an address set of one group with a policy of its own. */
export function routed(identifier: string, routing: Partial<RecordSet>): RecordSet {
  return { ...set('www.shop.test.', 'A', ['192.0.2.1']), SetIdentifier: identifier, ...routing };
}

/** Build an alias. */
export function alias(
  name: string,
  type: string,
  zoneId: string,
  target: string,
  more: Partial<RecordSet> = {},
): RecordSet {
  const AliasTarget = { HostedZoneId: zoneId, DNSName: target, EvaluateTargetHealth: false };
  return { Name: name, Type: type, AliasTarget, ...more };
}

/** Build the change that creates a record set. */
export function create(resource: RecordSet): Change {
  return { Action: 'CREATE', ResourceRecordSet: resource };
}

/** Build the change that creates or replaces a record set. */
export function upsert(resource: RecordSet): Change {
  return { Action: 'UPSERT', ResourceRecordSet: resource };
}

/** Build the change that deletes a record set. */
export function remove(resource: RecordSet): Change {
  return { Action: 'DELETE', ResourceRecordSet: resource };
}

/** Apply changes to a zone with some record sets in it. */
export function apply(existing: readonly RecordSet[], changes: readonly Change[], maxRecordSets = 10_000): RecordSets {
  const live: LiveZone = {
    zone: 'shop.test.',
    id: ZONE_ID,
    private: false,
    nameServers: [],
    sets: [...APEX, ...existing],
  };
  const zone = zoneFromLive(live);
  const other = zoneFromLive({ ...live, zone: 'other.test.', id: 'Z0OTHER', sets: [] });
  const serviceZones = createServiceZones({ 'cdn.example': ['Z0CDN'] });
  const account = {
    zones: new Map([zone, other].map((each) => [each.id, each])),
    healthChecks: new Map(HEALTH_CHECKS.map((check) => [check.id, healthCheckFromLive(check)])),
    cidrCollections: new Map(COLLECTIONS.map((each) => [each.id, cidrCollectionFromLive(each)])),
  };
  return applyBatch(changes, {
    zone,
    account,
    settings: { ...DEFAULT_SETTINGS, maxRecordSets, serviceZones },
  });
}

/** Apply changes and return `code: message` of the refusal, or `accepted`. */
export function verdict(existing: readonly RecordSet[], changes: readonly Change[], maxRecordSets?: number): string {
  try {
    apply(existing, changes, maxRecordSets);
    return 'accepted';
  } catch (error) {
    if (error instanceof ApiFailure) return `${error.code}: ${error.message}`;
    throw error;
  }
}

/** Write the refusal of a batch with these messages. */
export function refused(...messages: readonly string[]): string {
  return `InvalidChangeBatch: [${messages.join(', ')}]`;
}

import { checkLiveCidrCollection, cidrCollectionFromLive } from '../cidr/json.ts';
import { checkDomain, checkDomainOperation } from '../domains/json.ts';
import { checkLiveHealthCheck, healthCheckFromLive, liveFromHealthCheck } from '../health-checks/json.ts';
import { asBoolean, asList, asNumber, asObject, asString, JsonProblem } from '../json.ts';
import type { State } from '../state.ts';
import { checkLiveZone, liveFromZone, zoneFromLive } from '../zones/live-zone.ts';

const VERSION = 1;

const check = asObject(
  {
    version: asNumber,
    seed: asString,
    sequence: asNumber,
    zones: asList(checkLiveZone),
    delegationSets: asList(asObject({ id: asString, callerReference: asString, nameServers: asList(asString) }, {})),
    zoneReferences: asList(asString),
    delegationSetReferences: asList(asString),
    changes: asList(asObject({ id: asString, submittedAt: asString, pendingPolls: asNumber }, { comment: asString })),
  },
  {
    domains: asList(checkDomain),
    domainOperations: asList(checkDomainOperation),
    healthChecks: asList(checkLiveHealthCheck),
    healthCheckReferences: asList(asString),
    observations: asList(asObject({ id: asString, isHealthy: asBoolean }, { failedAt: asString, failing: asNumber })),
    cidrCollections: asList(checkLiveCidrCollection),
  },
);

/** Write everything that outlives the process; temporary keys do not. */
export function formatSnapshot(state: State): string {
  const document = {
    version: VERSION,
    seed: state.seed,
    sequence: state.sequence,
    zones: [...state.zones.values()].map(liveFromZone),
    delegationSets: [...state.delegationSets.values()],
    zoneReferences: [...state.zoneReferences],
    delegationSetReferences: [...state.delegationSetReferences],
    changes: [...state.changes.values()],
    domains: [...state.domains.values()],
    domainOperations: [...state.domainOperations.values()],
    healthChecks: [...state.healthChecks.values()].map(liveFromHealthCheck),
    healthCheckReferences: [...state.healthCheckReferences],
    observations: [...state.observations].map(([id, observation]) => ({ id, ...observation })),
    cidrCollections: [...state.cidrCollections.values()],
  };
  return `${JSON.stringify(document)}\n`;
}

/**
 * Read a snapshot back.
 *
 * @throws {JsonProblem | SyntaxError} when the text is not one.
 */
export function parseSnapshot(text: string): State {
  const read = check(JSON.parse(text), '');
  if (read.version !== VERSION) throw new JsonProblem('version', String(VERSION));
  return {
    seed: read.seed,
    sequence: read.sequence,
    zones: new Map(read.zones.map((live) => [live.id, zoneFromLive(live)])),
    delegationSets: new Map(read.delegationSets.map((set) => [set.id, set])),
    zoneReferences: new Set(read.zoneReferences),
    delegationSetReferences: new Set(read.delegationSetReferences),
    changes: new Map(read.changes.map((change) => [change.id, change])),
    sessions: new Map(),
    domains: new Map((read.domains ?? []).map((domain) => [domain.name, domain])),
    domainOperations: new Map((read.domainOperations ?? []).map((operation) => [operation.id, operation])),
    healthChecks: new Map((read.healthChecks ?? []).map((live) => [live.id, healthCheckFromLive(live)])),
    healthCheckReferences: new Set(read.healthCheckReferences),
    observations: new Map((read.observations ?? []).map(({ id, ...observation }) => [id, observation])),
    cidrCollections: new Map((read.cidrCollections ?? []).map((live) => [live.id, cidrCollectionFromLive(live)])),
  };
}

/** Tell whether two states have the same snapshot, without writing either. */
export function isSnapshotEqual(left: State, right: State): boolean {
  return (
    left.zones === right.zones &&
    left.delegationSets === right.delegationSets &&
    left.zoneReferences === right.zoneReferences &&
    left.delegationSetReferences === right.delegationSetReferences &&
    left.changes === right.changes &&
    left.domains === right.domains &&
    left.domainOperations === right.domainOperations &&
    left.healthChecks === right.healthChecks &&
    left.healthCheckReferences === right.healthCheckReferences &&
    left.observations === right.observations &&
    left.cidrCollections === right.cidrCollections
  );
}

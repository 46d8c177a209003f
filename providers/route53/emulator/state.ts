import { createHash } from 'node:crypto';
import type { CidrCollection } from './cidr/collection.ts';
import type { Domain, DomainOperation } from './domains/domain.ts';
import type { HealthCheck, Observation } from './health-checks/health-check.ts';
import type { Zone } from './zones/zone.ts';

/** A reusable delegation set. */
export interface DelegationSet {
  readonly id: string;
  readonly callerReference: string;
  readonly nameServers: readonly string[];
}

/** A change a client may ask about until it has spread. */
export interface ChangeInfo {
  readonly id: string;
  readonly submittedAt: string;
  readonly comment?: string;
  /** How many more times to answer PENDING. */
  readonly pendingPolls: number;
}

/** A key pair requests are signed with; a temporary one also has a token and an end. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly arn: string;
  /** Names of the operations the key may use; all if absent. */
  readonly allows?: readonly string[];
  readonly sessionToken?: string;
  readonly expiresAt?: string;
}

/** Everything the emulator remembers. Never changed in place: each operation makes the next state. */
export interface State {
  /** Makes the identifiers of one emulator differ from those of another. */
  readonly seed: string;
  /** Counts the identifiers handed out. */
  readonly sequence: number;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly delegationSets: ReadonlyMap<string, DelegationSet>;
  /** Caller references stay burned after what they created is gone. */
  readonly zoneReferences: ReadonlySet<string>;
  readonly delegationSetReferences: ReadonlySet<string>;
  readonly changes: ReadonlyMap<string, ChangeInfo>;
  readonly sessions: ReadonlyMap<string, AccessKey>;
  /** Health checks by id, oldest first. */
  readonly healthChecks: ReadonlyMap<string, HealthCheck>;
  readonly healthCheckReferences: ReadonlySet<string>;
  /** What health checks see, by their ids; those absent have always been healthy. */
  readonly observations: ReadonlyMap<string, Observation>;
  /** Collections of networks by id, oldest first. */
  readonly cidrCollections: ReadonlyMap<string, CidrCollection>;
  /** Registered domains by name, without trailing dots. */
  readonly domains: ReadonlyMap<string, Domain>;
  /** What was asked of the registries, oldest first. */
  readonly domainOperations: ReadonlyMap<string, DomainOperation>;
}

/** Create a state with nothing in it. */
export function createState(seed: string): State {
  return {
    seed,
    sequence: 0,
    zones: new Map(),
    delegationSets: new Map(),
    zoneReferences: new Set(),
    delegationSetReferences: new Set(),
    changes: new Map(),
    sessions: new Map(),
    healthChecks: new Map(),
    healthCheckReferences: new Set(),
    observations: new Map(),
    cidrCollections: new Map(),
    domains: new Map(),
    domainOperations: new Map(),
  };
}

/** Make the next identifier: the prefix, then upper-case letters and digits up to the length. */
export function takeId(state: State, prefix: string, length: number): { readonly id: string; readonly state: State } {
  const sequence = state.sequence + 1;
  const digest = createHash('sha256').update(`${state.seed}:${sequence}`).digest('hex');
  const letters = BigInt(`0x${digest}`).toString(36).toUpperCase().padStart(40, '0').slice(-length);
  return { id: `${prefix}${letters.slice(prefix.length - length)}`, state: { ...state, sequence } };
}

/** Make the next identifier in the form of a UUID (RFC 9562 section 5.4). */
export function takeUuid(state: State): { readonly id: string; readonly state: State } {
  const sequence = state.sequence + 1;
  const hex = createHash('sha256').update(`${state.seed}:${sequence}`).digest('hex');
  const id = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return { id: id.join('-'), state: { ...state, sequence } };
}

/** Put a zone into the state, in the place of one with the same id. */
export function withZone(state: State, zone: Zone): State {
  return { ...state, zones: new Map(state.zones).set(zone.id, zone) };
}

/** Remove an entry from a map without touching the map. */
export function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

import { randomUUID } from 'node:crypto';
import { checkLiveCidrCollection, cidrCollectionFromLive } from '../cidr/json.ts';
import { createDomain } from '../domains/domain.ts';
import { checkDeclaredDomain } from '../domains/json.ts';
import { EmulatorError } from '../emulator-error.ts';
import { observe } from '../health-checks/health.ts';
import { checkLiveHealthCheck, healthCheckFromLive } from '../health-checks/json.ts';
import { asList, JsonProblem } from '../json.ts';
import type { EmulatorOptions } from '../options.ts';
import type { State } from '../state.ts';
import { createState } from '../state.ts';
import { checkLoadedZone } from '../zones/listed-zone.ts';
import { zoneFromLive } from '../zones/live-zone.ts';
import { readDataFile } from './data-file.ts';

/**
 * Make the state an emulator starts with: what the data file holds, and over it what is to be loaded.
 *
 * @throws {EmulatorError} when the data file cannot be used, or the zones or domains are malformed.
 */
export function initialState(options: EmulatorOptions): State {
  const kept = options.dataFile === undefined ? undefined : readDataFile(options.dataFile);
  const state = kept ?? createState(options.seed ?? randomUUID());
  const now = options.now?.() ?? new Date();
  try {
    const zones = asList(checkLoadedZone)(options.load ?? [], 'load').map(zoneFromLive);
    const declared = asList(checkDeclaredDomain)(options.domains ?? [], 'domains');
    const domains = declared.map((domain) => createDomain(domain, now));
    const seen = (options.unhealthy ?? []).reduce((so, id) => observe(so, id, { isHealthy: false, now }), state);
    return {
      ...seen,
      ...loadedReferences(state, options),
      zones: new Map([...state.zones, ...zones.map((zone) => [zone.id, zone] as const)]),
      zoneReferences: new Set([...state.zoneReferences, ...zones.map((zone) => zone.callerReference)]),
      domains: new Map([...state.domains, ...domains.map((domain) => [domain.name, domain] as const)]),
    };
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    throw new EmulatorError('invalid', `The zones cannot be loaded: ${error.message}`, error);
  }
}

/** Put what record sets refer to besides zones over what is there. */
function loadedReferences(
  state: State,
  options: EmulatorOptions,
): Pick<State, 'cidrCollections' | 'healthCheckReferences' | 'healthChecks'> {
  const checks = asList(checkLiveHealthCheck)(options.healthChecks ?? [], 'healthChecks').map(healthCheckFromLive);
  const collections = asList(checkLiveCidrCollection)(options.cidrCollections ?? [], 'cidrCollections');
  return {
    healthChecks: new Map([...state.healthChecks, ...checks.map((check) => [check.id, check] as const)]),
    healthCheckReferences: new Set([
      ...state.healthCheckReferences,
      ...checks.map(({ callerReference }) => callerReference),
    ]),
    cidrCollections: new Map([
      ...state.cidrCollections,
      ...collections.map((live) => [live.id, cidrCollectionFromLive(live)] as const),
    ]),
  };
}

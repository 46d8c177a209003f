import type { State } from '../state.ts';
import { checkersOf } from './checkers.ts';
import type { Observation } from './health-check.ts';

/** What of the state decides whether something is healthy. */
export type HealthState = Pick<State, 'healthChecks' | 'observations'>;

/**
 * Tell whether a health check holds its endpoint for healthy.
 *
 * What it looks at is healthy unless it was said to fail. A calculated check counts its children; one that is disabled
 * sees nothing but health; one that is inverted says the opposite of either. Nothing can be predicted of a check that is
 * gone, so only what was said of it counts.
 */
export function isHealthCheckHealthy(state: HealthState, id: string): boolean {
  return judge(state, id, new Map());
}

/** Each check is judged once. While it is, others see only what it sees, which cuts circles open. */
function judge(state: HealthState, id: string, verdicts: Map<string, boolean>): boolean {
  const known = verdicts.get(id);
  if (known !== undefined) return known;
  const isSeen = state.observations.get(id)?.isHealthy ?? true;
  verdicts.set(id, isSeen);
  const config = state.healthChecks.get(id)?.config;
  if (!config) return isSeen;
  const healthy = (config.ChildHealthChecks ?? []).filter((child) => judge(state, child, verdicts)).length;
  const isMet = config.Type !== 'CALCULATED' || healthy >= (config.HealthThreshold ?? 0);
  const verdict = config.Disabled === true || (isSeen && isMet);
  verdicts.set(id, verdict !== (config.Inverted === true));
  return verdict !== (config.Inverted === true);
}

/** An endpoint is healthy while more than this part of its checkers reach it (Route 53 Developer Guide). */
const HEALTHY_SHARE = 0.18;

/** Make an observation of what was said: that it is healthy or not, or how many of its checkers see it fail. */
export function readTold({ healthChecks }: HealthState, id: string, told: boolean | number): Observation {
  if (typeof told === 'boolean') return { isHealthy: told };
  const total = checkersOf(healthChecks.get(id)?.config).length;
  const failing = Math.min(told, total);
  return { isHealthy: (total - failing) / total > HEALTHY_SHARE, failing };
}

/** Note what a health check, whether or not it exists, is to see from now on. */
export function observe(state: State, id: string, { now, ...seen }: Observation & { readonly now: Date }): State {
  const isFailing = !seen.isHealthy || (seen.failing ?? 0) > 0;
  const failedAt = isFailing ? now.toISOString() : state.observations.get(id)?.failedAt;
  const observation = { ...seen, ...(failedAt === undefined ? {} : { failedAt }) };
  return { ...state, observations: new Map(state.observations).set(id, observation) };
}

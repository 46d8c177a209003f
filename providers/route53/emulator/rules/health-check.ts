import { ApiFailure } from '../failure.ts';
import type { Candidate, Surroundings } from './rule.ts';

/**
 * Refuse a batch that names a health check nobody has; what is to be deleted may, as checks can go before their records.
 *
 * @throws {ApiFailure} NoSuchHealthCheck, which is not among the messages of a batch.
 */
export function checkHealthChecks(candidates: readonly Candidate[], { settings }: Surroundings): void {
  const missing = candidates.find(
    ({ action, set }) =>
      action !== 'DELETE' && set.HealthCheckId !== undefined && settings.healthChecks?.has(set.HealthCheckId) === false,
  );
  if (missing === undefined) return;
  throw new ApiFailure('NoSuchHealthCheck', `A health check with id ${missing.set.HealthCheckId} does not exist.`);
}

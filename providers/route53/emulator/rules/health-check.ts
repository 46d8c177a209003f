import { noSuchHealthCheck } from '../health-checks/find.ts';
import type { Candidate, Surroundings } from './rule.ts';

/**
 * Refuse a batch that names a health check nobody has; what is to be deleted may, as checks can go before their records.
 *
 * @throws {ApiFailure} NoSuchHealthCheck, which is not among the messages of a batch.
 */
export function checkHealthChecks(candidates: readonly Candidate[], { account, settings }: Surroundings): void {
  if (settings.acceptUnknownReferences) return;
  for (const { action, set } of candidates) {
    const id = set.HealthCheckId;
    if (action !== 'DELETE' && id !== undefined && !account.healthChecks.has(id)) throw noSuchHealthCheck(id);
  }
}

import type { HealthCheckObservation } from '@aws-sdk/client-route-53';
import { ProviderError } from '../../../src/errors.ts';
import type { ObservedHealth } from '../../../src/model/account.ts';
import { calculateHealth, DISABLED_HEALTH, invertHealth } from '../../../src/model/health.ts';
import type { Client } from '../client/client.ts';
import { childrenOf } from './plan.ts';
import type { ActualCheck } from './read.ts';

/**
 * An endpoint is healthy while more than this part of the checkers reach it.
 *
 * @see Route 53 Developer Guide, "How Amazon Route 53 determines whether a health check is healthy"
 */
const HEALTHY_SHARE = 0.18;

/** Refusals that say that a check has no status, not that nobody may see it. */
const WITHOUT_STATUS = new Set(['InvalidInput', 'NoSuchHealthCheck']);

/** What the checkers of one check see; undefined where the service does not tell. */
type Seen = { readonly succeeding: number; readonly total: number } | undefined;

/**
 * Tell by id how healthy the service holds checks for: one call each, and one for each that others are calculated from.
 *
 * Route 53 tells what checkers see, before a check is inverted or disabled, and nothing of calculated ones.
 *
 * @throws {ProviderError}
 */
export async function observeChecks(
  client: Client,
  ids: ReadonlySet<string>,
  actual: readonly ActualCheck[],
): Promise<ReadonlyMap<string, ObservedHealth>> {
  const checks = new Map(actual.map((check) => [check.id, check]));
  const asked = [...withDescendants(ids, checks)].filter((id) => isAsked(checks.get(id)));
  const seen = new Map(await Promise.all(asked.map(async (id) => [id, await readStatus(client, id)] as const)));
  const known = new Map<string, ObservedHealth>();
  const judge = (id: string): ObservedHealth => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, { because: 'it is calculated from itself' });
    const health = judgeCheck(checks.get(id), seen.get(id), judge);
    known.set(id, health);
    return health;
  };
  return new Map(Array.from(ids, (id) => [id, judge(id)]));
}

function withDescendants(ids: ReadonlySet<string>, checks: ReadonlyMap<string, ActualCheck>): ReadonlySet<string> {
  const all = new Set(ids);
  // The set grows while it is walked.
  for (const id of all) {
    const check = checks.get(id);
    if (!isDisabled(check)) for (const child of childrenOf(check?.settings)) all.add(child);
  }
  return all;
}

function isAsked(check: ActualCheck | undefined): boolean {
  return check !== undefined && check.native.Type !== 'CALCULATED' && !isDisabled(check);
}

function isDisabled(check: ActualCheck | undefined): boolean {
  return check?.native.Disabled === true;
}

async function readStatus(client: Client, id: string): Promise<Seen> {
  const attempt = {
    operation: 'GetHealthCheckStatus',
    subject: `the health check ${id}`,
    resource: `arn:aws:route53:::healthcheck/${id}`,
  };
  try {
    const answer = await client.call(attempt, (api) => api.getHealthCheckStatus({ HealthCheckId: id }));
    return countReports(answer.HealthCheckObservations ?? []);
  } catch (error) {
    if (error instanceof ProviderError && WITHOUT_STATUS.has(error.code ?? '')) return undefined;
    throw error;
  }
}

/** Count the checkers that say how it is; their reports begin with that in words. */
function countReports(observations: readonly HealthCheckObservation[]): Seen {
  const reports = observations.map(({ StatusReport }) => StatusReport?.Status ?? '');
  const succeeding = reports.filter((status) => /^success\b/i.test(status)).length;
  const total = succeeding + reports.filter((status) => /^failure\b/i.test(status)).length;
  return total === 0 ? undefined : { succeeding, total };
}

function judgeCheck(check: ActualCheck | undefined, seen: Seen, judge: (id: string) => ObservedHealth): ObservedHealth {
  if (check === undefined) return { because: 'Route 53 has no such health check' };
  const { native, settings } = check;
  const plain = isDisabled(check)
    ? DISABLED_HEALTH
    : native.Type === 'CALCULATED'
      ? calculateHealth(childrenOf(settings), native.HealthThreshold ?? 0, (child) => judge(child).isHealthy)
      : judgeSeen(seen);
  return native.Inverted === true ? invertHealth(plain) : plain;
}

function judgeSeen(seen: Seen): ObservedHealth {
  if (seen === undefined) return { because: 'Route 53 does not tell its status' };
  const { succeeding, total } = seen;
  if (succeeding / total <= HEALTHY_SHARE) {
    return { isHealthy: false, because: `${total - succeeding} of ${total} checkers fail` };
  }
  return { isHealthy: true, because: `${succeeding} of ${total} checkers succeed` };
}

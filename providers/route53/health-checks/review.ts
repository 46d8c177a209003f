import type { HealthCheck } from '@aws-sdk/client-route-53';
import type { Change } from '../../../src/diff/change.ts';
import { ProviderError } from '../../../src/errors.ts';
import type { Objection } from '../../../src/model/objection.ts';
import { madeReferences } from '../resources/references.ts';
import { checkOf } from '../resources/users.ts';

/**
 * Find health checks that sets will refer to and the account does not have.
 *
 * None of this is certain: a record set may also refer to a health check of another account, which nobody can list here.
 *
 * @see AWS knowledge center, "route-53-cross-account-health-checks"
 */
export async function reviewChecks(
  changes: readonly Change[],
  list: () => Promise<readonly HealthCheck[]>,
): Promise<readonly Objection[]> {
  const references = madeReferences(changes, checkOf, String);
  if (references.length === 0) return [];
  const known = await list().then(idsOf, unknown);
  if (known === undefined) return [];
  return references
    .filter(({ target }) => !known.has(target))
    .map(({ target, users }) => ({
      message:
        `The account has no health check ${target}, to which ${users} would refer: ` +
        'Route 53 refuses that unless it is one of another account',
      isCertain: false,
    }));
}

function idsOf(checks: readonly HealthCheck[]): ReadonlySet<string> {
  return new Set(checks.flatMap(({ Id }) => Id ?? []));
}

/** Who may not list health checks may refer to them all the same, and the service will tell. */
function unknown(error: unknown): undefined {
  if (!(error instanceof ProviderError)) throw error;
}

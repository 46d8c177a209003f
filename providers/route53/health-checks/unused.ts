import { ProviderError } from '../../../src/errors.ts';
import type { AccountChange } from '../../../src/model/account.ts';
import type { Client } from '../client/client.ts';
import { checkOf, usersAfter, type Referrers } from '../resources/users.ts';
import { listChecks } from './read.ts';

/**
 * Make sure that nothing refers to a health check at the last moment before it is deleted.
 *
 * Route 53 would delete it all the same, and the records would keep the id of nothing.
 *
 * @throws {ProviderError} when something does, or when that cannot be found out.
 */
export async function requireUnused(client: Client, change: AccountChange, referrers: Referrers): Promise<void> {
  const { name, id = '' } = change;
  const user = usersAfter(referrers, new Map(), checkOf).get(id) ?? (await parentOf(client, id));
  if (user === undefined) return;
  throw new ProviderError(`The health check "${name}" (${id}) is not deleted: ${user} refers to it by now`, {
    code: 'HealthCheckInUse',
    hint: 'Somebody else has begun to use it. Run preview again',
  });
}

async function parentOf(client: Client, id: string): Promise<string | undefined> {
  const checks = await listChecks(client);
  const parent = checks.find(({ HealthCheckConfig: config }) => config?.ChildHealthChecks?.includes(id) === true);
  return parent === undefined ? undefined : `the health check ${parent.Id ?? ''}`;
}

import { UserError } from '../../errors.ts';
import type { ExportedZone } from '../../export/exported-zone.ts';
import type { AccountContent } from '../../model/account.ts';
import type { DnsProvider } from '../../provider.ts';
import type { Context } from '../command.ts';

/**
 * Read what the sets of zones refer to, such as health checks; undefined where there is nothing of the sort.
 *
 * Without the permission for it, a configuration can still refer to everything by id.
 */
export async function readResources(
  { account, entry }: DnsProvider,
  zones: readonly ExportedZone[],
  context: Pick<Context, 'err'>,
): Promise<AccountContent | undefined> {
  if (account === undefined) return undefined;
  try {
    return await account.describe(zones.flatMap(({ actual }) => actual.recordSets));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.err(`WARNING: what records refer to in the account of "${entry}" keeps its ids: ${error.message}`);
    return undefined;
  }
}

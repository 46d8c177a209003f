import type { ExportedZone } from '../../export/exported-zone.ts';
import { runPool } from '../../plan/pool.ts';
import type { DnsProvider } from '../../provider.ts';
import type { Context } from '../command.ts';
import { createProgress } from '../progress.ts';
import type { SelectedZone } from '../zone-arguments.ts';

/** How many zones are read side by side; the provider keeps its own pace below that. */
const ZONES_AT_ONCE = 8;

/** Read zones, several at once; `needsDelegation` tells that their name servers must be certain. */
export async function readZones(
  provider: DnsProvider,
  zones: readonly SelectedZone[],
  needsDelegation: boolean,
  context: Pick<Context, 'now' | 'status'>,
): Promise<ExportedZone[]> {
  try {
    return await runPool(
      zones,
      async ({ zone, title, zoneId }) => {
        const actual = await provider.readZone(zone, { needsDelegation });
        return { actual, title, ...(zoneId === undefined ? {} : { zoneId }) };
      },
      {
        limit: ZONES_AT_ONCE,
        sizeOf: ({ zone }) => zone.recordSetCount ?? 0,
        onDone: createProgress('Reading', context),
      },
    );
  } finally {
    context.status('');
  }
}

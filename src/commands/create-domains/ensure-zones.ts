import type { Name } from '../../dns/name.ts';
import { UserError } from '../../errors.ts';
import { groupBy } from '../../group-by.ts';
import { originOf } from '../../model/desired.ts';
import type { DeclaredZone } from '../../model/ir.ts';
import type { HostedZone } from '../../model/zone.ts';
import { runPool } from '../../plan/pool.ts';
import type { DnsProvider } from '../../provider.ts';
import type { Context } from '../command.ts';
import { createProgress } from '../progress.ts';

/** A declared zone and one of its DNS providers. */
export interface Place {
  readonly zone: DeclaredZone;
  readonly provider: DnsProvider;
}

/** What has become of a zone at a provider. */
export interface Outcome extends Place {
  /** `with-first-push` where a zone is made by writing its records; `not-tried` after an interrupt. */
  readonly state: 'created' | 'existing' | 'with-first-push' | 'failed' | 'not-tried';
  readonly id: string;
  /** None after an interrupt, and where they could not be asked for. */
  readonly nameServers: readonly Name[];
  /** Why it is not there, or why its name servers are not known. */
  readonly error?: UserError;
}

/** How many zones are seen to side by side; the provider keeps its own pace below that. */
const ZONES_AT_ONCE = 8;

/**
 * Create the zones that are missing, several at once, and tell what has become of each, in the order of the places.
 *
 * What exists is found in the lists of the providers. After an interrupt what is under way is finished and nothing begun.
 */
export async function ensureZones(
  places: readonly Place[],
  context: Pick<Context, 'signal' | 'now' | 'status'>,
): Promise<Outcome[]> {
  const outcomes = new Map<Place, Outcome>();
  const there = new Map<Place, HostedZone>();
  const isOver = (): boolean => context.signal.aborted;
  const find = async (place: Place): Promise<void> => {
    if (isOver()) return;
    try {
      const zone = await place.provider.findZone(place.zone);
      if (zone === undefined) return;
      there.set(place, zone);
      outcomes.set(place, existing(place, zone));
    } catch (error) {
      outcomes.set(place, failed(place, error));
    }
  };
  await Promise.all(places.map(find));
  const known = [...there.keys()].map((place) => [place]);
  const missing = groupBy(
    places.filter((place) => !outcomes.has(place)),
    ({ zone, provider }) => `${provider.entry}\n${originOf(zone)}`,
  );
  const ensure = async (group: readonly Place[]): Promise<void> => {
    for (const [index, place] of group.entries()) {
      // Zones of one name that differ in their tag may be one at the provider, which must not be created twice.
      if (index > 0) await find(place);
      if (isOver()) return;
      const zone = there.get(place);
      if (zone !== undefined) outcomes.set(place, await withServers(existing(place, zone), zone));
      else if (!outcomes.has(place)) outcomes.set(place, await create(place));
    }
  };
  try {
    await runPool([...known, ...missing.values()], ensure, {
      limit: ZONES_AT_ONCE,
      onDone: createProgress('Ensuring', context),
    });
  } finally {
    context.status('');
  }
  return places.map((place) => outcomes.get(place) ?? notTried(place));
}

async function create(place: Place): Promise<Outcome> {
  try {
    const zone = await place.provider.createZone(originOf(place.zone));
    return await withServers({ ...existing(place, zone), state: 'created' }, zone);
  } catch (error) {
    return failed(place, error);
  }
}

function existing(place: Place, zone: HostedZone): Outcome {
  return { ...place, state: zone.isNew === true ? 'with-first-push' : 'existing', id: zone.id, nameServers: [] };
}

/** A zone is there, whether its name servers can be asked for or not. */
async function withServers(outcome: Outcome, zone: HostedZone): Promise<Outcome> {
  try {
    return { ...outcome, nameServers: await outcome.provider.nameServers(zone) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...outcome, error };
  }
}

function failed(place: Place, error: unknown): Outcome {
  if (!(error instanceof UserError)) throw error;
  return { ...place, state: 'failed', id: '', nameServers: [], error };
}

function notTried(place: Place): Outcome {
  return { ...place, state: 'not-tried', id: '', nameServers: [] };
}

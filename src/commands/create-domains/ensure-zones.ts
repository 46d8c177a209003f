import type { Name } from '../../dns/name.ts';
import { UserError } from '../../errors.ts';
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
  /** Of zones that are new: each of the others would cost a call. */
  readonly nameServers: readonly Name[];
  /** Why it is not there, or why the name servers of what was created are not known. */
  readonly error?: UserError;
}

/** How many zones are created side by side; the provider keeps its own pace below that. */
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
  const isOver = (): boolean => context.signal.aborted;
  const find = async (place: Place): Promise<void> => {
    const outcome = isOver() ? notTried(place) : await findZone(place);
    if (outcome !== undefined) outcomes.set(place, outcome);
  };
  await Promise.all(places.map(find));
  const missing = namesakes(places.filter((place) => !outcomes.has(place)));
  try {
    await runPool(
      missing,
      // Zones of one name that differ in their tag may be one at the provider, which must not be created twice.
      async (group) => {
        for (const [index, place] of group.entries()) {
          const found = index === 0 ? undefined : await findZone(place);
          outcomes.set(place, found ?? (isOver() ? notTried(place) : await createZone(place)));
        }
      },
      { limit: ZONES_AT_ONCE, onDone: createProgress('Creating', context) },
    );
  } finally {
    context.status('');
  }
  return places.map((place) => outcomes.get(place) ?? notTried(place));
}

/** Zones of one name at one provider, in the order of the places. */
function namesakes(places: readonly Place[]): (readonly Place[])[] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.provider.entry}\n${originOf(place.zone)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return [...groups.values()];
}

/** Undefined for a zone that is missing. */
async function findZone(place: Place): Promise<Outcome | undefined> {
  const { zone, provider } = place;
  try {
    const found = await provider.findZone(zone);
    if (found === undefined) return undefined;
    if (found.isNew === true) return await withServers(place, found, 'with-first-push');
    return { ...place, state: 'existing', id: found.id, nameServers: [] };
  } catch (error) {
    return failed(place, error);
  }
}

async function createZone(place: Place): Promise<Outcome> {
  const { zone, provider } = place;
  try {
    return await withServers(place, await provider.createZone(originOf(zone)), 'created');
  } catch (error) {
    return failed(place, error);
  }
}

/** A zone that was created is there, whether its name servers can be asked for or not. */
async function withServers(place: Place, zone: HostedZone, state: Outcome['state']): Promise<Outcome> {
  const outcome = { ...place, state, id: zone.id };
  try {
    return { ...outcome, nameServers: await place.provider.nameServers(zone) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...outcome, nameServers: [], error };
  }
}

function failed(place: Place, error: unknown): Outcome {
  if (!(error instanceof UserError)) throw error;
  return { ...place, state: 'failed', id: '', nameServers: [], error };
}

function notTried(place: Place): Outcome {
  return { ...place, state: 'not-tried', id: '', nameServers: [] };
}

import { toName } from '../dns/idn.ts';
import { ROOT, type Name } from '../dns/name.ts';
import { UserError } from '../errors.ts';
import type { DeclaredZone } from '../model/ir.ts';
import type { LocatedZone } from './locate.ts';
import type { PlanOptions } from './options.ts';
import type { Reading } from './reading.ts';

/** The name servers a zone is to have, at its apex and at its registrar. */
export type DesiredNameServers =
  | {
      readonly status: 'known';
      /** Declared ones first, then each provider's; without duplicates. */
      readonly names: readonly Name[];
      /** True when those of a zone that does not exist yet will come on top. */
      readonly isPartial: boolean;
    }
  | { readonly status: 'failed'; readonly entry: string; readonly error: UserError };

/**
 * Collect the name servers: the declared ones, then those of each DNS provider that is asked for some.
 *
 * Providers that `--providers` leaves out contribute all the same, or the others would drop their servers. Private
 * zones are not delegated to and have none.
 */
export async function desiredNameServers(
  located: LocatedZone,
  readings: ReadonlyMap<string, Reading>,
  options: PlanOptions,
): Promise<DesiredNameServers> {
  const names = located.zone.nameservers.map(({ name }) => toName(name, ROOT));
  let isPartial = false;
  for (const [entry, count] of located.zone.dnsProviders) {
    if (count === 0) continue;
    try {
      const own = await nameServersAt(entry, located, readings, options);
      if (own === undefined) isPartial = true;
      else names.push(...(count > 0 ? own.slice(0, count) : own));
    } catch (error) {
      if (error instanceof UserError) return { status: 'failed', entry, error };
      throw error;
    }
  }
  return { status: 'known', names: [...new Set(names)], isPartial };
}

/** Undefined for a zone that is still to be created. */
async function nameServersAt(
  entry: string,
  { zone, locations }: LocatedZone,
  readings: ReadonlyMap<string, Reading>,
  options: PlanOptions,
): Promise<readonly Name[] | undefined> {
  const location = locations.get(entry);
  const reading = readings.get(entry);
  if (location?.status === 'failed') throw location.error;
  if (reading?.status === 'failed') throw reading.error;
  if (location === undefined || location.status === 'missing') {
    if (options.mayCreateZones) return undefined;
    throw missingZone(zone, entry);
  }
  if (location.zone.isPrivate) return [];
  const names = reading?.actual.nameServers ?? (await options.provider(entry).nameServers(location.zone));
  return names.map((name) => toName(name, ROOT));
}

/** The error for a zone that does not exist and will not be created. */
export function missingZone(zone: DeclaredZone, entry: string): UserError {
  return new UserError(`The account of "${entry}" has no hosted zone "${zone.name}"`, {
    hint: 'Create it with "zonewright create-domains"',
  });
}

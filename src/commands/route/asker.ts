import { UsageError } from '../../errors.ts';
import { countryName, nearest, nearestCountry } from '../../nearest.ts';
import type { Client } from '../../routing/client.ts';
import { parseNetwork } from '../../routing/network.ts';
import type { Locations, Place } from '../../routing/place.ts';

/** The flags that say who asks. */
export interface AskerFlags {
  /** `--from`: a country or a part of one. */
  readonly from?: string;
  /** `--from-ip`: an address or a network. */
  readonly fromIp?: string;
  /** `--region`: a region of AWS. */
  readonly region?: string;
}

/**
 * Read who asks.
 *
 * @throws {UsageError} for a country, region or address there is none of, with the nearest there is.
 */
export function readAsker({ from, fromIp, region }: AskerFlags, locations: Locations): Client {
  if (from !== undefined && region !== undefined) {
    throw new UsageError('--from and --region both say where the client is', { hint: 'Leave one of them out' });
  }
  const place = from === undefined ? undefined : findPlace(from, locations);
  const home = region === undefined ? undefined : findRegion(region, locations);
  const known = place ?? home?.place;
  const point = home?.point ?? place?.point;
  return {
    ...(known === undefined ? {} : { place: known }),
    ...(point === undefined ? {} : { point }),
    ...(fromIp === undefined ? {} : { network: readNetwork(fromIp) }),
  };
}

/** Say who asks, for the heading of an answer; empty when nothing is known. */
export function describeAsker({ from, fromIp, region }: AskerFlags): string {
  const parts = [
    ...(from === undefined ? [] : [`from ${from.toUpperCase()}`]),
    ...(region === undefined ? [] : [`from ${region.toLowerCase()}`]),
    ...(fromIp === undefined ? [] : [`from ${fromIp}`]),
  ];
  return parts.length === 0 ? '' : `asked ${parts.join(', ')}`;
}

function findPlace(typed: string, { places }: Locations): Place {
  const place = places.get(typed.toUpperCase());
  if (place !== undefined) return place;
  const codes = [...places.keys()];
  const countries = codes.filter((each) => !each.includes('-'));
  const code = typed.includes('-') ? nearest(typed, codes) : nearestCountry(typed, countries);
  throw new UsageError(`--from takes a country such as DE or a part of one such as US-CA, found "${typed}"`, {
    hint: code === undefined ? undefined : `Perhaps ${code} (${countryName(code.replace(/-.*/, ''))})`,
  });
}

function findRegion(typed: string, { regions }: Locations): { readonly place: Place; readonly point: Place['point'] } {
  const region = regions.get(typed.toLowerCase());
  if (region !== undefined) return region;
  const near = nearest(typed, [...regions.keys()]);
  throw new UsageError(`--region takes a region of AWS, found "${typed}"`, {
    hint: near === undefined ? undefined : `Perhaps ${near}`,
  });
}

function readNetwork(typed: string): NonNullable<Client['network']> {
  const network = parseNetwork(typed);
  if (network !== undefined) return network;
  throw new UsageError(`--from-ip takes an address or a network such as 203.0.113.0/24, found "${typed}"`);
}

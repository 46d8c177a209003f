import type { GeoProximityLocation, RecordSet } from '../record-sets/record-set.ts';
import type { Place } from './asker.ts';
import { coordinatesOf } from './locate.ts';
import type { Coordinates } from './region-places.ts';
import { localZonePlace, REGION_PLACES } from './region-places.ts';

const EARTH_RADIUS_KM = 6371;
/** About how far a packet gets and comes back in a millisecond, the detours of cables included. */
const KM_PER_MS = 70;
const RADIANS = Math.PI / 180;

/** Measure the distance between two points on the globe, in kilometres. */
export function distanceKm([lat1, lon1]: Coordinates, [lat2, lon2]: Coordinates): number {
  const height = Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2;
  const width = Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * Math.sin(((lon2 - lon1) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, height + width)));
}

/** Estimate how long packets take between a place and the region of a latency set. */
export function latencyMs(set: RecordSet, place: Place): number {
  const region = set.Region ?? '';
  const told = place.latencyMs?.[region];
  if (told !== undefined) return told;
  const there = REGION_PLACES.get(region);
  return there ? distanceKm(coordinatesOf(place), there) / KM_PER_MS : Infinity;
}

/**
 * Measure the distance between a place and a geoproximity set, as far as its bias makes it seem.
 *
 * A bias of 1 to 99 takes so many hundredths from the distance; one below zero divides it accordingly (Route 53
 * Developer Guide, "Geoproximity routing").
 */
export function biasedKm(set: RecordSet, place: Place): number {
  const { Bias: bias = 0 } = set.GeoProximityLocation ?? {};
  const there = set.GeoProximityLocation && placeOf(set.GeoProximityLocation);
  if (!there) return Infinity;
  const distance = distanceKm(coordinatesOf(place), there);
  return bias >= 0 ? distance * (1 - bias / 100) : distance / (1 + bias / 100);
}

function placeOf({ AWSRegion, LocalZoneGroup, Coordinates: at }: GeoProximityLocation): Coordinates | undefined {
  if (at) return [Number(at.Latitude), Number(at.Longitude)];
  return LocalZoneGroup === undefined ? REGION_PLACES.get(AWSRegion ?? '') : localZonePlace(LocalZoneGroup);
}

import type { Point } from './place.ts';

const EARTH_RADIUS_KM = 6371;

/** Measure the way between two points along the surface of the earth, in kilometres (haversine formula). */
export function distanceKm(from: Point, to: Point): number {
  const halfHeight = Math.sin(radians(to.latitude - from.latitude) / 2);
  const halfWidth = Math.sin(radians(to.longitude - from.longitude) / 2);
  const share = halfHeight ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * halfWidth ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(share)));
}

/**
 * Stretch or shorten a distance by the bias of a set: one above 0 draws clients from further away, one below sends them off.
 *
 * @see Route 53 Developer Guide, "Geoproximity routing"
 */
export function biasedDistance(distance: number, bias: number): number {
  return bias >= 0 ? distance * (1 - bias / 100) : distance / (1 + bias / 100);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

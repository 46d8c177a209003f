import type { RecordSet } from './record-set.ts';

/** A routing policy: its word in messages, its field, and what only one member of a group may have. */
export interface Policy {
  readonly word: string;
  readonly field: keyof RecordSet;
  /** The name of the distinguishing mark in messages, and the mark itself; undefined where only identifiers differ. */
  readonly mark?: { readonly label: string; readonly noun: string; readonly of: (set: RecordSet) => string };
  readonly maxMembers: number;
}

/** The seven routing policies. */
export const POLICIES: readonly Policy[] = [
  { word: 'weighted', field: 'Weight', maxMembers: 100 },
  {
    word: 'latency',
    field: 'Region',
    mark: { label: 'Region Name', noun: 'region', of: (set) => set.Region ?? '' },
    maxMembers: 100,
  },
  {
    word: 'failover',
    field: 'Failover',
    mark: { label: 'Failover Role', noun: 'failover role', of: (set) => set.Failover ?? '' },
    maxMembers: 2,
  },
  {
    word: 'geolocation',
    field: 'GeoLocation',
    mark: { label: 'GeoLocation', noun: 'geolocation', of: describeGeoLocation },
    maxMembers: 100,
  },
  { word: 'multivalue answer', field: 'MultiValueAnswer', maxMembers: 100 },
  {
    word: 'geoproximity',
    field: 'GeoProximityLocation',
    mark: { label: 'GeoProximityLocation', noun: 'geoproximity location', of: describeGeoProximity },
    maxMembers: 30,
  },
  {
    word: 'CIDR',
    field: 'CidrRoutingConfig',
    mark: { label: 'CIDR Location', noun: 'CIDR location', of: (set) => set.CidrRoutingConfig?.LocationName ?? '' },
    maxMembers: 100,
  },
];

/** List the policies whose field a record set carries; one that is sound has at most one. */
export function policiesOf(set: RecordSet): readonly Policy[] {
  return POLICIES.filter(({ field }) => set[field] !== undefined && set[field] !== false);
}

/** Find the policy of a record set, undefined for a simple one. */
export function policyOf(set: RecordSet): Policy | undefined {
  return policiesOf(set)[0];
}

/** Write the routing fields of a record set as one text, equal for equal routing. */
export function describeRouting(set: RecordSet): string {
  return JSON.stringify([
    set.Weight,
    set.Region,
    set.Failover,
    set.GeoLocation && describeGeoLocation(set),
    set.MultiValueAnswer === true,
    set.GeoProximityLocation && [describeGeoProximity(set), set.GeoProximityLocation.Bias ?? 0],
    set.CidrRoutingConfig && [set.CidrRoutingConfig.CollectionId, set.CidrRoutingConfig.LocationName],
  ]);
}

function describeGeoLocation(set: RecordSet): string {
  const place = set.GeoLocation;
  return [place?.ContinentCode, place?.CountryCode, place?.SubdivisionCode].filter(Boolean).join('-');
}

function describeGeoProximity(set: RecordSet): string {
  const place = set.GeoProximityLocation;
  const at = place?.Coordinates;
  return [place?.AWSRegion, place?.LocalZoneGroup, at && `${at.Latitude},${at.Longitude}`].filter(Boolean).join();
}

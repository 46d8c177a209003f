/** The record types Route 53 knows, in its own order. */
export const RECORD_TYPES = [
  ...(['A', 'AAAA', 'CAA', 'CNAME', 'DS', 'HTTPS', 'MX', 'NAPTR', 'NS'] as const),
  ...(['PTR', 'SOA', 'SPF', 'SRV', 'SSHFP', 'SVCB', 'TLSA', 'TXT'] as const),
] as const;

/** Where an alias points to. */
export interface AliasTarget {
  readonly HostedZoneId: string;
  readonly DNSName: string;
  readonly EvaluateTargetHealth: boolean;
}

/** The place a geolocation set answers for. */
export interface GeoLocation {
  readonly ContinentCode?: string;
  readonly CountryCode?: string;
  readonly SubdivisionCode?: string;
}

/** The place a geoproximity set measures its distance from. */
export interface GeoProximityLocation {
  readonly AWSRegion?: string;
  readonly LocalZoneGroup?: string;
  readonly Coordinates?: { readonly Latitude: string; readonly Longitude: string };
  readonly Bias?: number;
}

/** The block of addresses an IP-based set answers for. */
export interface CidrRoutingConfig {
  readonly CollectionId: string;
  readonly LocationName: string;
}

/** A record set in the words of the API, which are also those of the data file and of the SDKs. */
export interface RecordSet {
  readonly Name: string;
  readonly Type: string;
  readonly SetIdentifier?: string;
  readonly Weight?: number;
  readonly Region?: string;
  readonly GeoLocation?: GeoLocation;
  readonly Failover?: string;
  readonly MultiValueAnswer?: boolean;
  readonly TTL?: number;
  readonly ResourceRecords?: readonly { readonly Value: string }[];
  readonly AliasTarget?: AliasTarget;
  readonly HealthCheckId?: string;
  readonly TrafficPolicyInstanceId?: string;
  readonly CidrRoutingConfig?: CidrRoutingConfig;
  readonly GeoProximityLocation?: GeoProximityLocation;
  /** Stands for whatever a later version of the API adds, which the SDKs of today pass over. */
  readonly FutureAttribute?: string;
}

/** One wish of a change batch, with the names as the client wrote them. */
export interface Change {
  readonly Action: 'CREATE' | 'DELETE' | 'UPSERT';
  readonly ResourceRecordSet: RecordSet;
}

/** List the values of a record set; an alias has none. */
export function valuesOf(set: RecordSet): readonly string[] {
  return (set.ResourceRecords ?? []).map((record) => record.Value);
}

/** Build the text that identifies a record set within its zone. */
export function keyOf(set: RecordSet): string {
  return `${set.Name} ${set.Type} ${set.SetIdentifier ?? ''}`;
}

/** Write the bracketed reference to a record set that several messages share. */
export function describeSet(set: RecordSet): string {
  const identifier = set.SetIdentifier === undefined ? '' : `, set-identifier='${set.SetIdentifier}'`;
  return `[name='${set.Name}', type='${set.Type}'${identifier}]`;
}

/**
 * How a service chooses among the record sets of one name and type.
 *
 * `other` keeps a policy this program cannot express: shown, kept and never changed.
 */
export type Routing =
  | { readonly policy: 'weighted'; readonly weight: number }
  | { readonly policy: 'latency'; readonly region: string }
  | { readonly policy: 'failover'; readonly role: string }
  | {
      readonly policy: 'geolocation';
      readonly continent?: string;
      /** Two letters, or `*` for wherever no other set answers. */
      readonly country?: string;
      readonly subdivision?: string;
    }
  | { readonly policy: 'multivalue' }
  | {
      readonly policy: 'geoproximity';
      readonly region?: string;
      readonly localZoneGroup?: string;
      /** Degrees as `canonicalDegrees` writes them. */
      readonly latitude?: string;
      readonly longitude?: string;
      /** How much larger, or smaller, the place is made; 0 where nothing is said. */
      readonly bias: number;
    }
  | { readonly policy: 'cidr'; readonly collection: string; readonly location: string }
  | { readonly policy: 'other'; readonly description: string };

/** What a record set is besides its records: what tells it from others of its name and type, and how it takes its turn. */
export interface SetAttributes {
  readonly setIdentifier?: string;
  readonly routing?: Routing;
  readonly healthCheckId?: string;
  /** Stands for the id of a desired set's health check until the provider knows it. */
  readonly healthCheckName?: string;
}

/** Name a policy with its setting, as messages show it: `weighted 10`, `latency eu-west-1`. */
export function describeRouting(routing: Routing): string {
  switch (routing.policy) {
    case 'weighted':
      return `weighted ${routing.weight}`;
    case 'geoproximity':
      return `geoproximity ${placeOf(routing) ?? ''} bias ${routing.bias}`;
    case 'cidr':
      return `cidr ${routing.collection}/${routing.location}`;
    case 'multivalue':
      return 'multivalue';
    case 'other':
      return routing.description;
    default:
      return `${routing.policy} ${placeOf(routing) ?? ''}`;
  }
}

/**
 * Tell what only one set of a routed group may have: its region, role or place; undefined where any number may be alike.
 *
 * @see Route 53 API reference, ResourceRecordSet
 */
export function placeOf(routing: Routing): string | undefined {
  switch (routing.policy) {
    case 'latency':
      return routing.region;
    case 'failover':
      return routing.role;
    case 'geolocation':
      return [routing.continent, routing.country, routing.subdivision].filter(Boolean).join('-');
    case 'geoproximity': {
      const { region, localZoneGroup, latitude, longitude } = routing;
      return region ?? localZoneGroup ?? `${latitude},${longitude}`;
    }
    case 'cidr':
      return routing.location;
    default:
      return undefined;
  }
}

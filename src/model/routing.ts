/**
 * How a service chooses among the record sets of one name and type.
 *
 * `other` keeps a policy this program cannot express yet: shown, kept and never changed.
 */
export type Routing =
  | { readonly policy: 'weighted'; readonly weight: number }
  | { readonly policy: 'latency'; readonly region: string }
  | { readonly policy: 'failover'; readonly role: string }
  | {
      readonly policy: 'geolocation';
      readonly continent?: string;
      readonly country?: string;
      readonly subdivision?: string;
    }
  | { readonly policy: 'multivalue' }
  | { readonly policy: 'geoproximity'; readonly location: Readonly<Record<string, string>>; readonly bias: number }
  | { readonly policy: 'cidr'; readonly collection: string; readonly location: string }
  | { readonly policy: 'other'; readonly description: string };

/** Name a policy with its setting, as messages show it: `weighted 10`, `latency eu-west-1`. */
export function describeRouting(routing: Routing): string {
  switch (routing.policy) {
    case 'weighted':
      return `weighted ${routing.weight}`;
    case 'latency':
      return `latency ${routing.region}`;
    case 'failover':
      return `failover ${routing.role}`;
    case 'geolocation':
      return `geolocation ${[routing.continent, routing.country, routing.subdivision].filter(Boolean).join('-')}`;
    case 'multivalue':
      return 'multivalue';
    case 'geoproximity':
      return `geoproximity ${Object.values(routing.location).join(',')} bias ${routing.bias}`;
    case 'cidr':
      return `cidr ${routing.collection}/${routing.location}`;
    case 'other':
      return routing.description;
  }
}

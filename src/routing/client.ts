import type { Network } from './network.ts';
import type { Place, Point } from './place.ts';

/** What is known of who asks; what is not known makes answers depend on it. */
export interface Client {
  readonly place?: Pick<Place, 'continent' | 'country' | 'subdivision'>;
  readonly point?: Point;
  /** The address it asks from. */
  readonly network?: Network;
}

import type { Name } from '../../dns/name.ts';
import type { ObservedHealth } from '../../model/account.ts';
import type { CalculatedChecks } from '../../routing/calculated.ts';
import type { CidrCollections } from '../../routing/choose-cidr.ts';
import type { ZoneContent } from '../../routing/zone-content.ts';

/** Zones to route in. */
export interface RoutableZones {
  readonly zones: ReadonlyMap<Name, ZoneContent>;
  readonly collections: CidrCollections;
  /** How health checks are at this moment, by id; absent where nobody was asked. */
  readonly observed?: ReadonlyMap<string, ObservedHealth>;
  /** Declared health checks, of which nobody knows how they are; absent with `--live`. */
  readonly calculated?: CalculatedChecks;
  /** What could not be found out. */
  readonly notes: readonly string[];
}

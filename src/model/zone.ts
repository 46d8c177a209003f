import type { Name } from '../dns/name.ts';
import type { RecordSet } from './record-set.ts';

/** A zone as a provider hosts it. */
export interface HostedZone {
  /** The provider's own id, without any prefix. */
  readonly id: string;
  readonly name: Name;
  readonly isPrivate: boolean;
  /** How many record sets the provider says the zone has. */
  readonly recordSetCount?: number;
  /** Tells zones of one name apart at a provider that keeps their tags, such as one of files. */
  readonly tag?: string;
  /** True when nothing has been written to it, where that makes it; such a zone need not be created. */
  readonly isNew?: boolean;
  /** True when the configuration wants its records signed. */
  readonly wantsSigning?: boolean;
}

/** What a provider serves for a zone. */
export interface ActualZone {
  readonly zone: HostedZone;
  /** In the provider's own order. */
  readonly recordSets: readonly RecordSet[];
  /** The servers the zone is delegated to, as the provider reports them; empty when it has none of its own. */
  readonly nameServers: readonly Name[];
}

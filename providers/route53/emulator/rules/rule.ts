import type { Change, RecordSet } from '../record-sets/record-set.ts';
import type { WorkingCopy } from '../record-sets/working-copy.ts';
import type { Settings } from '../settings.ts';
import type { State } from '../state.ts';
import type { Zone } from '../zones/zone.ts';

/** A change whose names are in canonical form, the form in which messages show them. */
export interface Candidate {
  readonly action: Change['Action'];
  readonly set: RecordSet;
  /** Place in the batch. */
  readonly index: number;
}

/** What a rule may know besides the change. */
export interface Surroundings {
  readonly zone: Zone;
  readonly settings: Pick<
    Settings,
    'acceptUnknownAliasZones' | 'acceptUnknownReferences' | 'checksValues' | 'maxRecordSets' | 'serviceZones'
  >;
  /** What record sets may refer to: every zone of the account, its health checks and collections of networks. */
  readonly account: Pick<State, 'cidrCollections' | 'healthChecks' | 'zones'>;
}

/** A rule about a change alone. */
export type ChangeRule = (candidate: Candidate, zone: Zone) => readonly string[];

/** What the changes before have made of the zone, and what those after will do. */
export interface Progress extends Surroundings {
  readonly copy: WorkingCopy;
  /** The last place in the batch at which a record set is upserted, by key. */
  readonly upsertedAt: ReadonlyMap<string, number>;
}

/** A rule about a change on top of the changes before it. */
export type ApplyRule = (candidate: Candidate, progress: Progress) => readonly string[];

/** Name a record set the way most refusals begin. */
export function nameSet(set: RecordSet): string {
  return `RRSet of type ${set.Type} with DNS name ${set.Name}`;
}

/** Name a record set with its identifier the way refusals about routing begin. */
export function nameRoutedSet(set: RecordSet): string {
  const identifier = set.SetIdentifier === undefined ? '' : `, SetIdentifier ${set.SetIdentifier}`;
  return `RRSet with DNS name ${set.Name}, type ${set.Type}${identifier}`;
}

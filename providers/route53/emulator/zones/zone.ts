import type { RecordSets } from '../record-sets/record-sets.ts';
import type { Tag } from '../tag.ts';

/** A network a private zone is visible in. */
export interface Vpc {
  readonly VPCRegion: string;
  readonly VPCId: string;
}

/** A hosted zone with everything in it. */
export interface Zone {
  readonly id: string;
  readonly name: string;
  readonly callerReference: string;
  readonly comment?: string;
  readonly isPrivate: boolean;
  readonly vpcs: readonly Vpc[];
  readonly nameServers: readonly string[];
  readonly delegationSetId?: string;
  readonly tags: readonly Tag[];
  readonly sets: RecordSets;
}

import type { RecordTypes } from '../model/desired.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { ActualZone } from '../model/zone.ts';

/** A zone as it was read, with what the exports need to name it. */
export interface ExportedZone {
  readonly actual: ActualZone;
  /** The zone as `D` shall name it, a tag included; no final dot. */
  readonly title: string;
  /** The hosted zone's id, where the name alone would not find it again. */
  readonly zoneId?: string;
  /** True for what comes from a file and not from the provider that is to have it, whose name servers are then others. */
  readonly isImported?: true;
}

/**
 * Say why a record set is only shown in an export and not part of it, or undefined when it is.
 *
 * That is so for what the provider leaves alone and for rdata that was kept unread.
 */
export function reasonToExclude(set: RecordSet, recordTypes: RecordTypes): string | undefined {
  if (set.heldBecause !== undefined) return set.heldBecause;
  const unread = set.records.find((record) => recordTypes.get(record.type) !== record.recordType);
  if (unread === undefined) return undefined;
  return recordTypes.has(unread.type)
    ? 'a value of it cannot be read'
    : `the configuration has no word for type ${unread.type}`;
}

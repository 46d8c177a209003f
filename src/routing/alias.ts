import type { RecordSet } from '../model/record-set.ts';
import type { Name } from '../dns/name.ts';

/** What an alias answers with. */
export interface Alias {
  readonly target: Name;
  readonly evaluatesTargetHealth: boolean;
}

/** Read where a set is an alias to; undefined for a set with values of its own. */
export function aliasOf(set: RecordSet): Alias | undefined {
  const [record] = set.records;
  if (record === undefined || !isAliasType(record)) return undefined;
  const { recordType, rdata } = record;
  const evaluate = recordType.fields.findIndex(({ name }) => name === 'evaluate_target_health');
  return {
    target: String(rdata[recordType.target]) as Name,
    evaluatesTargetHealth: String(rdata[evaluate]) === 'true',
  };
}

/** A type that points at its target, and that no zone file can hold. */
function isAliasType({ recordType }: RecordSet['records'][number]): boolean {
  return recordType.isPointer && !recordType.isStandard;
}

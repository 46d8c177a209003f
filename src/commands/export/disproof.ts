import type { RecordSet } from '../../model/record-set.ts';

/** What a written configuration does not give back as it was read. */
export interface Disproof {
  /** Record sets that turned out not to be expressible, each with the reason. */
  readonly refused: ReadonlyMap<RecordSet, string>;
  /** What has to do with no one set, a line each. */
  readonly problems: readonly string[];
}

/** Tell whether a configuration gives everything back. */
export function isProven({ refused, problems }: Disproof): boolean {
  return refused.size === 0 && problems.length === 0;
}

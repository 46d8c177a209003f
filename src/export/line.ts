import type { RecordSet } from '../model/record-set.ts';

/** A line of a configuration. */
export interface Line {
  readonly text: string;
  /** The record set that it declares. */
  readonly set?: RecordSet | undefined;
}

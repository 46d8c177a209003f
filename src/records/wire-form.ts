/** The fields of a record as its IR shows them besides the usual properties (DS and RP). */
export interface WireForm {
  /** The number of the type in DNS messages. */
  readonly number: number;
  /** Names of the fields, in order. */
  readonly names: readonly string[];
}

import type { Name } from '../dns/name.ts';
import type { RecordSet } from '../model/record-set.ts';

/** One line of a preview: what happens to one record. */
export interface ChangeLine {
  readonly kind: 'create' | 'modify' | 'modify-ttl' | 'delete';
  readonly name: Name;
  /** The type as messages show it. */
  readonly type: string;
  readonly before?: RecordView;
  readonly after?: RecordView;
  /** What else there is to know, such as why the set was left alone until now. */
  readonly note?: string;
}

/** A record in a message: its text and its TTL, which aliases lack. */
export interface RecordView {
  readonly text: string;
  readonly ttl?: number;
}

/** A difference of one record set, with the lines that explain it. */
export interface Change {
  readonly kind: 'create' | 'modify' | 'delete';
  readonly name: Name;
  readonly type: string;
  readonly setIdentifier?: string;
  /** The set as it was read; absent for `create`. */
  readonly before?: RecordSet;
  /** The set as it shall be; absent for `delete`. */
  readonly after?: RecordSet;
  readonly lines: readonly ChangeLine[];
}

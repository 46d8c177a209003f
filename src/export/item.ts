import type { RecordSet } from '../model/record-set.ts';

/** A line of a zone in a configuration: a modifier, a modifier commented out, or a remark. */
export interface Item {
  readonly kind: 'code' | 'disabled' | 'remark';
  readonly text: string;
  /** What is to be read behind it, as a comment. */
  readonly note?: string;
  /** The record set it declares. */
  readonly set?: RecordSet;
}

/** Make a modifier. */
export const code = (text: string): Item => ({ kind: 'code', text });
/** Make a modifier that is commented out. */
export const disabled = (text: string): Item => ({ kind: 'disabled', text });
/** Make a remark. */
export const remark = (text: string): Item => ({ kind: 'remark', text });

import { valuesOf } from '../record-sets/record-set.ts';
import type { ChangeRule } from './rule.ts';
import { nameSet } from './rule.ts';

const MAX_VALUES = 400;
const SINGLE = new Set(['CNAME', 'SOA']);

/** Refuse a set with more values than its type, or any type, may have. */
export const valueCount: ChangeRule = ({ action, set }) => {
  const count = valuesOf(set).length;
  if (action === 'DELETE' || count <= 1) return [];
  if (SINGLE.has(set.Type)) return [`${nameSet(set)} cannot have more than one record.`];
  return count > MAX_VALUES ? [`Cannot have more than ${MAX_VALUES} records in a RRSet.`] : [];
};

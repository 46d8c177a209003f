import { keyOf } from '../record-sets/record-set.ts';
import { findSet } from '../record-sets/record-sets.ts';
import type { ApplyRule } from './rule.ts';

/** Refuse a new record set in a zone that is full. */
export const zoneQuota: ApplyRule = ({ action, set }, { copy, settings }) => {
  if (action === 'DELETE' || findSet(copy.at(set.Name), keyOf(set))) return [];
  if (copy.size() < settings.maxRecordSets) return [];
  return [`Number of resource record sets limit of ${settings.maxRecordSets} exceeded.`];
};

import { valuesOf } from '../record-sets/record-set.ts';
import { comparableValue } from '../values/index.ts';
import type { ChangeRule } from './rule.ts';

/** Refuse a set that has the same value twice, in whatever spelling. */
export const duplicateValues: ChangeRule = ({ action, set }) => {
  if (action === 'DELETE') return [];
  const seen = new Set<string>();
  const repeated = valuesOf(set).filter((value) => {
    const form = comparableValue(set.Type, value);
    const isRepeated = seen.has(form);
    seen.add(form);
    return isRepeated;
  });
  return repeated.map((value) => `Duplicate Resource Record: '${value}'`);
};

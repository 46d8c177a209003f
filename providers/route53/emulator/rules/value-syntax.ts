import { problemOf } from '../problem.ts';
import { valuesOf } from '../record-sets/record-set.ts';
import { checkValue } from '../values/index.ts';
import type { ChangeRule } from './rule.ts';

/** Refuse values that are not of the type; what is to be deleted is only compared. */
export const valueSyntax: ChangeRule = ({ action, set }) => {
  if (action === 'DELETE') return [];
  return valuesOf(set)
    .map((value) => problemOf(() => checkValue(set.Type, value)))
    .filter((problem) => problem !== undefined)
    .map((problem) => `Invalid Resource Record: '${problem}'`);
};

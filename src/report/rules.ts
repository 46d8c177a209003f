import type { RuleInfo } from '../validate/rule-info.ts';
import { tableLines } from './table.ts';

/** Lay rules out as a table; `always` marks those that cannot be lowered. */
export function ruleLines(rules: readonly RuleInfo[]): string[] {
  const rows = rules.map(({ id, level, isFixed, docs }) => [id, isFixed === true ? `${level}, always` : level, docs]);
  return tableLines([['RULE', 'LEVEL', 'ABOUT'], ...rows]);
}

/** Write rules as a JSON list. */
export function rulesJson(rules: readonly RuleInfo[]): string {
  const plain = rules.map(({ id, level, isFixed = false, docs }) => ({ rule: id, level, isFixed, docs }));
  return JSON.stringify(plain, null, 2);
}

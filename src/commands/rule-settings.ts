import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { isAllowed, type RuleSettings } from '../validate/levels.ts';
import type { RuleInfo, RuleLevel } from '../validate/rule-info.ts';
import type { ConfigOptions } from './options.ts';

const LEVELS: ReadonlySet<string> = new Set(['off', 'warning', 'error'] satisfies RuleLevel[]);

/**
 * Read the flags that say which rules count: `--strict` and each `--rule ID=LEVEL`, of which the last for a rule counts.
 *
 * @throws {UsageError} for an unknown rule or level, and for a rule that is always an error.
 */
export function readRuleSettings(
  { rule: assignments, strict }: Pick<ConfigOptions, 'rule' | 'strict'>,
  rules: readonly RuleInfo[],
): RuleSettings {
  const known = new Map(rules.map((info) => [info.id, info]));
  return {
    isStrict: strict === true,
    levels: new Map((assignments ?? []).map((text) => readAssignment(text, known))),
  };
}

function readAssignment(text: string, known: ReadonlyMap<string, RuleInfo>): readonly [string, RuleLevel] {
  const [, id = '', level = ''] = /^([^=]*)=(.*)$/.exec(text) ?? [];
  if (!isLevel(level)) throw new UsageError(`--rule takes ID=off, ID=warning or ID=error, found "${text}"`);
  const info = known.get(id);
  if (info === undefined) {
    const similar = nearest(id, [...known.keys()]);
    const hint = similar === undefined ? 'List them with zonewright check --list-rules' : `Did you mean "${similar}"?`;
    throw new UsageError(`There is no rule "${id}"`, { hint });
  }
  if (isAllowed(info, level)) return [id, level];
  throw new UsageError(`The rule "${id}" is always an ${info.level}, so it cannot be "${level}"`, { hint: info.docs });
}

function isLevel(text: string): text is RuleLevel {
  return LEVELS.has(text);
}

import type { DeclaredZone } from '../model/ir.ts';
import type { Finding } from './finding.ts';
import type { RuleInfo, RuleLevel } from './rule-info.ts';

/** What the command line says about rules. */
export interface RuleSettings {
  /** Whether rules of good practice, which are off by themselves, are warnings. */
  readonly isStrict: boolean;
  /** Levels by rule id. */
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

/** What holds where the command line says nothing. */
export const DEFAULT_SETTINGS: RuleSettings = { isStrict: false, levels: new Map() };

/** Tells the level that was chosen for a rule in a zone, undefined where each finding has its own. */
export type LevelOf = (rule: string, zone: string | undefined) => RuleLevel | undefined;

/** What levels are worked out from. */
export interface LevelSources {
  readonly zones: readonly Pick<DeclaredZone, 'uniqueName' | 'rules'>[];
  /** All rules there are, by id. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly settings: RuleSettings;
}

/**
 * Work out the levels of all rules: the command line comes first, then `RULE` in the zone, then `--strict`.
 *
 * A lower level for a fixed rule is passed over; whoever asked for it has been told.
 */
export function createLevels({ zones, rules, settings }: LevelSources): LevelOf {
  const ofZones = new Map<string, Map<string, RuleLevel>>();
  for (const zone of zones) {
    if (zone.rules !== undefined) ofZones.set(zone.uniqueName, levelsOf(zone.rules, rules));
  }
  return (rule, zone) => {
    const chosen = settings.levels.get(rule) ?? (zone === undefined ? undefined : ofZones.get(zone)?.get(rule));
    if (chosen !== undefined) return chosen;
    return settings.isStrict && rules.get(rule)?.level === 'off' ? 'warning' : undefined;
  };
}

function levelsOf(chosen: NonNullable<DeclaredZone['rules']>, rules: LevelSources['rules']): Map<string, RuleLevel> {
  const levels = new Map<string, RuleLevel>();
  for (const { rule, level } of chosen) {
    const info = rules.get(rule);
    if (info !== undefined && isAllowed(info, level)) levels.set(rule, level);
  }
  return levels;
}

/** Tell whether a level may be chosen for a rule. */
export function isAllowed({ isFixed, level: own }: RuleInfo, level: RuleLevel): boolean {
  return isFixed !== true || level === own || level === 'error';
}

/** Give findings the levels that were chosen for their rules, and leave out those of rules that are off. */
export function applyLevels(findings: readonly Finding[], levelOf: LevelOf): Finding[] {
  return findings.flatMap((finding) => {
    const level = levelOf(finding.rule, finding.zone);
    if (level === 'off') return [];
    return [level === undefined || level === finding.level ? finding : { ...finding, level }];
  });
}

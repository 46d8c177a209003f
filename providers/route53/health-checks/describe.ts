import type { AccountResource } from '../../../src/model/account.ts';
import { sameValue } from './native.ts';
import type { ActualCheck } from './read.ts';
import { settingsOf, type CheckSettings, type SettingValue } from './settings.ts';

/**
 * Describe health checks as a configuration would declare them, together with what they are calculated from.
 *
 * Left out is what has no name of its own, what a configuration has no words for, and what another service owns.
 */
export function describeChecks(ids: ReadonlySet<string>, actual: readonly ActualCheck[]): AccountResource[] {
  const sayable = new Map(actual.filter((check) => isSayable(check, actual)).map((check) => [check.id, check]));
  const described = new Map<string, AccountResource>();
  const seen = new Set<string>();
  const describe = (id: string): string => {
    const check = sayable.get(id);
    if (check?.settings === undefined) return id;
    if (!seen.has(id)) {
      seen.add(id);
      // What it is calculated from is declared before it.
      const options = optionsOf(check.settings, describe);
      described.set(id, { id, name: check.name, options });
    }
    return check.name;
  };
  for (const id of ids) describe(id);
  return [...described.values()];
}

function isSayable({ name, settings, isForeign }: ActualCheck, actual: readonly ActualCheck[]): boolean {
  if (name === '' || settings === undefined || isForeign) return false;
  return actual.filter((other) => other.name === name).length === 1;
}

function optionsOf(settings: CheckSettings, nameOf: (id: string) => string): Record<string, unknown> {
  const options: Record<string, SettingValue> = { type: settings.type };
  for (const { name, fallback } of settingsOf(settings.type)) {
    const value = settings[name];
    if (value === undefined || sameValue(value, fallback?.(settings.type))) continue;
    options[name] = name === 'children' && Array.isArray(value) ? value.map(nameOf) : value;
  }
  return options;
}

import { parseIpv4, parseIpv6 } from '../../../src/dns/address.ts';
import { nearest } from '../../../src/nearest.ts';
import type { OptionProblem } from '../resources/option-problem.ts';
import {
  CHECK_TYPES,
  ENDPOINT_TYPES,
  isCheckType,
  SETTINGS,
  settingsOf,
  type CheckSettings,
  type CheckType,
  type Setting,
  type SettingValue,
} from './settings.ts';

/** A declared health check in canonical form, or everything that keeps it from having one. */
export interface ReadCheck {
  readonly settings?: CheckSettings;
  readonly problems: readonly OptionProblem[];
}

/** Tell whether a declaration has no options at all: the health check is to be deleted once nothing refers to it. */
export function isDismissed(options: unknown): boolean {
  return typeof options === 'object' && options !== null && Object.keys(options).length === 0;
}

/** Read the options of a declared health check, with all defaults filled in. */
export function readCheck(options: unknown): ReadCheck {
  const given = typeof options === 'object' && options !== null ? (options as Readonly<Record<string, unknown>>) : {};
  const { type } = given;
  if (!isCheckType(type)) return { problems: [typeProblem(type)] };
  const own = settingsOf(type);
  const problems = Object.keys(given)
    .filter((name) => name !== 'type' && !own.some((setting) => setting.name === name))
    .map((name) => strangerProblem(name, type));
  const values: Record<string, SettingValue> = {};
  for (const setting of own) {
    const value = given[setting.name];
    if (value === undefined) {
      if (setting.requiredBy?.includes(type) === true) {
        problems.push({ message: `needs "${setting.name}", as every one of type "${type}"` });
      } else if (setting.fallback !== undefined) values[setting.name] = setting.fallback(type);
      continue;
    }
    const problem = valueProblem(setting, value);
    if (problem === undefined) values[setting.name] = canonicalValue(setting, value as SettingValue);
    else problems.push({ message: `has ${shown(value)} for "${setting.name}", which is ${problem}` });
  }
  if (ENDPOINT_TYPES.includes(type) && given['host'] === undefined && given['ip'] === undefined) {
    problems.push({ message: 'needs "host" or "ip", or there is nothing to look at' });
  }
  return problems.length > 0 ? { problems } : { settings: { ...values, type }, problems };
}

function typeProblem(type: unknown): OptionProblem {
  const types = CHECK_TYPES.map((each) => `"${each}"`).join(', ');
  const similar = typeof type === 'string' ? nearest(type, CHECK_TYPES) : undefined;
  return {
    message: type === undefined ? 'has no type' : `has the type ${shown(type)}, which does not exist`,
    hint: similar === undefined ? `The types are ${types}` : `Did you mean "${similar}"?`,
  };
}

function strangerProblem(name: string, type: CheckType): OptionProblem {
  const setting = SETTINGS.find((each) => each.name === name);
  if (setting !== undefined) {
    const types = (setting.types ?? []).map((each) => `"${each}"`).join(', ');
    return { message: `has "${name}", but is of type "${type}"`, hint: `Only ${types} have it` };
  }
  const names = settingsOf(type).map((each) => each.name);
  const similar = nearest(name, names);
  return {
    message: `has "${name}", which is no setting`,
    hint: similar === undefined ? `The settings of "${type}" are ${names.join(', ')}` : `Did you mean "${similar}"?`,
  };
}

/** Say what a value should be, or undefined when it is. */
function valueProblem({ name, takes, range, choices }: Setting, value: unknown): string | undefined {
  const [least, greatest] = range ?? [0, Number.MAX_SAFE_INTEGER];
  const isIn = (number: number): boolean => number >= least && number <= greatest;
  switch (takes) {
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'neither true nor false';
    case 'number':
      if (typeof value !== 'number' || !Number.isInteger(value)) return 'no whole number';
      if (choices !== undefined) return choices.includes(value) ? undefined : `not ${choices.join(' or ')}`;
      return isIn(value) ? undefined : `not from ${least} to ${greatest}`;
    case 'text':
      if (typeof value !== 'string') return 'no text';
      if (choices !== undefined && !choices.includes(value)) return `not one of ${choices.join(', ')}`;
      if (!isIn(value.length)) return `not from ${least} to ${greatest} characters long`;
      return name === 'ip' && canonicalAddress(value) === undefined ? 'no IP address' : undefined;
    case 'list': {
      if (!Array.isArray(value) || !value.every((member) => typeof member === 'string' && member !== '')) {
        return 'no list of texts';
      }
      const stranger: unknown = value.find((member: string) => choices?.includes(member) === false);
      if (stranger !== undefined) return `not a list of ${(choices ?? []).join(', ')}`;
      return isIn(new Set(value).size) ? undefined : `not a list of ${least} to ${greatest} different ones`;
    }
  }
}

/** Write a value in the one form that equal ones have. */
export function canonicalValue({ name }: Pick<Setting, 'name'>, value: SettingValue): SettingValue {
  if (Array.isArray(value)) return [...new Set(value as readonly string[])].toSorted();
  return name === 'ip' ? (canonicalAddress(String(value)) ?? value) : value;
}

function canonicalAddress(text: string): string | undefined {
  return parseIpv4(text) ?? parseIpv6(text);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

import { ProviderError } from '../../../src/errors.ts';
import type { AccountChange, AccountPlan } from '../../../src/model/account.ts';
import { nearest } from '../../../src/nearest.ts';
import { isResourceId } from '../resources/id.ts';
import { findCheck } from './find.ts';
import { differingSettings, isChangeable, sameValue, toUpdate } from './native.ts';
import type { ActualCheck } from './read.ts';
import { paidOptions, settingsOf, type CheckSettings, type SettingValue } from './settings.ts';

/** What a name of a health check stands for. */
export type Resolution =
  | { readonly status: 'known'; readonly id: string }
  /** It is to be created. */
  | { readonly status: 'pending' }
  | { readonly status: 'failed'; readonly error: ProviderError };

/** A declared health check that an account is to have. */
export interface WantedCheck {
  readonly settings: CheckSettings;
  /** The zone it is made for. */
  readonly zone: string;
}

/** What a plan for health checks starts from. */
export interface CheckPlanInput {
  /** Declared ones by name. */
  readonly wanted: ReadonlyMap<string, WantedCheck>;
  /** Names that records refer to. */
  readonly used: ReadonlySet<string>;
  readonly actual: readonly ActualCheck[];
  /** How messages name the account's entry of the credentials. */
  readonly place: string;
}

/** What is to be done about health checks, and what their names stand for. */
export interface CheckPlan extends Pick<AccountPlan, 'changes' | 'problems'> {
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** Ids of checks that one calculated from others will look at, by the id or pending name of the calculated one. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/**
 * Plan what makes the health checks of an account those that are declared: children before what is calculated from them.
 *
 * What Route 53 cannot change is made anew, and the records that refer to it by name follow.
 */
export function planChecks(input: CheckPlanInput): CheckPlan {
  const { wanted, used, place } = input;
  const resolutions = new Map<string, Resolution>();
  const resolve = (name: string): Resolution => {
    const resolution = resolutions.get(name) ?? resolveName(name, input);
    resolutions.set(name, resolution);
    return resolution;
  };
  for (const name of [...wanted.keys(), ...used]) resolve(name);
  const changes: AccountChange[] = [];
  const children = new Map<string, readonly string[]>();
  for (const name of childrenFirst(wanted)) {
    const check = wanted.get(name);
    const resolution = resolve(name);
    if (check === undefined || resolution.status === 'failed') continue;
    const settings = withChildren(check.settings, resolve);
    const actual = resolution.status === 'known' ? input.actual.find(({ id }) => id === resolution.id) : undefined;
    if (Array.isArray(settings['children'])) children.set(actual?.id ?? name, settings['children']);
    changes.push(...changesOf(name, { settings, zone: check.zone }, actual));
  }
  const failures = [...resolutions].flatMap(([name, resolution]) =>
    // What only records refer to is told where they are.
    resolution.status === 'failed' && !used.has(name) ? [resolution.error] : [],
  );
  const problems = failures.map(({ message, hint }) => ({ message: `${place}: ${message}`, hint }));
  return { changes, problems, resolutions, children };
}

function resolveName(name: string, { wanted, actual, place }: CheckPlanInput): Resolution {
  const settings = wanted.get(name)?.settings;
  try {
    const found = findCheck(name, actual, settings);
    if (found === undefined && settings === undefined) {
      const names = [...wanted.keys(), ...actual.map((check) => check.name)].filter((each) => each !== '');
      const similar = nearest(name, names);
      throw new ProviderError(`Route 53 has no health check named "${name}" in the account of ${place}`, {
        code: 'NoSuchHealthCheck',
        hint:
          similar === undefined
            ? `Declare it with HealthCheck(${JSON.stringify(name)}, {...}), or give one of the account this Name tag`
            : `Did you mean "${similar}"?`,
      });
    }
    if (found === undefined) return { status: 'pending' };
    if (settings === undefined) return { status: 'known', id: found.id };
    if (found.isForeign) {
      throw new ProviderError(`The health check "${name}" (${found.id}) belongs to another service of AWS`, {
        code: 'HealthCheckInUse',
        hint: 'Take its declaration out of the configuration; records may still refer to it',
      });
    }
    const isKept = found.settings !== undefined && isChangeable(found.settings, settings);
    return isKept ? { status: 'known', id: found.id } : { status: 'pending' };
  } catch (error) {
    if (error instanceof ProviderError) return { status: 'failed', error };
    throw error;
  }
}

/** Names of declared checks, each after those it is calculated from; validation has refused circles. */
function childrenFirst(wanted: ReadonlyMap<string, WantedCheck>): ReadonlySet<string> {
  const ordered = new Set<string>();
  const seen = new Set<string>();
  const place = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const child of childrenOf(wanted.get(name)?.settings)) place(child);
    if (wanted.has(name)) ordered.add(name);
  };
  for (const name of wanted.keys()) place(name);
  return ordered;
}

/** What a check is calculated from: names and ids as declared; nothing for one that looks at something itself. */
export function childrenOf(settings: CheckSettings | undefined): readonly string[] {
  const children = settings?.['children'];
  return Array.isArray(children) ? children : [];
}

/** Put ids in the place of names, as far as they are known. */
function withChildren(settings: CheckSettings, resolve: (name: string) => Resolution): CheckSettings {
  if (settings['children'] === undefined) return settings;
  const children = childrenOf(settings).map((child) => {
    const resolution = isResourceId(child) ? undefined : resolve(child);
    return resolution?.status === 'known' ? resolution.id : child;
  });
  return { ...settings, children: children.toSorted() };
}

function changesOf(name: string, wanted: WantedCheck, actual: ActualCheck | undefined): AccountChange[] {
  const { settings, zone } = wanted;
  const base = { resource: 'health check', name } as const;
  if (actual?.settings === undefined) {
    const texts = [`type=${settings.type}`, ...describeSettings(settings)];
    return [{ ...base, kind: 'create', settings: texts, paid: paidOptions(settings), data: { settings, zone } }];
  }
  const before = actual.settings;
  const different = differingSettings(before, settings);
  if (different.length === 0) return [];
  return [
    {
      ...base,
      kind: 'modify',
      id: actual.id,
      settings: different.map((each) => `${each.name}=(${shown(before[each.name])}->${shown(settings[each.name])})`),
      paid: [],
      data: { version: actual.version, settings, update: toUpdate(before, settings) },
    },
  ];
}

/** Write the settings of a check that do not go without saying. */
function describeSettings(settings: CheckSettings): string[] {
  return settingsOf(settings.type).flatMap(({ name, fallback }) => {
    const value = settings[name];
    return value === undefined || sameValue(value, fallback?.(settings.type)) ? [] : [`${name}=${shown(value)}`];
  });
}

function shown(value: SettingValue | undefined): string {
  if (value === undefined) return 'none';
  return typeof value === 'object' ? value.join(',') : String(value);
}

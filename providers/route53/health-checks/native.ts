import type { HealthCheckConfig, UpdateHealthCheckCommandInput } from '@aws-sdk/client-route-53';
import { canonicalValue } from './declared.ts';
import { isCheckType, settingsOf, type CheckSettings, type Setting, type SettingValue } from './settings.ts';

/** The changes of an update, without what it is an update of. */
export type CheckUpdate = Omit<UpdateHealthCheckCommandInput, 'HealthCheckId' | 'HealthCheckVersion'>;

/** Fields that settings are read from; a check with others says more than a configuration can. */
const TYPE = 'Type';

/** Read a check as the service returned it; undefined when a configuration has no words for it. */
export function fromNativeCheck(native: HealthCheckConfig): CheckSettings | undefined {
  const { Type: type } = native;
  if (!isCheckType(type)) return undefined;
  const own = settingsOf(type);
  const values: Record<string, SettingValue> = {};
  for (const setting of own) {
    const value = readField(native, setting);
    // The service returns no empty lists and texts, but emulators do.
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) {
      values[setting.name] = canonicalValue(setting, value);
    } else if (setting.fallback !== undefined) values[setting.name] = setting.fallback(type);
  }
  return { ...values, type };
}

function readField(native: HealthCheckConfig, { name, native: field }: Setting): SettingValue | undefined {
  if (name === 'alarm') return native.AlarmIdentifier?.Name;
  if (name === 'alarmRegion') return native.AlarmIdentifier?.Region;
  return native[field] as SettingValue | undefined;
}

/** Write a check the way the service takes it; what it assumes by itself is left out where a choice is not a setting. */
export function toNativeCheck(settings: CheckSettings): HealthCheckConfig {
  return { [TYPE]: settings.type, ...nativeFields(settings, settingsOf(settings.type)) };
}

function nativeFields(settings: CheckSettings, own: readonly Setting[]): Partial<HealthCheckConfig> {
  const fields: Record<string, unknown> = {};
  for (const { name, native } of own) {
    const value = settings[name];
    if (value === undefined || isEverywhere(name, value, settings)) continue;
    if (native === 'AlarmIdentifier') {
      fields[native] = { Name: settings['alarm'], Region: settings['alarmRegion'] };
    } else fields[native] = value;
  }
  return fields;
}

/** All regions are what the service takes when it is told none. */
function isEverywhere(name: string, value: SettingValue, { type }: CheckSettings): boolean {
  if (name !== 'regions') return false;
  const all = settingsOf(type)
    .find((setting) => setting.name === name)
    ?.fallback?.(type);
  return sameValue(value, all);
}

/** Tell whether two values of a setting are the same. */
export function sameValue(a: SettingValue | undefined, b: SettingValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** List the settings in which two checks of one type differ. */
export function differingSettings(before: CheckSettings, after: CheckSettings): readonly Setting[] {
  return settingsOf(after.type).filter(({ name }) => !sameValue(before[name], after[name]));
}

/** Tell whether Route 53 can make the one check of the other, or another check is needed in its place. */
export function isChangeable(before: CheckSettings, after: CheckSettings): boolean {
  if (before.type !== after.type || (before['ip'] === undefined) !== (after['ip'] === undefined)) return false;
  return differingSettings(before, after).every((setting) => setting.isFixed !== true);
}

/** Write what makes the one check of the other: only what differs. */
export function toUpdate(before: CheckSettings, after: CheckSettings): CheckUpdate {
  const different = differingSettings(before, after);
  const resets = different.flatMap(({ name, reset }) => {
    const value = after[name];
    const isGone = value === undefined || isEverywhere(name, value, after);
    return isGone && reset !== undefined ? [reset] : [];
  });
  return {
    ...(nativeFields(after, different) as CheckUpdate),
    ...(resets.length === 0 ? {} : { ResetElements: resets }),
  };
}

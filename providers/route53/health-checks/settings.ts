import type { HealthCheckConfig, ResettableElementName } from '@aws-sdk/client-route-53';

/** What a health check can be; the names are those of Route 53. */
export const CHECK_TYPES = [
  'HTTP',
  'HTTPS',
  'HTTP_STR_MATCH',
  'HTTPS_STR_MATCH',
  'TCP',
  'CALCULATED',
  'CLOUDWATCH_METRIC',
  'RECOVERY_CONTROL',
] as const;
/** What a health check is. */
export type CheckType = (typeof CHECK_TYPES)[number];

/** Regions that Route 53 checks endpoints from; without a choice it is all of them. */
export const CHECKER_REGIONS: readonly string[] = [
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'eu-west-1',
  'sa-east-1',
  'us-east-1',
  'us-west-1',
  'us-west-2',
];

/** What a setting may hold. */
export type SettingValue = string | number | boolean | readonly string[];
/** A health check in canonical form: what it is, and all its settings by name, defaults included. */
export type CheckSettings = Readonly<Record<string, SettingValue>> & { readonly type: CheckType };

/** One setting of health checks: its name in a configuration, what it is at the service, and what it may hold. */
export interface Setting {
  readonly name: string;
  /** Field of the service; for the two halves of an alarm the field that holds both. */
  readonly native: keyof HealthCheckConfig;
  readonly takes: 'text' | 'number' | 'flag' | 'list';
  /** The types that have it; all unless told otherwise. */
  readonly types?: readonly CheckType[];
  /** The types that cannot do without. */
  readonly requiredBy?: readonly CheckType[];
  /** Least and greatest number, characters of a text, or members of a list. */
  readonly range?: readonly [least: number, greatest: number];
  readonly choices?: readonly (string | number)[];
  readonly fallback?: (type: CheckType) => SettingValue;
  /** True for what Route 53 does not change once the check is there. */
  readonly isFixed?: true;
  /** What the service calls it when it is to be taken away. */
  readonly reset?: ResettableElementName;
}

const SECURE: readonly CheckType[] = ['HTTPS', 'HTTPS_STR_MATCH'];
const MATCHING: readonly CheckType[] = ['HTTP_STR_MATCH', 'HTTPS_STR_MATCH'];
const WEB: readonly CheckType[] = ['HTTP', 'HTTPS', ...MATCHING];
/** The types that look at an endpoint. */
export const ENDPOINT_TYPES: readonly CheckType[] = [...WEB, 'TCP'];
const CALCULATED: readonly CheckType[] = ['CALCULATED'];
const METRIC: readonly CheckType[] = ['CLOUDWATCH_METRIC'];
const RECOVERY: readonly CheckType[] = ['RECOVERY_CONTROL'];
const LENGTH = [1, 255] as const;

/**
 * Every setting besides the type, in the order they are shown.
 *
 * @see Route 53 API reference, HealthCheckConfig
 */
export const SETTINGS: readonly Setting[] = [
  { name: 'host', native: 'FullyQualifiedDomainName', ...endpoint('text', LENGTH), reset: 'FullyQualifiedDomainName' },
  { name: 'ip', native: 'IPAddress', ...endpoint('text', [1, 45]) },
  {
    name: 'port',
    native: 'Port',
    ...endpoint('number', [1, 65_535]),
    requiredBy: ['TCP'],
    fallback: (type) => (SECURE.includes(type) ? 443 : 80),
  },
  { name: 'path', native: 'ResourcePath', takes: 'text', types: WEB, range: LENGTH, reset: 'ResourcePath' },
  { name: 'search', native: 'SearchString', takes: 'text', types: MATCHING, requiredBy: MATCHING, range: LENGTH },
  {
    name: 'interval',
    native: 'RequestInterval',
    ...endpoint('number'),
    choices: [10, 30],
    fallback: () => 30,
    isFixed: true,
  },
  { name: 'failures', native: 'FailureThreshold', ...endpoint('number', [1, 10]), fallback: () => 3 },
  { name: 'latency', native: 'MeasureLatency', ...endpoint('flag'), fallback: () => false, isFixed: true },
  { name: 'sni', native: 'EnableSNI', takes: 'flag', types: SECURE, fallback: () => true },
  {
    name: 'regions',
    native: 'Regions',
    ...endpoint('list', [3, 64]),
    choices: CHECKER_REGIONS,
    fallback: () => CHECKER_REGIONS,
    reset: 'Regions',
  },
  {
    name: 'children',
    native: 'ChildHealthChecks',
    takes: 'list',
    types: CALCULATED,
    requiredBy: CALCULATED,
    range: [1, 255],
  },
  {
    name: 'threshold',
    native: 'HealthThreshold',
    takes: 'number',
    types: CALCULATED,
    requiredBy: CALCULATED,
    range: [0, 256],
  },
  { name: 'alarm', native: 'AlarmIdentifier', takes: 'text', types: METRIC, requiredBy: METRIC, range: [1, 256] },
  { name: 'alarmRegion', native: 'AlarmIdentifier', takes: 'text', types: METRIC, requiredBy: METRIC, range: [1, 64] },
  {
    name: 'insufficientData',
    native: 'InsufficientDataHealthStatus',
    takes: 'text',
    types: METRIC,
    choices: ['Healthy', 'Unhealthy', 'LastKnownStatus'],
    fallback: () => 'LastKnownStatus',
  },
  {
    name: 'control',
    native: 'RoutingControlArn',
    takes: 'text',
    types: RECOVERY,
    requiredBy: RECOVERY,
    range: LENGTH,
    isFixed: true,
  },
  { name: 'inverted', native: 'Inverted', takes: 'flag', fallback: () => false },
  { name: 'disabled', native: 'Disabled', takes: 'flag', fallback: () => false },
];

function endpoint(takes: Setting['takes'], range?: Setting['range']): Pick<Setting, 'takes' | 'types' | 'range'> {
  return { takes, types: ENDPOINT_TYPES, ...(range === undefined ? {} : { range }) };
}

/** List the settings that a type of check has. */
export function settingsOf(type: CheckType): readonly Setting[] {
  return SETTINGS.filter(({ types }) => types === undefined || types.includes(type));
}

/** Tell whether a text is a type of health check. */
export function isCheckType(text: unknown): text is CheckType {
  return CHECK_TYPES.some((type) => type === text);
}

/** Name the options of a check that AWS charges for besides the check itself (Route 53 pricing, "Health checks"). */
export function paidOptions({ type, interval, latency }: CheckSettings): string[] {
  return [
    ...(SECURE.includes(type) ? ['HTTPS'] : []),
    ...(MATCHING.includes(type) ? ['string matching'] : []),
    ...(interval === 10 ? ['fast interval'] : []),
    ...(latency === true ? ['latency measurement'] : []),
  ];
}

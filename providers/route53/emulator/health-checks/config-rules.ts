import { parseIpv6 } from '../../../../src/dns/address.ts';
import { ApiFailure } from '../failure.ts';
import { endpointProblem } from './endpoint.ts';
import type { HealthCheckConfig } from './health-check.ts';

type Field = keyof HealthCheckConfig;

const MAX_CHILDREN = 255;
const ENDPOINT: readonly Field[] = [
  ...(['IPAddress', 'Port', 'FullyQualifiedDomainName', 'RequestInterval', 'FailureThreshold'] as const),
  ...(['MeasureLatency', 'EnableSNI', 'Regions'] as const),
];
const WEB: readonly Field[] = [...ENDPOINT, 'ResourcePath'];
const ALWAYS: ReadonlySet<Field> = new Set(['Type', 'Inverted', 'Disabled']);

/** What the checks of a type may hold besides what all may, and which of it they must. */
const FIELDS: Readonly<Record<string, { readonly may: readonly Field[]; readonly must: readonly Field[] }>> = {
  HTTP: { may: WEB, must: [] },
  HTTPS: { may: WEB, must: [] },
  HTTP_STR_MATCH: { may: [...WEB, 'SearchString'], must: ['SearchString'] },
  HTTPS_STR_MATCH: { may: [...WEB, 'SearchString'], must: ['SearchString'] },
  TCP: { may: ENDPOINT, must: ['Port'] },
  CALCULATED: {
    may: ['HealthThreshold', 'ChildHealthChecks'],
    must: ['HealthThreshold', 'ChildHealthChecks'],
  },
  CLOUDWATCH_METRIC: {
    may: ['AlarmIdentifier', 'InsufficientDataHealthStatus'],
    must: ['AlarmIdentifier', 'InsufficientDataHealthStatus'],
  },
  RECOVERY_CONTROL: { may: ['RoutingControlArn'], must: ['RoutingControlArn'] },
};

/** Tell whether checks of a type ask an endpoint themselves. */
export function isEndpointType(type: string): boolean {
  return FIELDS[type]?.may.includes('FullyQualifiedDomainName') === true;
}

/**
 * Refuse a configuration whose members do not go together; `exists` tells which other checks there are.
 *
 * @throws {ApiFailure} InvalidInput.
 */
export function checkConfig(config: HealthCheckConfig, exists: (id: string) => boolean): void {
  const problem =
    fieldProblem(config) ??
    (isEndpointType(config.Type) ? endpointProblem(config) : undefined) ??
    childProblem(config.ChildHealthChecks ?? [], exists);
  if (problem !== undefined) throw new ApiFailure('InvalidInput', `Invalid parameter : ${problem}`);
}

function fieldProblem(config: HealthCheckConfig): string | undefined {
  const { may, must } = FIELDS[config.Type] ?? { may: [], must: [] };
  if (config.AlarmIdentifier !== undefined && !may.includes('AlarmIdentifier')) {
    return 'Basic health checks must not have an metric region specified.';
  }
  const stranger = fieldsOf(config).find((field) => !ALWAYS.has(field) && !may.includes(field));
  if (stranger !== undefined) return `${stranger} must not be specified for health checks of type ${config.Type}.`;
  const missing = must.find((field) => config[field] === undefined || config[field] === '');
  return missing === undefined ? undefined : `${missing} is required for health checks of type ${config.Type}.`;
}

function childProblem(children: readonly string[], exists: (id: string) => boolean): string | undefined {
  if (children.length > MAX_CHILDREN) return `A health check cannot have more than ${MAX_CHILDREN} children.`;
  if (new Set(children).size < children.length) return 'A child health check is specified twice.';
  const missing = children.find((id) => !exists(id));
  return missing === undefined ? undefined : `The child health check ${missing} does not exist.`;
}

/** Fill in what a request leaves out. Regions stay absent where all are meant, and an IPv6 address is normalised. */
export function withDefaults(config: HealthCheckConfig): HealthCheckConfig {
  const common = { Inverted: false, Disabled: false };
  if (!isEndpointType(config.Type)) return { ...common, ...config };
  const isSecure = config.Type.startsWith('HTTPS');
  const { IPAddress: address } = config;
  return {
    ...common,
    ...(config.Type === 'TCP' ? {} : { Port: isSecure ? 443 : 80 }),
    RequestInterval: 30,
    FailureThreshold: 3,
    MeasureLatency: false,
    EnableSNI: isSecure,
    ...config,
    ...(address === undefined ? {} : { IPAddress: parseIpv6(address) ?? address }),
  };
}

/** Write a configuration as one text, equal for equal ones: neither spelling nor the order of lists counts. */
export function describeConfig(config: HealthCheckConfig): string {
  const full: Readonly<Record<string, unknown>> = { ...withDefaults(config) };
  return JSON.stringify(
    Object.keys(full)
      .toSorted()
      .map((name) => [name, Array.isArray(full[name]) ? full[name].map(String).toSorted() : full[name]]),
  );
}

function fieldsOf(config: HealthCheckConfig): readonly Field[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape has let no other members in
  return Object.keys(config) as Field[];
}

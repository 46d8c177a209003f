import type { JsonCheck } from '../json.ts';
import { asBoolean, asList, asNumber, asObject, asString } from '../json.ts';
import type { Tag } from '../tag.ts';
import { withDefaults } from './config-rules.ts';
import type { HealthCheck, HealthCheckConfig } from './health-check.ts';

/** A health check as it is loaded and dumped; its configuration has the shape SDKs give it. */
export interface LiveHealthCheck {
  readonly id: string;
  readonly config: HealthCheckConfig;
  readonly callerReference?: string;
  readonly version?: number;
  readonly tags?: readonly Tag[];
}

const checkConfigJson: JsonCheck<HealthCheckConfig> = asObject(
  { Type: asString },
  {
    IPAddress: asString,
    Port: asNumber,
    ResourcePath: asString,
    FullyQualifiedDomainName: asString,
    SearchString: asString,
    RequestInterval: asNumber,
    FailureThreshold: asNumber,
    MeasureLatency: asBoolean,
    Inverted: asBoolean,
    Disabled: asBoolean,
    HealthThreshold: asNumber,
    ChildHealthChecks: asList(asString),
    EnableSNI: asBoolean,
    Regions: asList(asString),
    AlarmIdentifier: asObject({ Region: asString, Name: asString }, {}),
    InsufficientDataHealthStatus: asString,
    RoutingControlArn: asString,
  },
);

/** Check that a value of unknown origin is a live health check. */
export const checkLiveHealthCheck: JsonCheck<LiveHealthCheck> = asObject(
  { id: asString, config: checkConfigJson },
  { callerReference: asString, version: asNumber, tags: asList(asObject({ Key: asString, Value: asString }, {})) },
);

/** Make a health check of a live one. No rule is applied, but what is left out is filled in. */
export function healthCheckFromLive(live: LiveHealthCheck): HealthCheck {
  return {
    id: live.id,
    callerReference: live.callerReference ?? `loaded-${live.id}`,
    version: live.version ?? 1,
    config: withDefaults(live.config),
    tags: live.tags ?? [],
  };
}

/** Write a health check as a live one. */
export function liveFromHealthCheck({ tags, ...check }: HealthCheck): LiveHealthCheck {
  return tags.length === 0 ? check : { ...check, tags };
}

import { ALL_REGIONS } from '../regions.ts';
import { flag, integer, list, oneOf, optional, required, struct, text } from '../xml/shape.ts';
import { CHECKERS } from './checkers.ts';
import { HEALTH_CHECK_TYPES } from './health-check.ts';

const checkerRegion = oneOf([...CHECKERS.keys()]);
const alarm = struct({ Region: required(oneOf(ALL_REGIONS)), Name: required(text({ min: 1, max: 256 })) });

/** The members of a health check that may be changed after its creation. */
export const CHANGEABLE = {
  IPAddress: optional(text({ max: 45 })),
  Port: optional(integer({ min: 1, max: 65_535 })),
  ResourcePath: optional(text({ max: 255 })),
  FullyQualifiedDomainName: optional(text({ max: 255 })),
  SearchString: optional(text({ max: 255 })),
  FailureThreshold: optional(integer({ min: 1, max: 10 })),
  Inverted: optional(flag()),
  Disabled: optional(flag()),
  HealthThreshold: optional(integer({ min: 0, max: 256 })),
  ChildHealthChecks: optional(list('ChildHealthCheck', text({ max: 64 }), { max: 256 })),
  EnableSNI: optional(flag()),
  Regions: optional(list('Region', checkerRegion, { min: 3, max: 64 })),
  AlarmIdentifier: optional(alarm),
  InsufficientDataHealthStatus: optional(oneOf(['Healthy', 'Unhealthy', 'LastKnownStatus'])),
};

/** The element `HealthCheckConfig` of a request. */
export const configShape = struct({
  ...CHANGEABLE,
  Type: required(oneOf(HEALTH_CHECK_TYPES)),
  RequestInterval: optional(integer({ min: 10, max: 30 })),
  MeasureLatency: optional(flag()),
  RoutingControlArn: optional(text({ min: 1, max: 255 })),
});

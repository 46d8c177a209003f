import { ApiFailure } from '../failure.ts';
import { checkConfig, withDefaults } from '../health-checks/config-rules.ts';
import { CHANGEABLE } from '../health-checks/config-shape.ts';
import { healthCheckOf, withHealthCheck } from '../health-checks/find.ts';
import type { HealthCheck, HealthCheckConfig } from '../health-checks/health-check.ts';
import { writeHealthCheck } from '../health-checks/xml.ts';
import type { Operation } from '../operation.ts';
import { readBody } from '../operation.ts';
import { integer, list, oneOf, optional, struct } from '../xml/shape.ts';
import { writeAnswer } from '../xml/write.ts';

const RESETTABLE = ['FullyQualifiedDomainName', 'Regions', 'ResourcePath', 'ChildHealthChecks'] as const;
const shape = struct({
  ...CHANGEABLE,
  HealthCheckVersion: optional(integer({ min: 1 })),
  ResetElements: optional(list('ResettableElementName', oneOf(RESETTABLE), { max: 64 })),
});

/** Change some of what a health check looks at; what the request leaves out stays as it is. */
export const updateHealthCheck: Operation = {
  name: 'UpdateHealthCheck',
  method: 'POST',
  path: '/healthcheck/{HealthCheckId}',
  run: (call) => {
    const input = readBody(call, 'UpdateHealthCheckRequest', 'HealthCheck', shape);
    const { HealthCheckVersion: version, ResetElements: reset = [], ...changed } = input;
    const check = healthCheckOf(call);
    if (version !== undefined && version !== check.version) throw versionMismatch(check, version);
    if (changed.IPAddress !== undefined && check.config.IPAddress === undefined) {
      throw new ApiFailure('InvalidInput', 'Invalid parameter : An IPAddress cannot be added to a health check.');
    }
    const both = reset.find((element) => changed[element] !== undefined);
    if (both !== undefined) {
      throw new ApiFailure('InvalidInput', `Invalid parameter : ${both} cannot be both reset and specified.`);
    }
    const merged: HealthCheckConfig = { ...without(check.config, reset), ...changed };
    checkConfig(merged, (id) => call.state.healthChecks.has(id));
    const updated: HealthCheck = { ...check, version: check.version + 1, config: withDefaults(merged) };
    return {
      state: withHealthCheck(call.state, updated),
      document: writeAnswer('UpdateHealthCheck', writeHealthCheck(updated)),
    };
  },
};

function versionMismatch(check: HealthCheck, version: number): ApiFailure {
  const reason = `The version of the health check ${check.id} is ${check.version}, not ${version}.`;
  return new ApiFailure('HealthCheckVersionMismatch', reason);
}

/** A calculated check keeps an empty list of children, as it cannot be without one. */
function without(config: HealthCheckConfig, reset: readonly (typeof RESETTABLE)[number][]): HealthCheckConfig {
  const kept = { ...config };
  for (const element of reset) {
    if (element === 'ChildHealthChecks' && config.ChildHealthChecks) kept.ChildHealthChecks = [];
    else delete kept[element];
  }
  return kept;
}

import { ApiFailure } from '../failure.ts';
import { checkConfig, describeConfig, withDefaults } from '../health-checks/config-rules.ts';
import { configShape } from '../health-checks/config-shape.ts';
import { withHealthCheck } from '../health-checks/find.ts';
import type { HealthCheck } from '../health-checks/health-check.ts';
import { writeHealthCheck } from '../health-checks/xml.ts';
import type { Operation, Outcome } from '../operation.ts';
import { readBody } from '../operation.ts';
import type { State } from '../state.ts';
import { takeUuid } from '../state.ts';
import { required, struct, text } from '../xml/shape.ts';
import { writeAnswer } from '../xml/write.ts';

const shape = struct({
  CallerReference: required(text({ min: 1, max: 64 })),
  HealthCheckConfig: required(configShape),
});

/** Create a health check, or answer the one that the same request has created before. */
export const createHealthCheck: Operation = {
  name: 'CreateHealthCheck',
  method: 'POST',
  path: '/healthcheck',
  run: (call) => {
    const input = readBody(call, 'CreateHealthCheckRequest', 'HealthCheckConfig', shape);
    const { CallerReference: reference, HealthCheckConfig: config } = input;
    checkConfig(config, (id) => call.state.healthChecks.has(id));
    if (call.state.healthCheckReferences.has(reference)) {
      const earlier = [...call.state.healthChecks.values()].find((check) => check.callerReference === reference);
      if (earlier && describeConfig(earlier.config) === describeConfig(config)) return created(call.state, earlier);
      const reason = 'A different health check has already been created with the specified caller reference.';
      throw new ApiFailure('HealthCheckAlreadyExists', reason);
    }
    if (call.state.healthChecks.size >= call.settings.maxHealthChecks) {
      const reason = `No more than ${call.settings.maxHealthChecks} health checks can be created`;
      throw new ApiFailure('TooManyHealthChecks', reason);
    }
    const { id, state } = takeUuid(call.state);
    const check: HealthCheck = { id, callerReference: reference, version: 1, config: withDefaults(config), tags: [] };
    const healthCheckReferences = new Set(state.healthCheckReferences).add(reference);
    return created({ ...withHealthCheck(state, check), healthCheckReferences }, check);
  },
};

function created(state: State, check: HealthCheck): Outcome {
  return {
    state,
    status: 201,
    location: `/healthcheck/${check.id}`,
    document: writeAnswer('CreateHealthCheck', writeHealthCheck(check)),
  };
}

import { healthCheckOf } from '../health-checks/find.ts';
import type { Operation } from '../operation.ts';
import { without } from '../state.ts';
import { writeAnswer } from '../xml/write.ts';

/** Delete a health check, even one that record sets or other checks refer to: the service does not look. */
export const deleteHealthCheck: Operation = {
  name: 'DeleteHealthCheck',
  method: 'DELETE',
  path: '/healthcheck/{HealthCheckId}',
  run: (call) => {
    const { id } = healthCheckOf(call);
    return {
      state: { ...call.state, healthChecks: without(call.state.healthChecks, id) },
      document: writeAnswer('DeleteHealthCheck'),
    };
  },
};

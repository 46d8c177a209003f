import { healthCheckOf } from '../health-checks/find.ts';
import { writeHealthCheck } from '../health-checks/xml.ts';
import type { Operation } from '../operation.ts';
import { writeAnswer } from '../xml/write.ts';

/** Answer one health check. */
export const getHealthCheck: Operation = {
  name: 'GetHealthCheck',
  method: 'GET',
  path: '/healthcheck/{HealthCheckId}',
  run: (call) => ({
    state: call.state,
    document: writeAnswer('GetHealthCheck', writeHealthCheck(healthCheckOf(call))),
  }),
};

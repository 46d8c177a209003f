import { healthCheckOf } from '../health-checks/find.ts';
import { failureText, isSeenHealthy, successText, writeObservations } from '../health-checks/observations.ts';
import type { Operation } from '../operation.ts';
import { writeAnswer } from '../xml/write.ts';

/** Answer what the checkers of a health check see at this moment. */
export const getHealthCheckStatus: Operation = {
  name: 'GetHealthCheckStatus',
  method: 'GET',
  path: '/healthcheck/{HealthCheckId}/status',
  run: (call) => {
    const check = healthCheckOf(call);
    const status = isSeenHealthy(call, check) ? successText(check.config) : failureText(check.config);
    const report = { status, checkedTime: call.now.toISOString() };
    return {
      state: call.state,
      document: writeAnswer('GetHealthCheckStatus', writeObservations(check, report)),
    };
  },
};

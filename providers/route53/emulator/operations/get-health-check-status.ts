import { healthCheckOf } from '../health-checks/find.ts';
import { countFailing, failureText, successText, writeObservations } from '../health-checks/observations.ts';
import type { Operation } from '../operation.ts';
import { writeAnswer } from '../xml/write.ts';

/** Answer what the checkers of a health check see at this moment. */
export const getHealthCheckStatus: Operation = {
  name: 'GetHealthCheckStatus',
  method: 'GET',
  path: '/healthcheck/{HealthCheckId}/status',
  run: (call) => {
    const check = healthCheckOf(call);
    const failing = countFailing(call, check);
    const checkedTime = call.now.toISOString();
    const observations = writeObservations(check, (place) => ({
      status: place < failing ? failureText(check.config) : successText(check.config),
      checkedTime,
    }));
    return { state: call.state, document: writeAnswer('GetHealthCheckStatus', observations) };
  },
};

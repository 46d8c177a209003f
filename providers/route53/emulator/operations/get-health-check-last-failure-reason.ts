import { healthCheckOf } from '../health-checks/find.ts';
import { failureText, writeObservations } from '../health-checks/observations.ts';
import type { Operation } from '../operation.ts';
import { writeAnswer } from '../xml/write.ts';

/** Answer why and when the checkers of a health check last saw a failure. */
export const getHealthCheckLastFailureReason: Operation = {
  name: 'GetHealthCheckLastFailureReason',
  method: 'GET',
  path: '/healthcheck/{HealthCheckId}/lastfailurereason',
  run: (call) => {
    const check = healthCheckOf(call);
    const failedAt = call.state.observations.get(check.id)?.failedAt;
    const report = {
      status: failedAt === undefined ? 'There has been no failure' : failureText(check.config),
      checkedTime: failedAt ?? call.now.toISOString(),
    };
    return {
      state: call.state,
      document: writeAnswer(
        'GetHealthCheckLastFailureReason',
        writeObservations(check, () => report),
      ),
    };
  },
};

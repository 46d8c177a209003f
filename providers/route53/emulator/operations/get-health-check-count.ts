import type { Operation } from '../operation.ts';
import { leaf, writeAnswer } from '../xml/write.ts';

/** Answer how many health checks the account has. */
export const getHealthCheckCount: Operation = {
  name: 'GetHealthCheckCount',
  method: 'GET',
  path: '/healthcheckcount',
  run: (call) => ({
    state: call.state,
    document: writeAnswer('GetHealthCheckCount', leaf('HealthCheckCount', call.state.healthChecks.size)),
  }),
};

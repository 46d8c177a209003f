import { answerLimit, MAX_DELEGATION_SETS } from '../limit.ts';
import type { Operation } from '../operation.ts';

/** Answer a limit of the account; of what the emulator does not have, none is used. */
export const getAccountLimit: Operation = {
  name: 'GetAccountLimit',
  method: 'GET',
  path: '/accountlimit/{Type}',
  run: (call) =>
    answerLimit(call, 'GetAccountLimit', {
      MAX_HEALTH_CHECKS_BY_OWNER: () => ({ value: call.settings.maxHealthChecks, count: call.state.healthChecks.size }),
      MAX_HOSTED_ZONES_BY_OWNER: () => ({ value: call.settings.maxZones, count: call.state.zones.size }),
      MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER: () => ({ value: 5, count: 0 }),
      MAX_REUSABLE_DELEGATION_SETS_BY_OWNER: () => ({
        value: MAX_DELEGATION_SETS,
        count: call.state.delegationSets.size,
      }),
      MAX_TRAFFIC_POLICIES_BY_OWNER: () => ({ value: 50, count: 0 }),
    }),
};

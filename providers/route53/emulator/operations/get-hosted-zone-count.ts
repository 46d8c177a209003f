import type { Operation } from '../operation.ts';
import { leaf, writeAnswer } from '../xml/write.ts';

/** Answer how many zones the account has. */
export const getHostedZoneCount: Operation = {
  name: 'GetHostedZoneCount',
  method: 'GET',
  path: '/hostedzonecount',
  run: (call) => ({
    state: call.state,
    document: writeAnswer('GetHostedZoneCount', leaf('HostedZoneCount', call.state.zones.size)),
  }),
};

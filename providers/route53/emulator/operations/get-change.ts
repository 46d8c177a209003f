import { isForgotten, writeChangeInfo } from '../change-info.ts';
import { ApiFailure } from '../failure.ts';
import type { Operation } from '../operation.ts';
import { pathPart } from '../operation.ts';
import { writeAnswer } from '../xml/write.ts';

/** Answer whether a change has spread; each answer of PENDING brings the other one nearer. */
export const getChange: Operation = {
  name: 'GetChange',
  method: 'GET',
  path: '/change/{Id}',
  run: (call) => {
    const id = pathPart(call, 'Id');
    const change = call.state.changes.get(id);
    if (!change || isForgotten(change, call.now)) {
      throw new ApiFailure('NoSuchChange', `A change with the specified change ID does not exist: ${id}`);
    }
    const isPending = change.pendingPolls > 0;
    const document = writeAnswer('GetChange', writeChangeInfo(change, isPending ? 'PENDING' : 'INSYNC'));
    if (!isPending) return { state: call.state, document };
    const changes = new Map(call.state.changes).set(id, { ...change, pendingPolls: change.pendingPolls - 1 });
    return { state: { ...call.state, changes }, document };
  },
};

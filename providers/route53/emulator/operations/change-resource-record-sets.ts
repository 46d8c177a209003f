import { applyBatch } from '../change-batch.ts';
import { addChange, writeChangeInfo } from '../change-info.ts';
import { knownFailure } from '../failure.ts';
import type { Operation } from '../operation.ts';
import { readBody, zoneOf } from '../operation.ts';
import { recordSetShape } from '../record-sets/shape.ts';
import { withZone } from '../state.ts';
import { list, oneOf, optional, required, struct, text } from '../xml/shape.ts';
import { writeAnswer } from '../xml/write.ts';

const change = struct({
  Action: required(oneOf(['CREATE', 'DELETE', 'UPSERT'])),
  ResourceRecordSet: required(recordSetShape),
});
const shape = struct({
  ChangeBatch: required(
    struct({ Comment: optional(text({ max: 256 })), Changes: required(list('Change', change, { min: 1 })) }),
  ),
});

/** Apply a batch of changes to the record sets of a zone. */
export const changeResourceRecordSets: Operation = {
  name: 'ChangeResourceRecordSets',
  method: 'POST',
  path: '/hostedzone/{Id}/rrset',
  run: (call) => {
    const { ChangeBatch: batch } = readBody(call, 'ChangeResourceRecordSetsRequest', 'ChangeBatch', shape);
    const zone = zoneOf(call);
    if (call.isOverlapping) throw knownFailure('PriorRequestNotComplete');
    const { state, settings, now } = call;
    const sets = applyBatch(batch.Changes, { zone, settings, account: state });
    const noted = addChange(state, { now, pendingPolls: settings.pendingPolls, comment: batch.Comment || undefined });
    return {
      state: withZone(noted.state, { ...zone, sets }),
      document: writeAnswer('ChangeResourceRecordSets', writeChangeInfo(noted.change)),
    };
  },
};

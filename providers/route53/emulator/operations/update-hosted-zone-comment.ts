import type { Call, Operation } from '../operation.ts';
import { readBody, zoneOf } from '../operation.ts';
import { withZone } from '../state.ts';
import { optional, struct, text } from '../xml/shape.ts';
import { writeAnswer } from '../xml/write.ts';
import { writeZone } from '../zones/xml.ts';

const shape = struct({ Comment: optional(text({ max: 256 })) });

/** Replace the comment of a zone, or remove it when none is given. */
export const updateHostedZoneComment: Operation = {
  name: 'UpdateHostedZoneComment',
  method: 'POST',
  path: '/hostedzone/{Id}',
  run: (call) => {
    const comment = readComment(call);
    const { comment: _replaced, ...bare } = zoneOf(call);
    const zone = comment === undefined ? bare : { ...bare, comment };
    return {
      state: withZone(call.state, zone),
      document: writeAnswer('UpdateHostedZoneComment', writeZone(zone)),
    };
  },
};

/** The JavaScript SDK sends no body at all when there is no comment. */
function readComment(call: Call): string | undefined {
  if (call.body.trim() === '') return undefined;
  return readBody(call, 'UpdateHostedZoneCommentRequest', 'HostedZone', shape).Comment || undefined;
}

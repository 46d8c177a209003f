import type { Operation } from '../operation.ts';
import { readBody } from '../operation.ts';
import { MAX_TAGS, taggedZone, writeTags } from '../tags.ts';
import { list, required, struct, text } from '../xml/shape.ts';
import { branch, writeAnswer } from '../xml/write.ts';

const shape = struct({ ResourceIds: required(list('ResourceId', text({ max: 64 }), { min: 1, max: MAX_TAGS })) });

/** Answer the tags of up to ten zones. */
export const listTagsForResources: Operation = {
  name: 'ListTagsForResources',
  method: 'POST',
  path: '/tags/{ResourceType}',
  run: (call) => {
    const { ResourceIds: ids } = readBody(call, 'ListTagsForResourcesRequest', 'ResourceIds', shape);
    const zones = ids.map((id) => taggedZone(call, id));
    return {
      state: call.state,
      document: writeAnswer('ListTagsForResources', branch('ResourceTagSets', ...zones.map(writeTags))),
    };
  },
};

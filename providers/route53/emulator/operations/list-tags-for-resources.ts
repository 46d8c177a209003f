import type { Operation } from '../operation.ts';
import { readBody } from '../operation.ts';
import { findTagged, MAX_TAGS, writeTags } from '../tagged.ts';
import { list, required, struct, text } from '../xml/shape.ts';
import { branch, writeAnswer } from '../xml/write.ts';

const shape = struct({ ResourceIds: required(list('ResourceId', text({ max: 64 }), { min: 1, max: MAX_TAGS })) });

/** Answer the tags of up to ten zones or health checks. */
export const listTagsForResources: Operation = {
  name: 'ListTagsForResources',
  method: 'POST',
  path: '/tags/{ResourceType}',
  run: (call) => {
    const { ResourceIds: ids } = readBody(call, 'ListTagsForResourcesRequest', 'ResourceIds', shape);
    const found = ids.map((id) => findTagged(call, id));
    return {
      state: call.state,
      document: writeAnswer('ListTagsForResources', branch('ResourceTagSets', ...found.map(writeTags))),
    };
  },
};

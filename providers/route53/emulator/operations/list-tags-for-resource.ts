import type { Operation } from '../operation.ts';
import { pathPart } from '../operation.ts';
import { taggedZone, writeTags } from '../tags.ts';
import { writeAnswer } from '../xml/write.ts';

/** Answer the tags of one zone. */
export const listTagsForResource: Operation = {
  name: 'ListTagsForResource',
  method: 'GET',
  path: '/tags/{ResourceType}/{ResourceId}',
  run: (call) => {
    const zone = taggedZone(call, pathPart(call, 'ResourceId'));
    return { state: call.state, document: writeAnswer('ListTagsForResource', writeTags(zone)) };
  },
};

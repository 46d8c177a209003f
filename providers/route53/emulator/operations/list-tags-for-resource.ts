import type { Operation } from '../operation.ts';
import { pathPart } from '../operation.ts';
import { findTagged, writeTags } from '../tagged.ts';
import { writeAnswer } from '../xml/write.ts';

/** Answer the tags of one zone or health check. */
export const listTagsForResource: Operation = {
  name: 'ListTagsForResource',
  method: 'GET',
  path: '/tags/{ResourceType}/{ResourceId}',
  run: (call) => {
    const tagged = findTagged(call, pathPart(call, 'ResourceId'));
    return { state: call.state, document: writeAnswer('ListTagsForResource', writeTags(tagged)) };
  },
};

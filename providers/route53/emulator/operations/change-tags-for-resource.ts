import { ApiFailure } from '../failure.ts';
import type { Operation } from '../operation.ts';
import { pathPart, readBody } from '../operation.ts';
import { findTagged, MAX_TAGS } from '../tagged.ts';
import { list, optional, required, struct, text } from '../xml/shape.ts';
import { writeAnswer } from '../xml/write.ts';

const LIST = { min: 1, max: MAX_TAGS };
const key = text({ max: 128 });
const shape = struct({
  AddTags: optional(list('Tag', struct({ Key: required(key), Value: optional(text({ max: 256 })) }), LIST)),
  RemoveTagKeys: optional(list('Key', key, LIST)),
});

/** Add tags to a zone or health check and remove others; a key that is there already gets the new value. */
export const changeTagsForResource: Operation = {
  name: 'ChangeTagsForResource',
  method: 'POST',
  path: '/tags/{ResourceType}/{ResourceId}',
  run: (call) => {
    const input = readBody(call, 'ChangeTagsForResourceRequest', 'Tags', shape);
    if (input.AddTags === undefined && input.RemoveTagKeys === undefined) {
      throw new ApiFailure('InvalidInput', 'Either AddTags or RemoveTagKeys is required');
    }
    const tagged = findTagged(call, pathPart(call, 'ResourceId'));
    const values = new Map(tagged.tags.map(({ Key, Value }) => [Key, Value]));
    for (const removed of input.RemoveTagKeys ?? []) values.delete(removed);
    for (const { Key, Value } of input.AddTags ?? []) values.set(Key, Value ?? '');
    if (values.size > MAX_TAGS) {
      throw new ApiFailure('InvalidInput', `The resource ${tagged.id} cannot have more than ${MAX_TAGS} tags`);
    }
    const tags = [...values].map(([Key, Value]) => ({ Key, Value }));
    return { state: tagged.retag(call.state, tags), document: writeAnswer('ChangeTagsForResource') };
  },
};

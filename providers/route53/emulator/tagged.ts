import { constraintFailure } from './failure.ts';
import { findHealthCheck, withHealthCheck } from './health-checks/find.ts';
import type { Call } from './operation.ts';
import { findZone, pathPart } from './operation.ts';
import type { State } from './state.ts';
import { withZone } from './state.ts';
import type { Tag } from './tag.ts';
import { branch, leaf } from './xml/write.ts';

/** How many tags a resource may have, and how many of them or of resources one request may name. */
export const MAX_TAGS = 10;
const TYPES = ['healthcheck', 'hostedzone'];

/** A zone or a health check, as far as its tags are concerned. */
export interface Tagged {
  readonly type: string;
  readonly id: string;
  readonly tags: readonly Tag[];
  /** Put the resource with other tags into the state. */
  readonly retag: (state: State, tags: readonly Tag[]) => State;
}

/**
 * Find the zone or health check whose tags a request is about; the id must be a bare one.
 *
 * @throws {ApiFailure} NoSuchHostedZone or NoSuchHealthCheck, InvalidInput for any other type of resource.
 */
export function findTagged(call: Call, id: string): Tagged {
  const type = pathPart(call, 'ResourceType');
  if (!TYPES.includes(type)) {
    throw constraintFailure('resourceType', type, `Member must satisfy enum value set: [${TYPES.join(', ')}]`);
  }
  if (type === 'hostedzone') {
    const zone = findZone(call.state, id);
    return { type, id, tags: zone.tags, retag: (state, tags) => withZone(state, { ...zone, tags }) };
  }
  const check = findHealthCheck(call.state, id);
  return { type, id, tags: check.tags, retag: (state, tags) => withHealthCheck(state, { ...check, tags }) };
}

/** Write the element `ResourceTagSet` of a zone or health check. */
export function writeTags({ type, id, tags }: Tagged): string {
  return branch(
    'ResourceTagSet',
    leaf('ResourceType', type),
    leaf('ResourceId', id),
    branch('Tags', ...tags.map(writeTag)),
  );
}

function writeTag(tag: Tag): string {
  return branch('Tag', leaf('Key', tag.Key), leaf('Value', tag.Value));
}

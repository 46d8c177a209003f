import { ApiFailure, constraintFailure } from './failure.ts';
import type { Call } from './operation.ts';
import { findZone, pathPart } from './operation.ts';
import type { Tag, Zone } from './state.ts';
import { branch, leaf } from './xml/write.ts';

/** How many tags a resource may have, and how many of them or of resources one request may name. */
export const MAX_TAGS = 10;
const TYPES = ['healthcheck', 'hostedzone'];

/**
 * Find the zone whose tags a request is about.
 *
 * Zones are all that has tags here; the id must be a bare one.
 *
 * @throws {ApiFailure} NoSuchHostedZone or NoSuchHealthCheck, InvalidInput for any other type of resource.
 */
export function taggedZone(call: Call, id: string): Zone {
  const type = pathPart(call, 'ResourceType');
  if (!TYPES.includes(type)) {
    throw constraintFailure('resourceType', type, `Member must satisfy enum value set: [${TYPES.join(', ')}]`);
  }
  if (type === 'hostedzone') return findZone(call.state, id);
  throw new ApiFailure('NoSuchHealthCheck', `A health check with id ${id} does not exist.`);
}

/** Write the element `ResourceTagSet` of a zone. */
export function writeTags(zone: Zone): string {
  return branch(
    'ResourceTagSet',
    leaf('ResourceType', 'hostedzone'),
    leaf('ResourceId', zone.id),
    branch('Tags', ...zone.tags.map(writeTag)),
  );
}

function writeTag(tag: Tag): string {
  return branch('Tag', leaf('Key', tag.Key), leaf('Value', tag.Value));
}

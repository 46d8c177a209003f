import { addChange } from '../change-info.ts';
import { changeBlocks, MAX_BLOCKS } from '../cidr/change-blocks.ts';
import { cidrCollectionOf, locationsInUse, withCidrCollection } from '../cidr/find.ts';
import { ApiFailure, constraintFailure } from '../failure.ts';
import type { Operation } from '../operation.ts';
import { readBody } from '../operation.ts';
import { integer, list, oneOf, optional, required, struct, text } from '../xml/shape.ts';
import { leaf, writeAnswer } from '../xml/write.ts';

const LIST = { min: 1, max: MAX_BLOCKS };
const change = struct({
  LocationName: required(text({ min: 1, max: 16 })),
  Action: required(oneOf(['PUT', 'DELETE_IF_EXISTS'])),
  CidrList: required(list('Cidr', text({ min: 1, max: 50 }), LIST)),
});
const shape = struct({
  CollectionVersion: optional(integer({ min: 1 })),
  Changes: required(list('member', change, LIST)),
});

/** Add networks to the locations of a collection and take others from them. */
export const changeCidrCollection: Operation = {
  name: 'ChangeCidrCollection',
  method: 'POST',
  path: '/cidrcollection/{CidrCollectionId}',
  run: (call) => {
    const input = readBody(call, 'ChangeCidrCollectionRequest', 'CidrCollection', shape);
    const odd = input.Changes.find(({ LocationName }) => !/^[0-9A-Za-z_-]+$/.test(LocationName));
    if (odd) {
      const constraint = String.raw`Member must satisfy regular expression pattern: [0-9A-Za-z_\-]+`;
      throw constraintFailure('locationName', odd.LocationName, constraint);
    }
    if (input.Changes.reduce((sum, { CidrList }) => sum + CidrList.length, 0) > MAX_BLOCKS) {
      throw new ApiFailure('LimitsExceeded', `A request cannot have more than ${MAX_BLOCKS} CIDR blocks`);
    }
    const collection = cidrCollectionOf(call);
    const { CollectionVersion: version } = input;
    if (version !== undefined && version !== collection.version) {
      const reason = `The version of the CIDR collection ${collection.id} is ${collection.version}, not ${version}`;
      throw new ApiFailure('CidrCollectionVersionMismatchException', reason);
    }
    const changed = changeBlocks(collection, input.Changes, locationsInUse(call.state, collection));
    const noted = addChange(call.state, { now: call.now, pendingPolls: call.settings.pendingPolls });
    return {
      state: withCidrCollection(noted.state, changed),
      document: writeAnswer('ChangeCidrCollection', leaf('Id', noted.change.id)),
    };
  },
};

import { cidrCollectionOf, locationsInUse } from '../cidr/find.ts';
import { ApiFailure } from '../failure.ts';
import type { Operation } from '../operation.ts';
import { without } from '../state.ts';
import { writeAnswer } from '../xml/write.ts';

/** Delete a collection that has no networks and that no record set is routed by. */
export const deleteCidrCollection: Operation = {
  name: 'DeleteCidrCollection',
  method: 'DELETE',
  path: '/cidrcollection/{CidrCollectionId}',
  run: (call) => {
    const collection = cidrCollectionOf(call);
    if (collection.blocks.length > 0 || locationsInUse(call.state, collection).size > 0) {
      const why = collection.blocks.length > 0 ? 'is not empty' : 'is in use by resource record sets';
      throw new ApiFailure('CidrCollectionInUseException', `The CIDR collection ${collection.id} ${why}`);
    }
    return {
      state: { ...call.state, cidrCollections: without(call.state.cidrCollections, collection.id) },
      document: writeAnswer('DeleteCidrCollection'),
    };
  },
};

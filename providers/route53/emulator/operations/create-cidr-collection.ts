import type { CidrCollection } from '../cidr/collection.ts';
import { writeCidrCollection } from '../cidr/collection.ts';
import { withCidrCollection } from '../cidr/find.ts';
import { ApiFailure, constraintFailure } from '../failure.ts';
import { MAX_CIDR_COLLECTIONS } from '../limit.ts';
import type { Operation, Outcome } from '../operation.ts';
import { readBody } from '../operation.ts';
import type { State } from '../state.ts';
import { takeUuid } from '../state.ts';
import { required, struct, text } from '../xml/shape.ts';
import { writeAnswer } from '../xml/write.ts';

const shape = struct({
  Name: required(text({ min: 1, max: 64 })),
  CallerReference: required(text({ min: 1, max: 64 })),
});

/** Create an empty collection of networks, or answer the one that the same request has created before. */
export const createCidrCollection: Operation = {
  name: 'CreateCidrCollection',
  method: 'POST',
  path: '/cidrcollection',
  run: (call) => {
    const input = readBody(call, 'CreateCidrCollectionRequest', 'CidrCollection', shape);
    const { Name: name, CallerReference: reference } = input;
    if (!/^[0-9A-Za-z_-]+$/.test(name)) {
      throw constraintFailure(
        'name',
        name,
        String.raw`Member must satisfy regular expression pattern: [0-9A-Za-z_\-]+`,
      );
    }
    const all = [...call.state.cidrCollections.values()];
    const twin = all.find((one) => one.name === name || one.callerReference === reference);
    if (twin?.name === name && twin.callerReference === reference) return created(call.state, twin);
    if (twin) {
      const reason = `A CIDR collection with the name ${twin.name} and another caller reference already exists`;
      const same = `A CIDR collection with the caller reference ${reference} and another name already exists`;
      throw new ApiFailure('CidrCollectionAlreadyExistsException', twin.name === name ? reason : same);
    }
    if (all.length >= MAX_CIDR_COLLECTIONS) {
      throw new ApiFailure('LimitsExceeded', `No more than ${MAX_CIDR_COLLECTIONS} CIDR collections can be created`);
    }
    const { id, state } = takeUuid(call.state);
    const collection: CidrCollection = { id, name, callerReference: reference, version: 1, blocks: [] };
    return created(withCidrCollection(state, collection), collection);
  },
};

function created(state: State, collection: CidrCollection): Outcome {
  return {
    state,
    status: 201,
    location: `/cidrcollection/${collection.id}`,
    document: writeAnswer('CreateCidrCollection', writeCidrCollection('Collection', collection)),
  };
}

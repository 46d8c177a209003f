import { cidrCollectionOf } from '../cidr/find.ts';
import { ApiFailure } from '../failure.ts';
import type { Operation } from '../operation.ts';
import { tokenPage } from '../token-page.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';

/** Answer the networks of a collection, or of one location in it, a page at a time. */
export const listCidrBlocks: Operation = {
  name: 'ListCidrBlocks',
  method: 'GET',
  path: '/cidrcollection/{CidrCollectionId}/cidrblocks',
  run: (call) => {
    const collection = cidrCollectionOf(call);
    const wanted = call.query.get('location') || undefined;
    const found = collection.blocks.filter(({ location }) => wanted === undefined || location === wanted);
    if (wanted !== undefined && found.length === 0) {
      const reason = `The CIDR location ${wanted} does not exist in the CIDR collection ${collection.id}`;
      throw new ApiFailure('NoSuchCidrLocationException', reason);
    }
    const page = tokenPage(call, found, ({ location, cidr }) => `${location} ${cidr}`);
    const blocks = page.items.map(({ location, cidr }) =>
      branch('member', leaf('CidrBlock', cidr), leaf('LocationName', location)),
    );
    return {
      state: call.state,
      document: writeAnswer('ListCidrBlocks', leaf('NextToken', page.nextToken), branch('CidrBlocks', ...blocks)),
    };
  },
};

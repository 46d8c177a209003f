import { locationsOf } from '../cidr/collection.ts';
import { cidrCollectionOf } from '../cidr/find.ts';
import type { Operation } from '../operation.ts';
import { tokenPage } from '../token-page.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';

/** Answer the locations of a collection by name, a page at a time. */
export const listCidrLocations: Operation = {
  name: 'ListCidrLocations',
  method: 'GET',
  path: '/cidrcollection/{CidrCollectionId}',
  run: (call) => {
    const page = tokenPage(call, locationsOf(cidrCollectionOf(call)), (location) => location);
    const locations = page.items.map((location) => branch('member', leaf('LocationName', location)));
    return {
      state: call.state,
      document: writeAnswer(
        'ListCidrLocations',
        leaf('NextToken', page.nextToken),
        branch('CidrLocations', ...locations),
      ),
    };
  },
};

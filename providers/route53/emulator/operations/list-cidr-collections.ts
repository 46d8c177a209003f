import { writeCidrCollection } from '../cidr/collection.ts';
import type { Operation } from '../operation.ts';
import { tokenPage } from '../token-page.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';

/** Answer the collections of networks of the account, oldest first, a page at a time. */
export const listCidrCollections: Operation = {
  name: 'ListCidrCollections',
  method: 'GET',
  path: '/cidrcollection',
  run: (call) => {
    const page = tokenPage(call, [...call.state.cidrCollections.values()], ({ id }) => id);
    const collections = page.items.map((collection) => writeCidrCollection('member', collection));
    return {
      state: call.state,
      document: writeAnswer(
        'ListCidrCollections',
        leaf('NextToken', page.nextToken),
        branch('CidrCollections', ...collections),
      ),
    };
  },
};

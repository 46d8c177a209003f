import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadProviderKinds } from '../../providers/index.ts';
import { quietContext } from '../support/route53.ts';

test('Every kind of provider has a type of its own', async () => {
  const kinds = await loadProviderKinds();
  assert.deepEqual(
    kinds.map((kind) => kind.type),
    ['ROUTE53', 'BIND', 'NONE'],
  );
});

test('A wrong entry of creds.json is refused when its provider is made', async () => {
  const [route53] = await loadProviderKinds();
  await assert.rejects(async () => route53?.createDnsProvider?.('r53', { KeyId: 'AKIA' }, quietContext()), {
    name: 'CredsError',
  });
});

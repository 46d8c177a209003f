import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none } from '../../../providers/none/index.ts';
import { quietContext } from '../../support/route53.ts';

test('NONE is no DNS provider', () => {
  assert.equal('createDnsProvider' in none, false);
});

test('NONE is a registrar that needs no credentials', async () => {
  assert.deepEqual(await none.createRegistrar?.('third-party', {}, quietContext()), {
    entry: 'third-party',
    type: 'NONE',
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTxtResolver } from '../../../src/config/txt-resolver.ts';
import { UsageError } from '../../../src/errors.ts';
import { startTxtServer } from '../../support/txt-server.ts';

test('The resolver asks the servers it is given, and returns the strings of each record', async () => {
  const server = await startTxtServer({ 'ex.test': [['v=spf1 ', '-all'], ['other']], 'empty.test': [] });
  try {
    const resolveTxt = createTxtResolver(` ${server.address} `);
    assert.deepEqual((await resolveTxt('ex.test')).map((strings) => strings.join('|')).toSorted(), [
      'other',
      'v=spf1 |-all',
    ]);
    await assert.rejects(async () => resolveTxt('empty.test'), { code: 'ENODATA' });
    await assert.rejects(async () => resolveTxt('gone.test'), { code: 'ENOTFOUND' });
    assert.deepEqual(server.asked, ['ex.test', 'empty.test', 'gone.test']);
  } finally {
    await server.close();
  }
});

test('Servers that are no addresses are refused when the first question is asked', async () => {
  await assert.rejects(async () => createTxtResolver('dns.ex.test')('ex.test'), UsageError);
});

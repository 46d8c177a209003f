import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listedText } from '../../../src/model/record.ts';
import { record } from '../../support/zone-file-records.ts';
import { setOf } from '../../support/exported-zone.ts';

test('lists show parameters of services quoted as in a file, and everything else as it is compared', () => {
  assert.equal(listedText(record('x 300 HTTPS 1 . port=1 alpn=h2')), '1 . port="1" alpn="h2"');
  assert.equal(listedText(record('x 300 MX 10 mail')), '10 mail.ex.test.');
  const [opaque] = setOf('x.ex.test.', 'CERT', 300, ['1 2 3 AA==']).records;
  assert.ok(opaque !== undefined);
  assert.equal(listedText(opaque), '1 2 3 AA==');
});

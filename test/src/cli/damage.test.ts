import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { damageIn } from '../../../src/cli/damage.ts';
import { InstallationError } from '../../../src/errors.ts';

const own = new URL('../../../src/cli/gone.js', import.meta.url);
const failure = (fields: object): Error => Object.assign(new Error('not found'), fields);

test('a file of the program that is missing is damage, and any other error is not', () => {
  assert.match(
    damageIn(failure({ code: 'ERR_MODULE_NOT_FOUND', url: own.href }))?.message ?? '',
    /"gone\.js" is missing/,
  );
  assert.match(damageIn(failure({ code: 'ENOENT', path: fileURLToPath(own) }))?.message ?? '', /"gone\.js" is missing/);
  for (const other of [
    failure({ code: 'ERR_MODULE_NOT_FOUND', url: 'file:///elsewhere/gone.js' }),
    failure({ code: 'ENOENT', path: '/elsewhere/gone.js' }),
    failure({ code: 'ENOENT' }),
    failure({ code: 'EACCES', path: fileURLToPath(own) }),
    new Error('a bug'),
    'no error at all',
  ]) {
    assert.equal(damageIn(other), undefined);
  }
});

test('damage that another bundle of the program has found is recognised', () => {
  const error = new InstallationError('late.bin');
  assert.equal(damageIn(error), error);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { damageIn } from '../../../src/cli/damage.ts';
import { InstallationError } from '../../../src/errors.ts';

test('a missing file of the program is damage, whichever bundle has found that, and any other error is not', () => {
  const error = new InstallationError('late.bin');
  assert.equal(damageIn(error), error);
  class InstallationErrorOfAnotherBundle extends Error {
    override readonly name = 'InstallationError';
  }
  assert.ok(damageIn(new InstallationErrorOfAnotherBundle()) !== undefined);
  for (const other of [new Error('a bug'), 'no error at all', undefined]) assert.equal(damageIn(other), undefined);
});

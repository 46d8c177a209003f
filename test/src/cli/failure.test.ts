import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportFailure } from '../../../src/cli/failure.ts';
import { UsageError, UserError } from '../../../src/errors.ts';

function report(error: unknown, isDebug = false): { code: number; text: string } {
  let text = '';
  const stderr = { write: (part: string) => (text += part) };
  const code = reportFailure(error, { stderr, version: '1.2.3', platform: 'Node 20 on linux x64', isDebug });
  return { code, text };
}

test('what the user can mend is shown without a stack', () => {
  assert.deepEqual(report(new UserError('Port 5380 is in use', { hint: 'Choose another one' })), {
    code: 1,
    text: 'Port 5380 is in use\nChoose another one\n',
  });
  assert.equal(report(new UsageError('Unknown option')).code, 2);
});

test('causes from libraries are shown with --debug only', () => {
  const error = new UserError('Cannot read x', { cause: new Error('ENOENT') });
  assert.equal(report(error).text, 'Cannot read x\n');
  assert.equal(report(error, true).text, 'Cannot read x\nCaused by: ENOENT\n');
});

test('a bug shows its stack, the version and what to do', () => {
  const { code, text } = report(new TypeError('x is not a function'));
  assert.equal(code, 70);
  assert.match(text, /^Internal error: TypeError: x is not a function\n +at /);
  assert.match(text, /zonewright 1\.2\.3, Node 20 on linux x64\nThis is a bug in zonewright\. Please report it/);
  assert.match(report('thrown text').text, /^Internal error: thrown text\n/);
});

import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { test } from 'node:test';
import { createPrompter } from '../../../src/cli/prompt.ts';
import type { UserError } from '../../../src/errors.ts';

function createTerminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const shown: string[] = [];
  const output = { columns: 80, write: (text: string) => shown.push(text) > 0 };
  return { input, prompter: createPrompter(input, output), text: () => shown.join('') };
}

test('answers are read a line for each question where there is no terminal, until they end', async () => {
  const shown: string[] = [];
  const prompter = createPrompter(Readable.from(['one\ntwo\n', '\nfo', 'ur']), {
    write: (text) => shown.push(text) > 0,
  });
  const answers: (string | undefined)[] = [];
  for (let count = 0; count < 5; count++) answers.push(await prompter.ask(`${count}? `, { isSecret: count === 1 }));
  prompter.close();
  assert.deepEqual(answers, ['one', 'two', '', 'four', undefined]);
  assert.equal(shown.join(''), '0? \n1? \n2? \n3? \n4? \n');
});

test('on a terminal an answer is shown while it is typed, a secret is not', async () => {
  const { input, prompter, text } = createTerminal();
  const name = prompter.ask('Name: ');
  input.write('shop\r');
  assert.equal(await name, 'shop');
  assert.match(text(), /Name: .*shop/s);
  const secret = prompter.ask('Key: ', { isSecret: true });
  input.write('hunter2\r');
  assert.equal(await secret, 'hunter2');
  assert.match(text(), /Key: \n$/);
  assert.doesNotMatch(text(), /hunter2/);
});

test('on a terminal Ctrl-D ends the input and Ctrl-C the program', async () => {
  const { input, prompter } = createTerminal();
  const ended = prompter.ask('Name: ');
  input.write('\u0004');
  assert.equal(await ended, undefined);
  const interrupted = prompter.ask('Name: ');
  input.write('\u0003');
  await assert.rejects(interrupted, (error: UserError) => error.exitCode === 130);
});

import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { createQuestioner } from '../../../src/cli/confirm.ts';

test('answers are read line by line from a pipe, and its end is a no', async () => {
  const asked: string[] = [];
  const questioner = createQuestioner(
    () => Readable.from(['y\nYES\nno\n', '\nyellow\n y']),
    (text) => asked.push(text),
  );
  const answers: boolean[] = [];
  for (let count = 0; count < 8; count++) answers.push(await questioner.confirm('Run?'));
  questioner.close();
  assert.deepEqual(answers, [true, true, false, false, false, true, false, false]);
  assert.deepEqual(asked.slice(0, 1), ['Run? (y/N) ']);
});

test('nothing is read before the first question', () => {
  let isRead = false;
  const input = new Readable({
    read() {
      isRead = true;
      this.push(null);
    },
  });
  createQuestioner(
    () => input,
    () => undefined,
  ).close();
  assert.equal(isRead, false);
});

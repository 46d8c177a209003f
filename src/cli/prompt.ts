import { createInterface, type Interface } from 'node:readline';
import { type Readable, Writable } from 'node:stream';
import { UserError } from '../errors.ts';
import type { Sink } from './output.ts';

/** Asks for lines of text; `close` lets go of the input. */
export interface Prompter {
  /** Undefined when the input has ended. @throws {UserError} when the question is interrupted. */
  readonly ask: (question: string, options?: { readonly isSecret?: boolean }) => Promise<string | undefined>;
  readonly close: () => void;
}

/**
 * Make what asks questions on standard error: on a terminal with a line to edit, else reading a line for each question.
 *
 * On a terminal nobody reads between questions, so that an interrupt then does what it always does.
 */
export function createPrompter(input: Readable & { readonly isTTY?: boolean }, output: Sink): Prompter {
  if (input.isTTY === true)
    return { ask: (question, options) => askTerminal(question, input, output, options), close: () => undefined };
  let reader: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  return {
    ask: async (question) => {
      reader ??= createInterface({ input });
      lines ??= reader[Symbol.asyncIterator]();
      output.write(question);
      const answer = await lines.next();
      output.write('\n');
      return answer.done === true ? undefined : answer.value;
    },
    close: () => reader?.close(),
  };
}

async function askTerminal(
  question: string,
  input: Readable,
  output: Sink,
  { isSecret = false }: { readonly isSecret?: boolean } = {},
): Promise<string | undefined> {
  const echo = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      if (!isSecret) output.write(chunk.toString());
      done();
    },
  });
  const reader = createInterface({
    input,
    output: Object.assign(echo, { columns: output.columns }),
    terminal: true,
    historySize: 0,
  });
  if (isSecret) output.write(question);
  let answer: string | undefined;
  try {
    answer = await new Promise<string | undefined>((resolve, reject) => {
      reader.on('SIGINT', () => reject(new UserError('Interrupted', { exitCode: 130 })));
      reader.on('close', () => resolve(undefined));
      reader.question(isSecret ? '' : question, resolve);
    });
    return answer;
  } finally {
    reader.close();
    // Nothing else has ended the line.
    if (isSecret || answer === undefined) output.write('\n');
  }
}

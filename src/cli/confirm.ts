import type { Interface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Asks yes-or-no questions; `close` lets go of the input. */
export interface Questioner {
  readonly confirm: (question: string) => Promise<boolean>;
  readonly close: () => void;
}

/**
 * Ask on standard error and read the answers line by line, so that answers may also come from a pipe.
 *
 * An empty question has been asked already. The input is not touched before the first question. The end of the input is a no, to this question and all others.
 */
export function createQuestioner(openInput: () => Readable, ask: (text: string) => void): Questioner {
  let reader: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  return {
    confirm: async (question) => {
      // Only here, because most runs ask nothing and loading it takes time.
      reader ??= (await import('node:readline')).createInterface({ input: openInput() });
      lines ??= reader[Symbol.asyncIterator]();
      if (question !== '') ask(`${question} (y/N) `);
      const answer = await lines.next();
      if (answer.done === true) {
        ask('\n');
        return false;
      }
      return /^\s*y(?:es)?\s*$/i.test(answer.value);
    },
    close: () => reader?.close(),
  };
}

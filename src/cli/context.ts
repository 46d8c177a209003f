import type { Readable } from 'node:stream';
import type { Context } from '../commands/command.ts';
import { createColor } from './colors.ts';
import { createQuestioner } from './confirm.ts';
import { createOutput, type Sink } from './output.ts';
import type { Prompter } from './prompt.ts';

/** The process and the few things only `main.ts` may reach, as the rest of the program sees them. */
export interface World extends Pick<Context, 'cwd' | 'env' | 'version' | 'startEngine' | 'loadProviderKinds' | 'now'> {
  readonly stdin: Readable;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Call back at the first interrupt; until somebody listens, an interrupt ends the process at once. */
  readonly onInterrupt: (listener: () => void) => void;
}

/** What is under way after an interrupt is mostly over sooner than this, and nobody needs to be told. */
const PATIENCE_MS = 500;

/** A context with its end: `close` lets go of the terminal. */
export interface OpenContext {
  readonly context: Context;
  readonly close: () => void;
}

/** Make the world around a command. */
export async function createContext(world: World, colors: boolean | undefined): Promise<OpenContext> {
  const output = createOutput(world.stdout, world.stderr);
  const questioner = createQuestioner(
    () => world.stdin,
    (text) => {
      output.status('');
      world.stderr.write(text);
    },
  );
  let prompter: Prompter | undefined;
  let controller: AbortController | undefined;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  const sayWhyItTakes = (): void =>
    output.err('Waiting for the answers to what was sent. Interrupt again to stop at once');
  const context: Context = {
    ...output,
    color: await createColor({ colors, env: world.env, isTerminal: world.stdout.isTTY === true }),
    cwd: world.cwd,
    env: world.env,
    version: world.version,
    startEngine: world.startEngine,
    loadProviderKinds: world.loadProviderKinds,
    confirm: questioner.confirm,
    ask: async (question, options) => {
      output.status('');
      prompter ??= (await import('./prompt.ts')).createPrompter(world.stdin, world.stderr);
      return prompter.ask(question, options);
    },
    readInput: async () =>
      Buffer.concat((await world.stdin.toArray()).map((chunk: Uint8Array | string) => Buffer.from(chunk))),
    now: world.now,
    sleep: async (ms) => (await import('node:timers/promises')).setTimeout(ms),
    // Made when first asked for: a command that never looks at it dies of an interrupt, as it should.
    get signal() {
      if (controller === undefined) {
        const created = new AbortController();
        controller = created;
        world.onInterrupt(() => {
          impatience = setTimeout(sayWhyItTakes, PATIENCE_MS).unref();
          created.abort();
        });
      }
      return controller.signal;
    },
  };
  return {
    context,
    close: () => {
      clearTimeout(impatience);
      output.status('');
      questioner.close();
      prompter?.close();
    },
  };
}

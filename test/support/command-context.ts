import { Chalk } from 'chalk';
import { loadProviderKinds } from '../../providers/index.ts';
import type { Command, Context } from '../../src/commands/command.ts';
import { sharedEngine } from './shared-engine.ts';
import { defaultValues } from '../../src/commands/option-values.ts';

/** What a command sees of the world in a test. */
export interface CommandWorld {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Answers to its questions, in order. */
  readonly answers?: readonly string[];
  /** What stands on standard input. */
  readonly input?: string;
  /** Called with each status line. */
  readonly onStatus?: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** What a command did in a test. */
export interface CommandRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Every question it asked, as it was shown. */
  readonly asked: readonly string[];
}

/** Flags that belong to the program itself. */
const GLOBAL_FLAGS = { debug: false, allowFetch: false, disableordering: false };

/** Make a context whose terminal is a script; `said` and `asked` fill up as the command runs. */
export function createCommandContext(world: CommandWorld) {
  const { cwd, env = {}, answers = [], input = '', onStatus, signal } = world;
  const said = { out: '', err: '' };
  const asked: string[] = [];
  const left = [...answers];
  const context: Context = {
    cwd,
    env,
    version: '0',
    color: new Chalk({ level: 0 }),
    startEngine: sharedEngine,
    loadProviderKinds,
    out: (line) => void (said.out += `${line}\n`),
    write: (text) => void (said.out += text),
    err: (line) => void (said.err += `${line}\n`),
    status: (text) => onStatus?.(text),
    confirm: async () => false,
    ask: async (question, options) => {
      asked.push(options?.isSecret === true ? `(secret) ${question}` : question);
      return left.shift();
    },
    readInput: async () => Buffer.from(input),
    now: () => 0,
    sleep: async () => undefined,
    signal: signal ?? new AbortController().signal,
  };
  return { context, said, asked };
}

/** Run a command with the flags that differ from their defaults. */
export async function runCommand<Options>(
  command: Command<Options>,
  world: CommandWorld,
  call: { readonly args?: readonly string[]; readonly flags?: Partial<Options> } = {},
): Promise<CommandRun> {
  const { context, said, asked } = createCommandContext(world);
  const flags = { ...defaultValues(command.options), ...GLOBAL_FLAGS, ...call.flags };
  const code = await command.run(call.args ?? [], flags as Options, context);
  return { code, ...said, asked };
}

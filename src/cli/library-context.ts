import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import packageJson from '../../package.json' with { type: 'json' };
import { loadProviderKinds } from '../../providers/index.ts';
import type { Context } from '../commands/command.ts';
import { compileEngine } from '../config/engine-module.ts';
import { createContext } from './context.ts';

/** What a program that calls zonewright may set of the world around it. */
export interface LibraryOptions {
  readonly cwd?: string;
  readonly env?: Context['env'];
  readonly signal?: Pick<AbortSignal, 'aborted'>;
  /** Takes the lines that a command would write to standard error. */
  readonly onMessage?: (line: string) => void;
}

/** Make the world of commands that run inside somebody else's program: they print nothing and ask nobody. */
export async function createLibraryContext(options: LibraryOptions): Promise<Context> {
  const { cwd = '.', env = process.env, signal = { aborted: false }, onMessage } = options;
  const silent = { write: () => true };
  const { context } = await createContext(
    {
      cwd: resolve(cwd),
      env,
      version: packageJson.version,
      // Not as for a short run, which would slow down the WebAssembly of the whole program.
      startEngine: () => compileEngine(false),
      loadProviderKinds,
      stdin: Readable.from([]),
      stdout: silent,
      stderr: silent,
      now: () => performance.now(),
      onInterrupt: () => undefined,
    },
    false,
  );
  // Planning and applying look at nothing else.
  return { ...context, signal: signal as AbortSignal, err: (line) => onMessage?.(line) };
}

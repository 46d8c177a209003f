import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONFIG_NAMES } from '../config/config-names.ts';
import { compileEngine, type EngineModule } from '../config/engine-module.ts';
import { setShortRunFlags, unsetShortRunFlags } from './short-run.ts';

/** Commands that evaluate a configuration. */
const COMMANDS: ReadonlySet<string> = new Set(['check', 'print-ir', 'preview', 'push', 'create-domains']);

/** Files below this size are short whatever is in them. */
const SHORT_FILE_BYTES = 512 * 1024;

/**
 * Set V8 up for a short run, make what starts the sandbox, and begin to compile it at once if the command line looks as if
 * it will be needed, for a configuration that is short.
 *
 * Only a guess: a wrong one costs a little time in the background, and what is not begun here is begun later.
 */
export function warmUp(argv: readonly string[], cwd: string): (isShort: boolean) => EngineModule {
  setShortRunFlags();
  const engine = isLikelyShort(argv, cwd) ? compileEngine(true) : undefined;
  return (isShort) => {
    if (engine !== undefined) return engine;
    if (!isShort) unsetShortRunFlags();
    return compileEngine(isShort);
  };
}

function isLikelyShort(argv: readonly string[], cwd: string): boolean {
  const [command = ''] = argv;
  if (!COMMANDS.has(command) || argv.some((arg) => /^--?(?:ir|json|help)\b|^-h$/.test(arg))) return false;
  const named = configOf(argv);
  for (const name of named === undefined ? CONFIG_NAMES : [named]) {
    const size = statSync(resolve(cwd, name), { throwIfNoEntry: false })?.size;
    if (size !== undefined) return size <= SHORT_FILE_BYTES;
  }
  return false;
}

function configOf(argv: readonly string[]): string | undefined {
  for (const [i, arg] of argv.entries()) {
    const match = /^--?(?:config|js)(?:=(.*))?$/.exec(arg);
    if (match !== null) return match[1] ?? argv[i + 1] ?? '';
  }
  return undefined;
}

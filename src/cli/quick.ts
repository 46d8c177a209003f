import { loadProviderKinds } from '../../providers/index.ts';
import { LOCAL_COMMANDS } from '../commands/local-commands.ts';
import { reportFailure } from './failure.ts';
import { type Host, runProcess } from './run-process.ts';
import { runCommandLine } from './run-command-line.ts';

/**
 * Carry out a command that only looks at the configuration; undefined when the command line asks for anything else.
 *
 * Entry of the small program that the build compiles ahead: editors and hooks run `check` again and again. It holds all
 * that it needs, so that nothing of it is loaded a second time by the whole program, whose errors would be others.
 */
export async function runQuick(host: Host, version: string): Promise<number | undefined> {
  return runProcess(host, version, () => ({
    run: (argv, world) => runCommandLine(argv, world, LOCAL_COMMANDS),
    loadProviderKinds,
    reportFailure,
  }));
}

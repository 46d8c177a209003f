import type { StartEmulator } from '../commands/command.ts';
import { listCommands } from '../commands/index.ts';
import type { World } from './context.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { runCommandLine, understand } from './run-command-line.ts';

/**
 * Understand a command line and carry it out; returns the exit code.
 *
 * @throws {UserError} when the command line is wrong or the command fails.
 */
export async function runProgram(argv: readonly string[], world: World, startEmulator: StartEmulator): Promise<number> {
  const commands = listCommands(startEmulator);
  const code = await runCommandLine(argv, world, commands);
  if (code !== undefined) return code;
  const { showUsage } = await import('./usage.ts');
  const { at, command, tokens } = await understand(argv, commands);
  const shown = command === undefined ? await Promise.all(commands.map(({ load }) => load())) : [command];
  const words = at === -1 ? tokens : [argv[at] ?? '', ...tokens];
  return showUsage(words, { commands: shown, globalOptions: GLOBAL_OPTIONS }, world);
}

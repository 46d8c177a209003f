import type { CommandEntry, StartEmulator } from '../commands/command.ts';
import { COMPLETION_FLAG } from '../commands/completion-scripts.ts';
import { listCommands } from '../commands/index.ts';
import { createContext, type World } from './context.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { runCommandLine, understand } from './run-command-line.ts';

/**
 * Understand a command line and carry it out; returns the exit code.
 *
 * @throws {UserError} when the command line is wrong or the command fails.
 */
export async function runProgram(argv: readonly string[], world: World, startEmulator: StartEmulator): Promise<number> {
  const commands = listCommands(startEmulator);
  if (argv.at(-1) === COMPLETION_FLAG) return showCandidates(argv.slice(0, -1), commands, world);
  const code = await runCommandLine(argv, world, commands);
  if (code !== undefined) return code;
  const { showUsage } = await import('./usage.ts');
  const { at, command, tokens } = await understand(argv, commands);
  const shown = command === undefined ? await Promise.all(commands.map(({ load }) => load())) : [command];
  const words = at === -1 ? tokens : [argv[at] ?? '', ...tokens];
  return showUsage(words, { commands: shown, globalOptions: GLOBAL_OPTIONS }, world);
}

/** Print what the last word may become; whatever else happens would end up in the middle of a line being typed. */
async function showCandidates(
  words: readonly string[],
  commands: readonly CommandEntry[],
  world: World,
): Promise<number> {
  const { complete } = await import('./complete.ts');
  const nowhere = { write: () => true };
  const { context, close } = await createContext({ ...world, stdout: nowhere, stderr: nowhere }, false);
  const candidates = await complete(words, commands, context);
  close();
  for (const candidate of candidates) world.stdout.write(`${candidate}\n`);
  return 0;
}

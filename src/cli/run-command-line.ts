import type { Command, CommandEntry } from '../commands/command.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { findCommand, normalizeArguments } from './argv.ts';
import { createContext, type World } from './context.ts';
import { GLOBAL_OPTIONS, HELP_OPTIONS } from './global-options.ts';

/**
 * Carry out a command line that is as it should be; returns the exit code.
 *
 * Returns undefined when it names no command of the list, asks for help, or is wrong.
 *
 * @throws {UserError} when the command fails.
 */
export async function runCommandLine(
  argv: readonly string[],
  world: World,
  commands: readonly CommandEntry[],
): Promise<number | undefined> {
  const { at, command, specs, tokens } = await understand(argv, commands);
  if (at === -1 || command === undefined) return undefined;
  const call = readArguments(tokens, specs, command.positionals);
  return call === undefined ? undefined : runCommand(command, call, world);
}

/** Find the command of a command line and take the rest apart. */
export async function understand(argv: readonly string[], commands: readonly CommandEntry[]) {
  const entryOf = (word: string | undefined): CommandEntry | undefined =>
    commands.find(({ name, alias }) => word !== undefined && (word === name || word === alias));
  const at = findCommand(argv, (word) => word === 'help' || entryOf(word) !== undefined);
  const command = await entryOf(argv[at])?.load();
  const others = argv.filter((_, index) => index !== at);
  const specs = [...GLOBAL_OPTIONS, ...(command?.options ?? [])];
  return { at, command, specs, tokens: normalizeArguments(others, [...HELP_OPTIONS, ...specs]) };
}

async function runCommand(command: Command, { args, options }: Arguments, world: World): Promise<number> {
  const colors = options['colors'];
  const { context, close } = await createContext(world, typeof colors === 'boolean' ? colors : undefined);
  try {
    if (options['diff2'] === true) {
      context.err('WARNING: --diff2 has no effect and will become an error, please remove it');
    }
    // The options were made from the command's own list, so they are what its `run` takes.
    return await command.run(args, options as never, context);
  } finally {
    close();
  }
}

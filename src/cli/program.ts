import type { Command } from '../commands/command.ts';
import { type CommandEntry, COMMANDS } from '../commands/index.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { findCommand, normalizeArguments } from './argv.ts';
import { createContext, type World } from './context.ts';
import { GLOBAL_OPTIONS, HELP_OPTIONS } from './global-options.ts';

/**
 * Understand a command line and carry it out; returns the exit code.
 *
 * @throws {UserError} when the command line is wrong or the command fails.
 */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  const at = findCommand(argv, (word) => word === 'help' || entryOf(word) !== undefined);
  const command = await entryOf(argv[at])?.load();
  const others = argv.filter((_, index) => index !== at);
  const specs = [...GLOBAL_OPTIONS, ...(command?.options ?? [])];
  const tokens = normalizeArguments(others, [...HELP_OPTIONS, ...specs]);
  if (command !== undefined) {
    const call = readArguments(tokens, specs, command.positionals);
    if (call !== undefined) return runCommand(command, call, world);
  }
  const { showUsage } = await import('./usage.ts');
  const commands = command === undefined ? await Promise.all(COMMANDS.map(({ load }) => load())) : [command];
  const words = at === -1 ? tokens : [argv[at] ?? '', ...tokens];
  return showUsage(words, { commands, globalOptions: GLOBAL_OPTIONS }, world);
}

function entryOf(word: string | undefined): CommandEntry | undefined {
  return COMMANDS.find(({ name, alias }) => word !== undefined && (word === name || word === alias));
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

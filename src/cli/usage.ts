import { CommanderError, Option, Command as Program } from 'commander';
import type { Command, OptionSpec } from '../commands/command.ts';
import { UsageError } from '../errors.ts';
import type { World } from './context.ts';

const GROUPS = { main: 'Main commands:', utilities: 'Utilities:', debug: 'For finding faults:' } as const;

/** What the command line may consist of. */
interface Known {
  /** One command, or all of them when it is not known which one is meant. */
  readonly commands: readonly Command[];
  readonly globalOptions: readonly OptionSpec[];
}

/**
 * Show help where the arguments ask for it, else say what is wrong with them; returns the exit code.
 *
 * @throws {UsageError} when the arguments are wrong.
 */
export async function showUsage(
  tokens: readonly string[],
  { commands, globalOptions }: Known,
  world: Pick<World, 'stdout' | 'version'>,
): Promise<number> {
  const program = createProgram({ commands, globalOptions }, world);
  try {
    await program.parseAsync(unknownCommand(tokens, program) ?? tokens, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // No command at all is no mistake.
    if (error.code === 'commander.help') program.outputHelp();
    else throw toUsageError(error, commands.length === 1 ? commands[0]?.name : undefined);
  }
  return 0;
}

function createProgram(known: Known, { stdout, version }: Pick<World, 'stdout' | 'version'>): Program {
  const program = new Program('zonewright')
    .description('DNS as code for Amazon Route 53, compatible with DNSControl')
    .version(`zonewright ${version}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpCommand(new Program('help').argument('[command]').summary('Show help').helpGroup(GROUPS.utilities))
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, subcommandTerm: toTerm })
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      // What is wrong is thrown as a UsageError instead.
      writeErr: () => undefined,
      outputError: () => undefined,
    });
  for (const spec of known.globalOptions) program.addOption(toOption(spec));
  for (const command of known.commands) addCommand(program, command);
  return program;
}

/** That every command has options needs no saying; without it the list fits into a terminal. */
function toTerm(command: Program): string {
  return `${command.name()} ${command.usage().replace('[options]', '').trim()}`.trimEnd();
}

/** The command that help is wanted of, if there is none of that name: to be refused like the command itself. */
function unknownCommand([first, second]: readonly string[], program: Program): readonly string[] | undefined {
  const word = first === 'help' ? second : first;
  if (word === undefined || word === 'help' || word.startsWith('-')) return undefined;
  const isKnown = program.commands.some((command) => [command.name(), ...command.aliases()].includes(word));
  return isKnown ? undefined : [word];
}

function addCommand(program: Program, command: Command): void {
  const sub = program
    .command(command.positionals === undefined ? command.name : `${command.name} ${command.positionals}`)
    .summary(command.summary)
    .description(command.summary)
    .helpGroup(GROUPS[command.group])
    .action(() => {
      throw new Error(`Arguments of ${command.name} that are in order were not understood`);
    });
  if (command.alias !== undefined) sub.alias(command.alias);
  for (const spec of command.options) sub.addOption(toOption(spec));
  const { examples = [] } = command;
  if (examples.length > 0)
    sub.addHelpText('after', ['', 'Examples:', ...examples.map((line) => `  ${line}`)].join('\n'));
}

function toOption(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.description).hideHelp(spec.isHidden ?? false);
  return spec.defaultValue === undefined ? option : option.default(spec.defaultValue);
}

function toUsageError(error: CommanderError, command: string | undefined): UsageError {
  const [first = '', second] = error.message.replace(/^error: |\.$/g, '').split('\n');
  const message = first.charAt(0).toUpperCase() + first.slice(1).replaceAll("'", '"');
  const suggestion = /^\((.*)\)$/.exec(second ?? '')?.[1];
  return new UsageError(message, {
    hint: suggestion ?? `See zonewright ${command === undefined ? '' : `${command} `}--help`,
  });
}

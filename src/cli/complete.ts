import type { Command, CommandEntry, Context, OptionSpec } from '../commands/command.ts';
import { SHELLS } from '../commands/completion-scripts.ts';
import { type CompletionFlags, listEntries, listZones } from '../commands/completion-values.ts';
import { takesValue } from '../commands/option-values.ts';
import { UsageError } from '../errors.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { findCommand, normalizeArguments, toNames } from './argv.ts';
import { GLOBAL_OPTIONS, HELP_OPTIONS } from './global-options.ts';

/** Finds what a word may become, given the flags before it. */
type ListValues = (flags: CompletionFlags, context: Context) => readonly string[] | Promise<readonly string[]>;

/** Flags whose value is a list with commas. */
const LISTS: Readonly<Record<string, ListValues>> = {
  '--domains': listZones,
  '--providers': async (flags, context) => ['all', ...(await listEntries(flags, context))],
};

/** What stands for an argument in the help of a command. */
const ARGUMENTS: Readonly<Record<string, ListValues>> = {
  credkey: listEntries,
  zones: async (flags, context) => ['all', ...(await listZones(flags, context))],
  shell: () => SHELLS,
};

/**
 * List what the last word of a command line may become; nothing where it is a file or anything.
 *
 * Bash hands over `--flag=value` as three words; then the candidates are values alone.
 */
export async function complete(
  words: readonly string[],
  commands: readonly CommandEntry[],
  context: Context,
): Promise<readonly string[]> {
  const current = words.at(-1) ?? '';
  const before = joinAssignments(words.slice(0, -1));
  const entryOf = (word: string | undefined): CommandEntry | undefined =>
    commands.find(({ name, alias }) => word !== undefined && (word === name || word === alias));
  const at = findCommand(before, (word) => word === 'help' || entryOf(word) !== undefined);
  const command = await entryOf(before[at])?.load();
  const specs = [...GLOBAL_OPTIONS, ...(command?.options ?? [])];
  const last = before.at(-1) ?? '';
  const pending = before.includes('--') ? undefined : findSpec(last.endsWith('=') ? last.slice(0, -1) : last, specs);
  const isValue = pending !== undefined && takesValue(pending);
  const whole = isValue ? before.slice(0, -1) : before;
  const { args, options } = readSoFar(
    whole.filter((_, index) => index !== at),
    specs,
  );
  const list = async (values: ListValues | undefined): Promise<readonly string[]> => values?.(options, context) ?? [];

  if (isValue) return valuesOf(pending, current, list);
  const [, flag, value = ''] = /^(--?[\w-]+)=(.*)$/.exec(current) ?? [];
  if (flag !== undefined) return (await valuesOf(findSpec(flag, specs), value, list)).map((item) => `${flag}=${item}`);
  if (current.startsWith('-') && !before.includes('--')) return startingWith(current, flagNames(specs));
  if (command !== undefined) return startingWith(current, await list(argumentAt(command, args.length)));
  return startingWith(current, [...commands.map(({ name }) => name), ...(before[at] === 'help' ? [] : ['help'])]);
}

function joinAssignments(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const isRest = word === '=' || words[index - 1] === '=';
    if (isRest && joined.length > 0) joined.push(`${joined.pop() ?? ''}${word}`);
    else joined.push(word);
  }
  return joined;
}

/** What the line says so far; nothing while it is not in order. */
function readSoFar(words: readonly string[], specs: readonly OptionSpec[]): Arguments {
  const nothing: Arguments = { args: [], options: {} };
  try {
    return readArguments(normalizeArguments(words, [...HELP_OPTIONS, ...specs]), specs, '[any...]') ?? nothing;
  } catch (error) {
    if (error instanceof UsageError) return nothing;
    throw error;
  }
}

function findSpec(flag: string, specs: readonly OptionSpec[]): OptionSpec | undefined {
  const bare = flag.replace(/^-+/, '');
  if (bare === flag) return undefined;
  return specs.find(({ flags, hiddenAlias = '' }) =>
    toNames(`${flags} ${hiddenAlias}`).some((name) => name.replace(/^-+/, '') === bare),
  );
}

function flagNames(specs: readonly OptionSpec[]): string[] {
  const shown = specs.filter(({ isHidden }) => isHidden !== true);
  return [...shown.map(({ flags }) => toNames(flags).at(-1) ?? ''), '--help'].toSorted();
}

async function valuesOf(
  spec: OptionSpec | undefined,
  value: string,
  list: (values: ListValues | undefined) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  if (spec === undefined) return [];
  if (spec.choices !== undefined) return startingWith(value, spec.choices);
  const done = value.slice(0, value.lastIndexOf(',') + 1);
  const items = await list(LISTS[toNames(spec.flags).at(-1) ?? '']);
  return startingWith(
    value,
    items.map((item) => done + item),
  );
}

/** What may stand where a command has an argument; the last one may be repeated. */
function argumentAt({ positionals = '' }: Command, index: number): ListValues | undefined {
  const names = positionals.match(/[\w-]+/g) ?? [];
  const isRepeated = positionals.includes('...') && index >= names.length;
  return ARGUMENTS[names[isRepeated ? names.length - 1 : index] ?? ''];
}

function startingWith(start: string, candidates: readonly string[]): readonly string[] {
  return candidates.filter((candidate) => candidate.startsWith(start));
}

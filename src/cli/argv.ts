import { UsageError } from '../errors.ts';
import type { OptionSpec } from '../commands/command.ts';

/** How one option may be spelled. */
interface Spelling {
  /** What commander knows it by. */
  readonly canonical: string;
  readonly takesValue: boolean;
  /** What stands for `--flag=false`; nothing unless told. */
  readonly whenFalse?: string;
}

/** An option, with what stands for `--flag=false` where that means something. */
export interface SpelledOption extends Pick<OptionSpec, 'flags' | 'hiddenAlias'> {
  readonly whenFalse?: string;
}

/**
 * Rewrite arguments to the spelling commander understands.
 *
 * DNSControl's users write long flags with one dash or two, give booleans a value (`--full=false`) and follow a flag by
 * any word, also one that starts with a dash. What is not known here is passed on for commander to refuse.
 *
 * @throws {UsageError} when a flag that is on or off gets another value.
 */
export function normalizeArguments(tokens: readonly string[], options: readonly SpelledOption[]): string[] {
  const spellings = toSpellings(options);
  const result: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    if (token === '--') return [...result, ...tokens.slice(index)];
    const [, dashes = '', name = '', value] = /^(--?)([^=-][^=]*)(?:=([^]*))?$/.exec(token) ?? [];
    const spelling = name.length > 1 || dashes === '-' ? spellings.get(name) : undefined;
    if (spelling === undefined) result.push(token);
    else if (!spelling.takesValue) result.push(...spellBoolean(spelling, value));
    else if (value !== undefined) result.push(...spellValue(spelling, value));
    else if (index + 1 < tokens.length) result.push(...spellValue(spelling, tokens[++index] ?? ''));
    else result.push(spelling.canonical);
  }
  return result;
}

/**
 * Find the command among the arguments: the first word that names one, else the first word that is no flag.
 *
 * Flags may stand before it with their values, so the first word alone does not tell.
 */
export function findCommand(tokens: readonly string[], isCommand: (word: string) => boolean): number {
  const end = tokens.includes('--') ? tokens.indexOf('--') : tokens.length;
  const words = tokens.slice(0, end);
  const known = words.findIndex(isCommand);
  return known === -1 ? words.findIndex((word) => !word.startsWith('-')) : known;
}

function toSpellings(options: readonly SpelledOption[]): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const option of options) {
    const names = toNames(option.flags);
    const canonical = names.at(-1);
    if (canonical === undefined) continue;
    const spelling: Spelling = {
      canonical,
      takesValue: /[<[]/.test(option.flags),
      ...(option.whenFalse === undefined ? {} : { whenFalse: option.whenFalse }),
    };
    for (const name of [...names, ...toNames(option.hiddenAlias ?? '')])
      spellings.set(name.replace(/^-+/, ''), spelling);
  }
  return spellings;
}

/** List the spellings that the notation of an option holds, dashes included. */
export function toNames(flags: string): string[] {
  return flags.match(/(?<![\w-])--?[\w-]+/g) ?? [];
}

function spellValue({ canonical }: Spelling, value: string): string[] {
  return canonical.startsWith('--') ? [`${canonical}=${value}`] : [canonical, value];
}

function spellBoolean({ canonical, whenFalse }: Spelling, value: string | undefined): string[] {
  if (value === undefined || /^(?:1|t|true)$/i.test(value)) return [canonical];
  if (/^(?:0|f|false)$/i.test(value)) return whenFalse === undefined ? [] : [whenFalse];
  throw new UsageError(`${canonical} is on or off, found "${value}"`, { hint: `${canonical} or ${canonical}=false` });
}

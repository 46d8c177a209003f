import type { Command, OptionSpec } from '../commands/command.ts';
import { canonicalFlag, defaultValues, isNegated, propertyOf, takesValue } from '../commands/option-values.ts';

/** What a command line says for a command. */
export interface Arguments {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Read normalised arguments; undefined for whatever is not in order: unknown flags, missing values, help.
 *
 * Those are left to commander, which explains them well but takes as long to load as everything else before a small
 * configuration is checked.
 *
 * @throws {UsageError} when an option refuses its value.
 */
export function readArguments(
  tokens: readonly string[],
  specs: readonly OptionSpec[],
  positionals: Command['positionals'],
): Arguments | undefined {
  const byFlag = new Map(specs.map((spec) => [canonicalFlag(spec), spec]));
  const end = tokens.includes('--') ? tokens.indexOf('--') : tokens.length;
  const args: string[] = [];
  const options = defaultValues(specs);
  for (let index = 0; index < end; index++) {
    const token = tokens[index] ?? '';
    if (!token.startsWith('-') || token === '-') {
      args.push(token);
      continue;
    }
    const [flag, inline] = splitFlag(token);
    const spec = byFlag.get(flag);
    if (spec === undefined) return undefined;
    // A flag without a long form is followed by its value; all others have it after the equals sign by now.
    const value = takesValue(spec) && !flag.startsWith('--') && index + 1 < end ? tokens[++index] : inline;
    if (takesValue(spec) !== (value !== undefined)) return undefined;
    setOption(options, spec, value);
  }
  args.push(...tokens.slice(end + 1));
  return isEnough(args.length, positionals ?? '') ? { args, options } : undefined;
}

function splitFlag(token: string): [flag: string, value: string | undefined] {
  const at = token.indexOf('=');
  return at === -1 ? [token, undefined] : [token.slice(0, at), token.slice(at + 1)];
}

function setOption(options: Record<string, unknown>, spec: OptionSpec, text: string | undefined): void {
  const property = propertyOf(spec);
  if (text === undefined) {
    options[property] = !isNegated(spec);
    return;
  }
  const value = spec.parse === undefined ? text : spec.parse(text);
  const before = options[property];
  options[property] = spec.isRepeatable === true && Array.isArray(before) ? [...(before as unknown[]), value] : value;
}

function isEnough(count: number, positionals: string): boolean {
  const most = positionals.includes('...') ? Infinity : positionals.split(' ').filter(Boolean).length;
  return count >= (positionals.match(/</g) ?? []).length && count <= most;
}

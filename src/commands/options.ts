import { UsageError } from '../errors.ts';
import type { OptionSpec } from './command.ts';

/** What every command gets from the flags that belong to the program itself. */
export interface GlobalOptions {
  /** `--debug`: say more while working. */
  readonly debug: boolean;
  /** `--allow-fetch`: the configuration may ask servers on the web. */
  readonly allowFetch: boolean;
  /** `--disableordering`: leave the changes in the order they were found. */
  readonly disableordering: boolean;
}

/** What the flags of the config group set. */
export interface ConfigOptions extends GlobalOptions {
  /** Where it is absent, the configuration is looked for. */
  readonly config?: string;
  /** Each `NAME=VALUE[,NAME=VALUE…]`, as typed. */
  readonly variable: readonly string[];
  /** Variables that a program hands over, which need no parsing. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly ir?: string;
  /** Each `ID=LEVEL`, as typed. */
  readonly rule?: readonly string[];
  /** `--strict`: rules of good practice are warnings. */
  readonly strict?: boolean;
  /** Seconds the configuration may run. */
  readonly timeLimit?: number;
  /** Megabytes of memory that the configuration may use. */
  readonly memoryLimit?: number;
}

/** What `--creds` sets. */
export interface CredsOptions {
  readonly creds: string;
}

/** Make a parser for options that take a whole number of at least `minimum`. */
export function wholeNumber(
  flag: string,
  minimum: number,
  maximum = Number.MAX_SAFE_INTEGER,
): (text: string) => number {
  const range = maximum === Number.MAX_SAFE_INTEGER ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`;
  return (text) => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= minimum && value <= maximum) return value;
    throw new UsageError(`${flag} takes a whole number ${range}, found "${text}"`);
  };
}

/** The options of every command that reads a configuration. */
export const configOptions: readonly OptionSpec[] = [
  {
    flags: '--config <file>',
    description: 'the configuration; dnsconfig.js, .ts, .mts or .mjs unless told otherwise',
    hiddenAlias: '--js <file>',
  },
  {
    flags: '-v, --variable <name=value>',
    description: 'set a variable of the configuration; may be repeated',
    isRepeatable: true,
  },
  {
    flags: '--ir <file>',
    description: 'read what print-ir wrote instead of a configuration',
    hiddenAlias: '--json <file>',
  },
  {
    flags: '--rule <id=level>',
    description: 'make a rule "off", "warning" or "error"; may be repeated (rules: check --list-rules)',
    isRepeatable: true,
  },
  { flags: '--strict', description: 'warn of what is against good practice too' },
  { flags: '--dev', description: 'accepted for compatibility, without effect', isHidden: true },
  {
    flags: '--time-limit <seconds>',
    description: 'how long the configuration may run; 60 unless told otherwise',
    parse: wholeNumber('--time-limit', 1),
  },
  {
    flags: '--memory-limit <megabytes>',
    description: 'how much memory the configuration may use; 1024 unless told otherwise',
    // Less is too little for the words, and more cannot be addressed in the sandbox.
    parse: wholeNumber('--memory-limit', 16, 4095),
  },
];

/** The option that names the credentials file or program. */
export const credsOption: OptionSpec = {
  flags: '--creds <file>',
  description: 'the credentials: a file, or "!program" that prints them',
  defaultValue: 'creds.json',
};

/**
 * Read the values of `--variable`.
 *
 * A comma separates assignments and the first `=` of each splits it; what has no `=` is ignored, as DNSControl does.
 */
export function parseVariables(texts: readonly string[]): Readonly<Record<string, string>> {
  const pairs = texts
    .flatMap((text) => text.split(','))
    .filter((item) => item.includes('='))
    .map((item): [string, string] => [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)]);
  return Object.fromEntries(pairs);
}

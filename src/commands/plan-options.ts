import { UsageError } from '../errors.ts';
import type { OptionSpec } from './command.ts';
import { type ConfigOptions, configOptions, type CredsOptions, credsOption, wholeNumber } from './options.ts';

const MODES = ['concurrent', 'none', 'all'] as const;

/** What the flags that preview and push share set. */
export interface PlanFlags extends ConfigOptions, CredsOptions {
  readonly domains?: string;
  readonly providers?: string;
  readonly expectNoChanges: boolean;
  readonly cmode: (typeof MODES)[number];
  readonly cmax: number;
  /** False with `--no-populate`. */
  readonly populate: boolean;
  /** Absent where nobody can say it. */
  readonly allowOpaqueDelete?: boolean;
  readonly full: boolean;
  readonly reportmax: number;
  readonly report?: string;
  /** Absent where zone files get their next serial. */
  readonly bindserial?: number;
}

/** The flags that preview and push share. */
export const planOptions: readonly OptionSpec[] = [
  ...configOptions,
  credsOption,
  { flags: '--domains <list>', description: 'only these zones: shop.test,*.shop.test,shop.test!tag' },
  { flags: '--providers <list>', description: 'only these DNS providers, by entry; "all" for really all' },
  { flags: '--expect-no-changes', description: 'exit with 1 if there is anything to change' },
  {
    flags: '--cmode <mode>',
    description: 'which zones are worked on side by side: concurrent, none, all',
    defaultValue: 'concurrent',
    choices: MODES,
    parse: parseMode,
  },
  {
    flags: '--cmax <number>',
    description: 'how many zones are worked on side by side',
    defaultValue: 100,
    parse: atLeast('--cmax', 1),
  },
  { flags: '--no-populate', description: 'neither look for nor create missing zones' },
  {
    flags: '--allow-opaque-delete',
    description: 'also delete or replace record sets that the configuration cannot express',
  },
  { flags: '--full', description: 'show providers and registrars without changes, and everything that is kept' },
  {
    flags: '--reportmax <number>',
    description: 'how many records are named where records are kept; 0 for their number only',
    defaultValue: 5,
    parse: atLeast('--reportmax', 0),
  },
  {
    flags: '--bindserial <number>',
    description: 'write zone files with this serial, modulo 2^32; 0 for the next one',
    parse: parseSerial,
  },
  { flags: '--report <file>', description: 'write the changes to a file, as JSON' },
];

/** A number that is too small exits with 1, as in DNSControl; what is no number is a usage error. */
function atLeast(flag: string, minimum: number): (text: string) => number {
  const parse = wholeNumber(flag, minimum);
  return (text) => {
    if (!/^-?\d+$/.test(text) || Number(text) >= minimum) return parse(text);
    throw new UsageError(`${flag} must be at least ${minimum}, found "${text}"`, { exitCode: 1 });
  };
}

/** A serial is a number of 32 bits (RFC 1982); others are taken modulo that, and 0 stands for none, as in DNSControl. */
function parseSerial(text: string): number | undefined {
  if (!/^[+-]?\d{1,15}$/.test(text)) {
    throw new UsageError(`--bindserial must be a whole number, found "${text}"`);
  }
  const number = Number(text);
  return number === 0 ? undefined : ((number % SERIALS) + SERIALS) % SERIALS;
}

const SERIALS = 4_294_967_296;

/** A wrong mode exits with 1 too. */
function parseMode(text: string): string {
  if (MODES.some((mode) => mode === text)) return text;
  throw new UsageError(`"${text}" is not a valid option for --cmode. Values are: ${MODES.join(', ')}`, { exitCode: 1 });
}

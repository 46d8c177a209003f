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
  readonly full: boolean;
  readonly reportmax: number;
  readonly report?: string;
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
    parse: parseMode,
  },
  {
    flags: '--cmax <number>',
    description: 'how many zones are worked on side by side',
    defaultValue: 100,
    parse: atLeast('--cmax', 1),
  },
  { flags: '--no-populate', description: 'neither look for nor create missing zones' },
  { flags: '--full', description: 'show providers and registrars without changes, and everything that is kept' },
  {
    flags: '--reportmax <number>',
    description: 'how many records are named where records are kept; 0 for their number only',
    defaultValue: 5,
    parse: atLeast('--reportmax', 0),
  },
  {
    flags: '--bindserial <number>',
    description: 'accepted for compatibility, without effect',
    isHidden: true,
    parse: wholeNumber('--bindserial', 0),
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

/** A wrong mode exits with 1 too. */
function parseMode(text: string): string {
  if (MODES.some((mode) => mode === text)) return text;
  throw new UsageError(`"${text}" is not a valid option for --cmode. Values are: ${MODES.join(', ')}`, { exitCode: 1 });
}

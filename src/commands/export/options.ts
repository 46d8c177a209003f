import { UsageError } from '../../errors.ts';
import type { OptionSpec } from '../command.ts';
import { wholeNumber } from '../options.ts';
import type { Destination } from './deliver.ts';

/** What the flags that get-zones and import share set. */
export interface ExportFlags extends Destination {
  /** 0 for the most common TTL of each zone. */
  readonly ttl: number;
  readonly builders?: boolean;
}

/** The options that get-zones and import share, apart from the format. */
export const exportOptions: readonly OptionSpec[] = [
  { flags: '--out <file>', description: 'write to a file instead of standard output' },
  { flags: '--out-dir <folder>', description: 'write a file for each zone, and one that loads them all' },
  {
    flags: '--ttl <seconds>',
    description: 'the default TTL to write; 0 is the most common one of each zone',
    defaultValue: 0,
    parse: wholeNumber('--ttl', 0, 2_147_483_647),
  },
  { flags: '--builders', description: 'write SPF, DMARC and CAA records with their builders' },
];

/** Refuse flags that contradict each other. @throws {UsageError} */
export function checkExportFlags({ out, outDir, builders }: ExportFlags, isConfig: boolean): void {
  if (out !== undefined && outDir !== undefined) throw new UsageError('--out and --out-dir exclude each other');
  if (builders === true && !isConfig) throw new UsageError('--builders needs --format js, djs or ts');
}

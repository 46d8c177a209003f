import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG_NAMES } from '../config/config-names.ts';
import { formatScript } from '../config/format-script.ts';
import { osReason } from '../config/os-reason.ts';
import { UsageError, UserError } from '../errors.ts';
import { plural } from '../report/diagnostics.ts';
import type { Command, Context } from './command.ts';
import { prepareOutFile, writeOutFile } from './out-file.ts';

/** What the flags of fmt set; an empty file name stands for standard input or output. */
export interface FmtOptions {
  readonly input?: string;
  readonly output?: string;
  readonly verbose: boolean;
  readonly check: boolean;
}

/** `fmt`: lay scripts out alike. */
export const fmt: Command<FmtOptions> = {
  name: 'fmt',
  group: 'utilities',
  summary: 'Format the configuration and other scripts',
  positionals: '[files...]',
  options: [
    {
      flags: '-i, --input <file>',
      description: 'the file to format; dnsconfig.js unless told otherwise, "" for standard input',
    },
    {
      flags: '-o, --output <file>',
      description: 'the file to write; dnsconfig.js unless told otherwise, "" for standard output',
    },
    { flags: '-v, --verbose', description: 'also name files that are as they should be' },
    {
      flags: '--check',
      description: 'write nothing; name the files that are not formatted, and exit with 1 if there are any',
    },
  ],
  examples: [
    'zonewright fmt',
    'zonewright fmt dnsconfig.js zones/*.js',
    'zonewright fmt --check',
    "zonewright fmt -i draft.js -o ''",
  ],
  run,
};

/** A text that goes through the formatter: where it comes from and where it goes. */
interface Job {
  readonly input: string;
  readonly output: string;
}

interface Formatted extends Job {
  readonly before: string;
  readonly after: string;
}

async function run(files: readonly string[], options: FmtOptions, context: Context): Promise<number> {
  const formatted: Formatted[] = [];
  // All of them before the first is written: a file that cannot be read stops everything.
  for (const job of toJobs(files, options, context)) {
    const before = await readText(job.input, context);
    formatted.push({ ...job, before, after: await formatScript(before, job.input) });
  }
  if (options.check) return report(formatted, options, context);
  for (const job of formatted) await write(job, options, context);
  return 0;
}

function toJobs(files: readonly string[], { input, output, check }: FmtOptions, { cwd }: Context): readonly Job[] {
  if (check && output !== undefined) throw new UsageError('--check writes nothing, so --output has no place');
  if (files.length > 0) {
    if (input === undefined && output === undefined) return files.map((file) => ({ input: file, output: file }));
    throw new UsageError('Name files either as arguments or with --input and --output');
  }
  const source = input ?? CONFIG_NAMES.find((name) => existsSync(path.resolve(cwd, name))) ?? CONFIG_NAMES[0];
  if (output !== undefined || check) return [{ input: source, output: output ?? '' }];
  const target = input === undefined ? source : CONFIG_NAMES[0];
  const isOwn = path.resolve(cwd, source) === path.resolve(cwd, target);
  // DNSControl writes it all the same, over a configuration that was never meant.
  if (!isOwn && existsSync(path.resolve(cwd, target))) {
    throw new UsageError(`"${target}" exists and is not what is formatted`, {
      hint: `To format in place: zonewright fmt ${source === '' ? 'FILE' : source}; else name a file with --output`,
    });
  }
  return [{ input: source, output: target }];
}

async function readText(file: string, { cwd, readInput }: Context): Promise<string> {
  const name = inputName(file);
  const bytes =
    file === ''
      ? await readInput()
      : await readFile(path.resolve(cwd, file)).catch((cause: unknown) => {
          throw new UserError(`Cannot read "${file}": ${osReason(cause)}`, { cause });
        });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UserError(`Cannot format "${name}": it is not UTF-8 text`, { cause });
  }
}

function report(formatted: readonly Formatted[], { verbose }: FmtOptions, context: Context): number {
  const different = formatted.filter(({ before, after }) => before !== after);
  for (const { input } of different) context.out(inputName(input));
  if (verbose)
    for (const job of formatted) if (!different.includes(job)) context.err(`${inputName(job.input)} (unchanged)`);
  if (different.length === 0) return 0;
  const names = different.map(({ input }) => input).filter((input) => input !== '');
  context.err(
    `${plural(different.length, 'file')} not formatted${names.length === 0 ? '' : `; run: zonewright fmt ${names.join(' ')}`}`,
  );
  return 1;
}

async function write(
  { input, output, before, after }: Formatted,
  { verbose }: FmtOptions,
  context: Context,
): Promise<void> {
  if (output === '') {
    context.write(after);
    return;
  }
  const target = path.resolve(context.cwd, output);
  const isOwn = path.resolve(context.cwd, input) === target;
  const held = isOwn ? before : await readFile(target, 'utf8').catch(() => undefined);
  if (held === after) {
    if (verbose) context.err(`${output} (unchanged)`);
    return;
  }
  await prepareOutFile(output, context.cwd);
  await writeOutFile(output, after, context.cwd);
  context.err(`${output} (formatted)`);
}

function inputName(file: string): string {
  return file === '' ? 'standard input' : file;
}

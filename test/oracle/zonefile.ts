import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './cases.ts';
import { lineDiff } from './line-diff.ts';
import { reportLines, wholeFileReport } from './plan.ts';
import { makeWorkdir, runProgram, splitArgs, type Run } from './run.ts';

/** One step of a `zonefile` case: a command line and how it ended. */
export interface ZoneFileStep {
  readonly number: number;
  readonly args: readonly string[];
  readonly exit: number;
}

/** What a replay of a `zonefile` case ended in: its runs, and the files after each. */
export interface ZoneFileResult {
  readonly steps: readonly ZoneFileStep[];
  readonly runs: readonly Run[];
  /** Text by path, backups left out. */
  readonly files: readonly ReadonlyMap<string, string>[];
  /** A preview of each configuration that get-zones wrote, by the number of its step. */
  readonly roundTrips: ReadonlyMap<number, Run>;
}

/** Replay the steps of a case in one folder that begins with the files of `before`. */
export async function replayZoneFile(given: Case): Promise<ZoneFileResult> {
  const workdir = makeWorkdir(given.folder);
  const before = join(given.folder, 'before');
  if (existsSync(before)) cpSync(before, workdir.path, { recursive: true });
  const steps = readSteps(given.folder);
  const runs: Run[] = [];
  const files: ReadonlyMap<string, string>[] = [];
  const roundTrips = new Map<number, Run>();
  try {
    for (const { number, args } of steps) {
      const config = join(given.folder, `step${number}.dnsconfig.js`);
      if (existsSync(config)) cpSync(config, join(workdir.path, 'dnsconfig.js'));
      const run = await runProgram(args, workdir.path);
      runs.push(run);
      files.push(readFiles(workdir.path));
      if (!isConfigStep(args) || run.code !== 0) continue;
      writeFileSync(join(workdir.path, 'written.js'), run.out);
      const preview = await runProgram(['preview', '--config', 'written.js', '--no-populate'], workdir.path);
      roundTrips.set(number, preview);
    }
    return { steps, runs, files, roundTrips };
  } finally {
    workdir.remove();
  }
}

/** Say how a replay differs from what was recorded; empty when it agrees. */
export function compareZoneFile(given: Case, result: ZoneFileResult): string[] {
  return result.steps.flatMap((step, i) => {
    const run = result.runs[i];
    if (run === undefined) return [`step ${step.number} is missing`];
    const found = [
      ...codeProblems(step, run),
      ...outputProblems(given.folder, step, run),
      ...fileProblems(given.folder, step, result.files[i] ?? new Map()),
    ];
    const roundTrip = result.roundTrips.get(step.number);
    if (roundTrip !== undefined && !roundTrip.out.includes('Done. 0 corrections.')) {
      found.push(`previewed again: ${roundTrip.out}${roundTrip.err}`.slice(0, 600));
    }
    return found.map((problem) => `step ${step.number}: ${problem}`);
  });
}

function readSteps(folder: string): ZoneFileStep[] {
  const text = readFileSync(join(folder, 'cmd.txt'), 'utf8');
  return Array.from(text.matchAll(/^step(\d+): (.*?)\s+-> exit (\d+)$/gm), ([, number, line = '', exit]) => ({
    number: Number(number),
    args: splitArgs(line),
    exit: Number(exit),
  }));
}

function isConfigStep(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--format=js' || arg === '--format=djs');
}

/** Compare exit codes. */
export function codeProblems({ exit }: ZoneFileStep, run: Run): string[] {
  if (run.code === exit) return [];
  return [`exits ${run.code}, recorded ${exit}: ${run.err.slice(0, 300)}${run.out.slice(-200)}`];
}

/** What get-zones writes as text is compared line by line, configurations by what they preview as. */
function outputProblems(folder: string, { number, args }: ZoneFileStep, run: Run): string[] {
  const file = join(folder, `step${number}.out.txt`);
  const recorded = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const isData = args[0] === 'get-zones' && run.code === 0;
  if (isData && isConfigStep(args)) return [];
  if (args[0] !== 'get-zones' && args[0] !== 'push' && args[0] !== 'preview') return [];
  const isList = args.includes('--format=nameonly');
  const [wanted, got] = isData
    ? [dataLines(recorded, isList), dataLines(run.out, isList)]
    : [wholeFileReport(reportLines(recorded)).map(withEscapes), reportLines(run.out)];
  if (!isData && wanted.length === 0) return [];
  return wanted.join('\n') === got.join('\n') ? [] : [`output\n${lineDiff(wanted, got)}`];
}

/** In reports, special octets of names and texts are `\DDD` with us. */
function withEscapes(line: string): string {
  return line
    .replace(/\\\./g, '\\046')
    .replace(/[\t\u007f]/g, (char) => `\\${String(char.charCodeAt(0)).padStart(3, '0')}`);
}

/** A list of zones is ordered by us and not by the recorded program, and it names a zone once, whatever its tags. */
function dataLines(text: string, isList: boolean): string[] {
  const lines = withoutDates(text).split('\n');
  return isList ? [...new Set(lines)].filter((line) => line !== '').toSorted() : lines;
}

/** Compare the files of a step with what was recorded. */
export function fileProblems(folder: string, { number }: ZoneFileStep, files: ReadonlyMap<string, string>): string[] {
  const recorded = join(folder, `step${number}.files`);
  if (!existsSync(recorded)) return [];
  return [...readFiles(recorded)].flatMap(([path, text]) => {
    const got = files.get(path);
    if (got === undefined) return [`the file ${path} was not written`];
    const [a, b] = [withoutDates(text), withoutDates(got)];
    return a === b ? [] : [`the file ${path}\n${lineDiff(a.split('\n'), b.split('\n'))}`];
  });
}

/** Serials of the day of the recording and of today are the same for this purpose, and so are the remarks with the time. */
export function withoutDates(text: string): string {
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  return text
    .replace(/^; generated with .*$/gm, '; generated')
    .replace(new RegExp(`\\b(?:20261122|${today})(\\d\\d)\\b`, 'g'), 'YYYYMMDD$1');
}

function readFiles(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile() && !path.endsWith('.bak'))
    .toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

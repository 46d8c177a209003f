import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './cases.ts';
import { emulatorEnv, startFor } from './emulated.ts';
import { lineDiff } from './line-diff.ts';
import { makeWorkdir, runProgram, splitArgs, type Run } from './run.ts';

/** One command line of a `get-zones` case and what came of it. */
export interface GetZonesStep {
  /** What follows `out.` in the name of the recorded output: a format, or a name of its own. */
  readonly key: string;
  readonly args: readonly string[];
  /** The recorded exit code. */
  readonly exit: number;
  readonly run: Run;
  /** What the file named by `--out` holds, if there is one. */
  readonly file: string | undefined;
  /** A preview of the configuration that was written, if one was. */
  readonly preview: Run | undefined;
}

/** What a replay of a `get-zones` case ended in. */
export type GetZonesResult = readonly GetZonesStep[];

/** Replay the command lines of a case, and preview each configuration that is written. */
export async function replayGetZones(given: Case): Promise<GetZonesResult> {
  const workdir = makeWorkdir(given.folder);
  const emulator = await startFor(given.folder);
  const env = emulatorEnv(emulator);
  const steps: GetZonesStep[] = [];
  try {
    for (const { key, args, exit } of readLines(given.folder)) {
      const run = await runProgram(args, workdir.path, { env });
      const name = outFile(args);
      const file = name === undefined ? undefined : readIfThere(join(workdir.path, name));
      const config = isConfig(args) ? (file ?? run.out) : '';
      const written = join(workdir.path, 'written.js');
      if (config !== '') writeFileSync(written, config);
      const preview = ['preview', '--config', 'written.js', '--expect-no-changes'];
      const again = config === '' ? undefined : await runProgram(preview, workdir.path, { env });
      steps.push({ key, args, exit, run, file, preview: again });
    }
    return steps;
  } finally {
    await emulator.close();
    workdir.remove();
  }
}

/** In what a result is to be another than what was recorded. */
export interface Deviation {
  /** Exit codes, by the key of the command line. */
  readonly exits?: Readonly<Record<string, number>>;
  /** Recorded lines that we do not want. */
  readonly not?: RegExp;
  /** Lines that we want in their stead; every command line that writes must have some where `not` takes some away. */
  readonly but?: RegExp;
}

/** Say how a replay differs from what was recorded; empty when it agrees. */
export function compareGetZones(given: Case, result: GetZonesResult, deviation: Deviation = {}): string[] {
  return result.flatMap((step) => [
    ...codeProblems(step, deviation),
    ...textProblems(given.folder, step, deviation),
    ...previewProblems(step),
  ]);
}

/** Every configuration that is written previews as no change. */
function previewProblems({ key, preview }: GetZonesStep): string[] {
  if (preview === undefined || (preview.code === 0 && /^Done\. 0 corrections\.$/m.test(preview.out))) return [];
  return [`${key} previews as: ${preview.out}${preview.err}`.slice(0, 600)];
}

function codeProblems({ key, exit, run }: GetZonesStep, { exits = {} }: Deviation): string[] {
  const wanted = exits[key] ?? exit;
  return run.code === wanted ? [] : [`${key} exits ${run.code}, wanted ${wanted}: ${run.err.slice(0, 300)}`];
}

function textProblems(folder: string, { key, args, run, file }: GetZonesStep, deviation: Deviation): string[] {
  const name = outFile(args);
  const recorded = readIfThere(join(folder, name === undefined ? `out.${key}` : `out.${key}.file-${name}`)) ?? '';
  const [wanted, unwanted] = apart(recorded, deviation.not);
  const [got, instead] = apart(name === undefined ? run.out : (file ?? ''), deviation.but);
  const [a, b] = [comparable(wanted, args), comparable(got, args)];
  if (a.join('\n') !== b.join('\n')) return [`${key}:\n${lineDiff(a, b)}`];
  if (deviation.but === undefined || (unwanted === 0) === (instead === 0)) return [];
  return [`${key} has ${instead} lines for ${unwanted} that were recorded: ${run.out}`];
}

/** The lines of a text that a pattern does not match, and how many it does. */
function apart(text: string, pattern: RegExp | undefined): [rest: string, count: number] {
  const lines = text.split('\n');
  const rest = lines.filter((line) => pattern?.test(line) !== true);
  return [rest.join('\n'), lines.length - rest.length];
}

/**
 * Lines as they are compared.
 *
 * The remark at the top is free, an empty TYPE says nothing, aliases have no TTL and need no zone id where their target
 * tells it, capitals of host names and hexadecimal digits mean nothing, and a list of all zones has no order.
 */
function comparable(text: string, args: readonly string[]): string[] {
  const lines = text.split('\n').map((line) => (/\b(?:TXT|CAA|NAPTR|var|D)\b/.test(line) ? line : line.toLowerCase()));
  if (isConfig(args)) return lines.slice(1).map(comparableCall);
  if (isFormat(args, 'tsv')) return lines.map((line) => line.replace(/\t\d+(\tin\tr53_alias\t)/, '\t$1'));
  return isFormat(args, 'nameonly') && args.includes('all') ? lines.toSorted() : lines;
}

function comparableCall(line: string): string {
  return line
    .replace(/(NewDnsProvider\(".*"), ""\);$/, '$1);')
    .replace(/^(.*\br53_alias\(.*), r53_zone\("\w+"\)/, '$1');
}

function isConfig(args: readonly string[]): boolean {
  return isFormat(args, 'js') || isFormat(args, 'djs');
}

function isFormat(args: readonly string[], format: string): boolean {
  return new RegExp(`-format[= ]${format}(?: |$)`).test(args.join(' '));
}

function outFile(args: readonly string[]): string | undefined {
  return /-out[= ](\S+)/.exec(args.join(' '))?.[1];
}

function readLines(folder: string): { key: string; args: string[]; exit: number }[] {
  const text = readFileSync(join(folder, 'cmd.txt'), 'utf8');
  return Array.from(text.matchAll(/^out\.([\w.]+): (.*?)\s+-> exit (\d+)$/gm), ([, key = '', line = '', exit]) => ({
    key,
    args: splitArgs(line),
    exit: Number(exit),
  }));
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

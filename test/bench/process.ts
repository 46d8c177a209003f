import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program to time: node, or the command that is named, with these arguments in this folder. */
export interface Program {
  readonly command?: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const PEAK_HOOK = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

/** The built command. */
export const MAIN = fileURLToPath(new URL('../../dist/main.cjs', import.meta.url));

/** Run a program once as a whole process and return its wall time in milliseconds. @throws {Error} when it fails. */
export async function timeOnce(program: Program): Promise<number> {
  const start = performance.now();
  await run(program);
  return performance.now() - start;
}

/** Median wall times of two programs run in turn, so that a machine's moods meet both. */
export async function compare(
  a: Program,
  b: Program,
  rounds: number,
): Promise<{ a: number; b: number; ratio: number }> {
  await timeOnce(a);
  await timeOnce(b);
  const times: { a: number; b: number }[] = [];
  for (let i = 0; i < rounds; i++) times.push({ a: await timeOnce(a), b: await timeOnce(b) });
  return {
    a: median(times.map((time) => time.a)),
    b: median(times.map((time) => time.b)),
    ratio: median(times.map((time) => time.a / time.b)),
  };
}

/** Peak resident memory of one run of a program, in MB. */
export async function peakMemory(program: Program): Promise<number> {
  const file = join(tmpdir(), `zonewright-peak-${process.pid}`);
  await run({ ...program, args: ['-r', PEAK_HOOK, ...program.args], env: { ...program.env, PEAK_FILE: file } });
  const kilobytes = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return kilobytes / 1024;
}

/** Run a program to its end and return what it printed. @throws {Error} when it fails. */
export async function run(program: Program): Promise<string> {
  const env = { ...process.env, NO_COLOR: '1', ...program.env };
  const child = spawn(program.command ?? process.execPath, program.args, {
    cwd: program.cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${program.args.join(' ')} ended with ${code}: ${err.slice(0, 500)}`);
  return out;
}

/** The middle of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputFiles } from './cases.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.cjs', import.meta.url));

/** What one run of the program did. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A scratch copy of a case's input files. */
export interface Workdir {
  readonly path: string;
  readonly remove: () => void;
}

/** Copy the input of a case to a folder of its own, executable where it says so. */
export function makeWorkdir(folder: string): Workdir {
  const path = mkdtempSync(join(tmpdir(), 'zonewright-oracle-'));
  for (const file of inputFiles(folder)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    cpSync(join(folder, file), join(path, file));
    chmodSync(join(path, file), 0o644);
  }
  const executable = join(folder, 'executable.txt');
  const names = existsSync(executable) ? readFileSync(executable, 'utf8').split('\n').filter(Boolean) : [];
  for (const name of names) chmodSync(join(path, name), 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Run the built program in a folder. */
export async function runProgram(
  args: readonly string[],
  cwd: string,
  options: { readonly env?: Readonly<Record<string, string>>; readonly stdin?: string } = {},
): Promise<Run> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: cwd,
    AWS_EC2_METADATA_DISABLED: 'true',
    NO_COLOR: '1',
    ...options.env,
  };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env, stdio: 'pipe' });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)));
  return { code, out, err };
}

/** Split `--flag value --other` at the flags: a value may hold blanks. */
export function splitFlags(line: string): string[] {
  const parts = line === '' ? [] : line.split(/ (?=-)/);
  return parts.flatMap((part) =>
    part.includes(' ') ? [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)] : [part],
  );
}

/** Split a command line at blanks; quotes keep blanks together. */
export function splitArgs(line: string): string[] {
  const parts = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return parts.map((part) => part.replace(/"([^"]*)"|'([^']*)'/g, (_, a?: string, b?: string) => a ?? b ?? ''));
}

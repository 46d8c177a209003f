import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CredsError } from '../errors.ts';
import { osReason } from './os-reason.ts';
import { splitShellWords } from './shell-words.ts';

/** Where credentials come from and what the program that prints them inherits. */
export interface CredsLocation {
  /** As typed: a file name, or a command line after `!`. */
  readonly file: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Name a file or program in messages; the arguments of a program are left out, for they may hold secrets. */
export function nameOfSource(file: string): string {
  if (file === '') return `""`;
  return /^!\s*\S*/.exec(file)?.[0] ?? file;
}

/**
 * Read the text of the credentials from a file or from a program; undefined when there is no such file.
 *
 * A name with `!` in front is always a program, also when it ends in `.json`; a file that anyone may execute is one too
 * unless its name ends so.
 *
 * @throws {CredsError} when the file cannot be read or the program fails; its own messages are not shown.
 */
export async function readCredsText(location: CredsLocation): Promise<string | undefined> {
  const { file, cwd } = location;
  if (file.startsWith('!')) {
    const text = decode(await runProgram(location, toCommand(file, cwd)), nameOfSource(file));
    if (text.trim() === '') throw new CredsError(`${nameOfSource(file)}: The program printed nothing`);
    return text;
  }
  const filePath = path.resolve(cwd, file);
  const stats = file === '' ? undefined : orReason(file, () => statSync(filePath), 'ENOENT', 'ENOTDIR');
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) {
    throw new CredsError(`${file} is a folder`, { hint: 'Name a file: --creds creds.json' });
  }
  const isProgram = (stats.mode & 0o111) === 0o111 && !file.endsWith('.json');
  const command: Command = { program: filePath, args: [] };
  const bytes = isProgram ? await runProgram(location, command) : orReason(file, () => readFileSync(filePath));
  return decode(bytes, file);
}

interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

function toCommand(file: string, cwd: string): Command {
  const words = splitShellWords(file.slice(1));
  if (words === undefined) throw new CredsError(`${nameOfSource(file)}: A quote is never closed`);
  const [first, ...args] = words;
  if (first === undefined) throw new CredsError('No program after "!"', { hint: 'Such as --creds "!pass show dns"' });
  const local = path.resolve(cwd, first);
  const isLocal = statSync(local, { throwIfNoEntry: false })?.isFile() === true;
  return { program: isLocal ? local : first, args };
}

async function runProgram(location: CredsLocation, command: Command): Promise<Uint8Array> {
  // Loaded late: it takes longer than the rest of the program, and hardly anybody needs it.
  const { spawn } = await import('node:child_process');
  const child = spawn(command.program, command.args, {
    cwd: location.cwd,
    env: { ...location.env },
    stdio: ['inherit', 'pipe', 'ignore'],
  });
  const chunks: Uint8Array[] = [];
  child.stdout.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const outcome = await new Promise<string>((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) => resolve(whyNotStarted(error)));
    child.on('close', (code, signal) =>
      resolve(signal === null ? `ended with exit code ${code}` : `died of ${signal}`),
    );
  });
  if (outcome === 'ended with exit code 0') return Buffer.concat(chunks);
  throw new CredsError(`${nameOfSource(location.file)}: The program that prints the credentials ${outcome}`, {
    hint: 'Run it by hand to see what it says',
  });
}

function whyNotStarted(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'does not exist';
  if (error.code === 'EACCES') return 'may not be executed';
  return `could not be started (${error.code ?? 'unknown reason'})`;
}

function decode(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CredsError(`${file} is not ${encoding.toUpperCase()} text`, { cause, hint: 'Save it as UTF-8' });
  }
}

/** Do something with a file; undefined where it ends with one of the codes that are no failure. @throws {CredsError} */
function orReason<Result>(file: string, act: () => Result): Result;
function orReason<Result>(file: string, act: () => Result, ...harmless: readonly string[]): Result | undefined;
function orReason<Result>(file: string, act: () => Result, ...harmless: readonly string[]): Result | undefined {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    if (harmless.includes(code)) return undefined;
    throw new CredsError(`Cannot read ${file}: ${osReason(error)}`, {
      cause: error,
      hint: 'Make it readable for you, or name another file with --creds',
    });
  }
}

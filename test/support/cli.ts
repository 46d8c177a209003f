import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.cjs', import.meta.url));

/** What a run of the built command printed and how it ended. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run the built command. */
export interface CliOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Close the reading end of standard output before anything is written to it. */
  readonly isDeaf?: boolean;
  /** Let standard output go to this file. */
  readonly stdoutFile?: string;
  /** What to do with the process once it has printed a text on standard output. */
  readonly onPrinted?: {
    readonly text: string;
    readonly act: (child: { kill: (signal: NodeJS.Signals) => void }, stdout: string) => void;
  };
}

/** A folder for one test file, with files in it; `remove` takes it away. */
export interface Workplace {
  readonly folder: string;
  readonly write: (name: string, content: string) => void;
  readonly remove: () => void;
}

/** Make a folder for the configurations of a test. */
export function createWorkplace(files: Readonly<Record<string, string>> = {}): Workplace {
  const folder = mkdtempSync(path.join(tmpdir(), 'zonewright-cli-'));
  const write = (name: string, content: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Run the built command as a process of its own, in an environment without colours, credentials or anything else.
 *
 * @throws {Error} when there is no build; `npm test` makes one.
 */
export async function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  if (!existsSync(MAIN)) throw new Error('There is no dist/main.cjs: run npm run build first');
  const file = options.stdoutFile === undefined ? undefined : openSync(options.stdoutFile, 'w');
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'], HOME: options.cwd, AWS_EC2_METADATA_DISABLED: 'true', ...options.env },
    stdio: ['pipe', file ?? 'pipe', 'pipe'],
  });
  if (file !== undefined) closeSync(file);
  if (options.isDeaf === true) child.stdout?.destroy();
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const isAwaited = options.onPrinted !== undefined && !stdout.includes(options.onPrinted.text);
    stdout += text;
    if (isAwaited && stdout.includes(options.onPrinted.text)) options.onPrinted.act(child, stdout);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin?.on('error', () => undefined).end(options.input ?? '');
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

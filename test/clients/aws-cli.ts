import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { Venv } from './venv.ts';

const RUN_MS = 60_000;

/** How a run of the command ended. */
export interface AwsResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The AWS command line, sent to an emulator. */
export interface AwsCli {
  /** Run it, whatever comes of it. */
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<AwsResult>;
  /** Run it and read the JSON it prints. @throws {Error} when it fails. */
  readonly json: <Answer>(...args: readonly string[]) => Promise<Answer>;
}

/** Make the command line of an environment; credentials and address come from `env`. */
export function createAwsCli(venv: Venv, env: Readonly<Record<string, string>>): AwsCli {
  const run: AwsCli['run'] = async (args, more = {}) => {
    // As a module: an installed script would name the folder where the environment was made.
    const child = spawn(venv.bin('python'), ['-m', 'awscli', ...args], {
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: RUN_MS,
    });
    const kill = (): void => void child.kill('SIGKILL');
    process.once('exit', kill);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    process.off('exit', kill);
    return { code, stdout, stderr };
  };
  const json = async <Answer>(...args: readonly string[]): Promise<Answer> => {
    const { code, stdout, stderr } = await run([...args, '--output', 'json']);
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout || 'null') as Answer;
  };
  return { run, json };
}

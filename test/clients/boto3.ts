import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Emulator } from '../../providers/route53/emulator/index.ts';
import { OPERATIONS } from '../../providers/route53/emulator/operations/index.ts';
import type { Report } from './report.ts';
import type { Venv } from './venv.ts';

const SCRIPT = fileURLToPath(new URL('boto3_checks.py', import.meta.url));
const CLIENT = 'boto3';
const SCRIPT_MS = 120_000;

/** A line of the script: what became of a check, or a question for what the emulator holds. */
type Line = { readonly ask: 'dump' } | { readonly title: string; readonly problem: string | null };

/** Let boto3 drive the emulator; the script compares what it is told with what the emulator holds. */
export async function checkBoto3(
  emulator: Emulator,
  { venv, env, report }: { venv: Venv; env: Readonly<Record<string, string>>; report: Report },
): Promise<void> {
  // Without -B, the script would leave compiled files beside itself.
  const child = spawn(venv.bin('python'), ['-B', SCRIPT], { env, stdio: ['pipe', 'pipe', 'pipe'], timeout: SCRIPT_MS });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  child.stdin.on('error', () => undefined);
  const closed = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as Line;
    if ('ask' in line) child.stdin.write(`${JSON.stringify(emulator.dump())}\n`);
    else report.add(CLIENT, line.title, line.problem ?? undefined);
  });
  const code = await closed;
  process.off('exit', kill);
  report.add(CLIENT, 'the script comes to its end', code === 0 ? undefined : `It ended with ${code}: ${complaints}`);
  const called = new Set(emulator.calls().map(({ operation }) => operation));
  const uncalled = OPERATIONS.map(({ name }) => name).filter((name) => !called.has(name));
  const problem = uncalled.length === 0 ? undefined : `No check calls ${uncalled.join(', ')}`;
  report.add(CLIENT, 'every operation of the emulator was called', problem);
}

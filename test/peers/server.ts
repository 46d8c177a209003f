import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from './at-end.ts';

/** A program that answers HTTP on a port of this machine. */
export interface ServerProgram {
  readonly command: string;
  readonly args: (port: number) => readonly string[];
  readonly env: (port: number) => Readonly<Record<string, string>>;
  /** A path that is answered once the program is ready. */
  readonly readyPath: string;
  readonly cwd: string;
}

/** A running server. */
export interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const START_MS = 60_000;
const POLL_MS = 50;
/** Another program may take the free port first. */
const TRIES = 3;

/**
 * Start a server on a free port and wait until it answers.
 *
 * It ends with this process, however that ends short of a kill.
 *
 * @throws {Error} with what it printed when it does not come up.
 */
export async function startServer(program: ServerProgram): Promise<Server> {
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    const child = launch(program, port);
    const url = `http://127.0.0.1:${port}`;
    if (await isReady(child, `${url}${program.readyPath}`)) return { url, stop: child.stop };
    await child.stop();
    if (tries < TRIES) continue;
    const command = [program.command, ...program.args(port)].join(' ');
    throw new Error(`${command} does not start:\n${child.output().slice(-2000)}`);
  }
}

interface Child {
  readonly hasEnded: () => boolean;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

function launch(program: ServerProgram, port: number): Child {
  const child = spawn(program.command, program.args(port), {
    cwd: program.cwd,
    env: { PATH: process.env['PATH'], HOME: program.cwd, TMPDIR: program.cwd, ...program.env(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => (output += error.message));
    child.once('close', () => {
      hasEnded = true;
      resolve();
    });
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-10_000)));
  }
  const forget = atEnd(() => child.kill('SIGKILL'));
  const stop = async (): Promise<void> => {
    await end(child, ended);
    forget();
  };
  return { hasEnded: () => hasEnded, output: () => output, stop };
}

/** Ask first; whoever does not listen within two seconds is not asked again. */
async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
  await ended;
  clearTimeout(timer);
}

async function isReady(child: Child, url: string): Promise<boolean> {
  for (const deadline = performance.now() + START_MS; performance.now() < deadline;) {
    const response = await fetch(url).catch(() => undefined);
    await response?.arrayBuffer();
    if (child.hasEnded()) return false;
    if (response !== undefined) return true;
    await sleep(POLL_MS);
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

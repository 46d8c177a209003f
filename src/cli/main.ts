#!/usr/bin/env node
import packageJson from '../../package.json' with { type: 'json' };
import { damageIn } from './damage.ts';
import { BUG } from './exit-codes.ts';
import type * as full from './full.ts';
import { loadProgram } from './load-program.ts';
import type { Host } from './run-process.ts';
import { createStandardSink } from './standard-sink.ts';
import { warmUp } from './warm-up.ts';

const argv = process.argv.slice(2);
const { version } = packageJson;
/** Commands of the quick program. */
const QUICK_COMMANDS: ReadonlySet<string | undefined> = new Set(['check', 'print-ir']);
let isOutputLost = false;
const stdout = createStandardSink({
  fd: 1,
  open: () => listening(process.stdout, noteLostOutput),
  onLost: noteLostOutput,
});
const stderr = createStandardSink({ fd: 2, open: () => listening(process.stderr, ignore), onLost: ignore });

// Scripts ask this again and again, so nothing else is loaded for it.
if (argv.length === 1 && argv[0] === 'version') stdout.write(`${version}\n`);
else if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  stdout.write(`zonewright ${version}\n`);
} else void run();

async function run(): Promise<void> {
  process.once('exit', noteUnfinished);
  try {
    await main();
  } catch (error) {
    reportDamage(error);
  } finally {
    process.off('exit', noteUnfinished);
  }
}

/** Rejects only for what keeps the programs from being loaded: they report what goes wrong in them. */
async function main(): Promise<void> {
  // Node 20 works; that later versions of the SDK will not is no news for whoever runs this.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const cwd = currentFolder();
  if (cwd === undefined) return;
  // The sandbox is compiled in the background while the program is loaded.
  const startEngine = warmUp(argv, cwd);
  const quick = QUICK_COMMANDS.has(argv[0]) ? loadProgram('quick') : undefined;
  // V8 goes on with the compilation in the background only once it has had a turn here.
  if (quick !== undefined) await new Promise((resolve) => setImmediate(resolve));
  const host: Host = {
    argv,
    cwd,
    env: process.env,
    // Only opened when somebody reads from it, which takes a while.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    platform: `Node ${process.versions.node} on ${process.platform} ${process.arch}`,
    startEngine,
    onInterrupt,
  };
  const code = (await quick?.().runQuick(host, version)) ?? (await (await loadFull()).runFull(host, version)) ?? 1;
  process.exitCode = code === 0 && isOutputLost ? 1 : code;
}

/** Node ends when there is nothing left to wait for, as if all were well, also where something waits for ever. */
function noteUnfinished(): void {
  stderr.write('The program came to its end before it was done, which is a mistake in it\n');
  stderr.write(`What it has done so far is what it has told. Please report this with the version, ${version}\n`);
  process.exitCode = BUG;
}

/** The folder the program was started in; undefined after saying that it is gone. */
function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    stderr.write('The current folder does not exist any more\nChange to another folder and run the command again\n');
    process.exitCode = 1;
    return undefined;
  }
}

/** Say that a part of the program is missing; everything else is a bug, and shown by Node with all there is. */
function reportDamage(error: unknown): void {
  const damage = damageIn(error);
  if (damage === undefined) throw error;
  stderr.write(`${damage.message}\n${damage.hint}\n`);
  process.exitCode = damage.exitCode;
}

async function loadFull(): Promise<typeof full> {
  // Not a literal, so that the bundler leaves the whole program a file of its own.
  const source = './full.ts';
  return loadProgram('full')?.() ?? ((await import(source)) as typeof full);
}

/** Listen for the first interrupt only: the second finds the system's own handling, which ends the process. */
function onInterrupt(listener: () => void): void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const onSignal = (): void => {
    for (const signal of signals) process.off(signal, onSignal);
    listener();
  };
  for (const signal of signals) process.on(signal, onSignal);
}

/**
 * Say once that the report cannot be written, and go on: a push under way is to end in order.
 *
 * Whoever reads the output may stop early (`| head`); that is no failure.
 */
function noteLostOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || isOutputLost) return;
  isOutputLost = true;
  process.exitCode = 1;
  const reason = error.code === 'ENOSPC' ? 'no space left on the device' : error.message;
  stderr.write(`Cannot write to standard output: ${reason}\n`);
}

/** The stream, with somebody who hears of its errors; the same one however often it is asked for. */
function listening(stream: NodeJS.WriteStream, listener: (error: NodeJS.ErrnoException) => void): NodeJS.WriteStream {
  return stream.listeners('error').includes(listener) ? stream : stream.on('error', listener);
}

/** Nothing can be said when standard error is gone. */
function ignore(): void {}

import type { Readable } from 'node:stream';
import type { ProviderKind } from '../provider.ts';
import type { World } from './context.ts';
import type { reportFailure } from './failure.ts';
import type { Sink } from './output.ts';

/** The process as the program uses it; the build runs the program with another one. */
export interface Host {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: World['env'];
  readonly stdin: Readable;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Such as `Node 20.20.2 on linux x64`. */
  readonly platform: string;
  readonly startEngine: World['startEngine'];
  readonly onInterrupt: World['onInterrupt'];
}

/** What carries out a command line. */
export interface Program {
  /** Returns the exit code, or undefined when it is a command line for a larger program. */
  readonly run: (argv: readonly string[], world: World) => Promise<number | undefined>;
  readonly loadProviderKinds: () => Promise<readonly ProviderKind[]>;
  readonly reportFailure: typeof reportFailure;
}

/** Carry out the command line of a process and report what ended it early; returns the exit code of `Program.run`. */
export async function runProcess(host: Host, version: string, load: () => Program): Promise<number | undefined> {
  const { argv, cwd, env, stdout, stderr, startEngine, onInterrupt } = host;
  const { run, loadProviderKinds, reportFailure } = load();
  try {
    return await run(argv, {
      startEngine,
      cwd,
      env,
      version,
      get stdin() {
        return host.stdin;
      },
      stdout,
      stderr,
      now: () => performance.now(),
      loadProviderKinds,
      onInterrupt,
    });
  } catch (error) {
    const isDebug = argv.includes('--debug') || argv.includes('-debug');
    return reportFailure(error, { stderr, version, platform: host.platform, isDebug });
  }
}

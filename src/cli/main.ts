#!/usr/bin/env node
import * as module from 'node:module';
import { warmUp } from './warm-up.ts';
import packageJson from '../../package.json' with { type: 'json' };

const argv = process.argv.slice(2);
const { version } = packageJson;
let isOutputLost = false;
process.stdout.on('error', noteLostOutput);
process.stderr.on('error', ignore);

// Scripts ask this again and again, so nothing else is loaded for it.
if (argv.length === 1 && argv[0] === 'version') process.stdout.write(`${version}\n`);
else if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`zonewright ${version}\n`);
} else {
  const code = await main();
  process.exitCode = code === 0 && isOutputLost ? 1 : code;
}

async function main(): Promise<number> {
  // From Node 22.1 on.
  (module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
  // Node 20 works; that later versions of the SDK will not is no news for whoever runs this.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  // The sandbox is compiled in the background while the rest is loaded.
  const startEngine = warmUp(argv, process.cwd());
  const { loadProviderKinds, reportFailure, runProgram } = await import('./front.ts');
  try {
    return await runProgram(argv, {
      startEngine,
      cwd: process.cwd(),
      env: process.env,
      version,
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      now: () => performance.now(),
      loadProviderKinds,
      startEmulator: async (settings) => {
        const [{ runEmulator }, emulator] = await Promise.all([
          import('./emulator.ts'),
          import('../../providers/route53/emulator/index.ts'),
        ]);
        return runEmulator(settings, emulator, process.cwd());
      },
      onInterrupt,
    });
  } catch (error) {
    return reportFailure(error, {
      stderr: process.stderr,
      version,
      platform: `Node ${process.versions.node} on ${process.platform} ${process.arch}`,
      isDebug: argv.includes('--debug') || argv.includes('-debug'),
    });
  }
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
  process.stderr.write(`Cannot write to standard output: ${reason}\n`);
}

/** There is nowhere left to complain to. */
function ignore(): void {}

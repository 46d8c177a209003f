import { loadProviderKinds } from '../../providers/index.ts';
import type { StartEmulator } from '../commands/command.ts';
import { reportFailure } from './failure.ts';
import { runProgram } from './program.ts';
import { type Host, runProcess } from './run-process.ts';

/** Carry out any command; entry of the whole program. */
export async function runFull(host: Host, version: string): Promise<number | undefined> {
  const startEmulator: StartEmulator = async (settings) => {
    const [{ runEmulator }, emulator] = await Promise.all([
      import('./emulator.ts'),
      import('../../providers/route53/emulator/index.ts'),
    ]);
    return runEmulator(settings, emulator, host.cwd);
  };
  return runProcess(host, version, () => ({
    run: (argv, world) => runProgram(argv, world, startEmulator),
    loadProviderKinds,
    reportFailure,
  }));
}

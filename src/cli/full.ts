import type { StartEmulator } from '../commands/command.ts';
import { keepCompiled } from './keep-compiled.ts';
import { type Host, runProcess } from './run-process.ts';

/** Carry out any command; entry of the whole program. */
export async function runFull(host: Host, version: string): Promise<number | undefined> {
  keepCompiled();
  const startEmulator: StartEmulator = async (settings) => {
    const [{ runEmulator }, emulator] = await Promise.all([
      import('./emulator.ts'),
      import('../../providers/route53/emulator/index.ts'),
    ]);
    return runEmulator(settings, emulator, host.cwd);
  };
  return runProcess(host, version, async () => {
    const { loadProviderKinds, reportFailure, runProgram } = await import('./front.ts');
    return { loadProviderKinds, reportFailure, run: (argv, world) => runProgram(argv, world, startEmulator) };
  });
}

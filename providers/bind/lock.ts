import { open, stat, unlink } from 'node:fs/promises';
import { ProviderError } from '../../src/errors.ts';
import { fileError } from './folder.ts';

/** Nobody takes longer than this to write a zone; a lock of this age was left behind. */
const STALE_MS = 60_000;
const TRIES = 40;
const WAIT_MS = 100;

/** What waiting for a lock needs. */
export interface LockOptions {
  readonly sleep: (ms: number) => Promise<void>;
  readonly date: () => Date;
}

/**
 * Do something while nobody else who asks for the same lock does.
 *
 * The lock is a file of its own that only one can create, which holds on network drives too.
 *
 * @throws {ProviderError} when somebody else keeps it for too long.
 */
export async function withLock<Result>(
  lockFile: string,
  run: () => Promise<Result>,
  options: LockOptions,
): Promise<Result> {
  await takeLock(lockFile, options);
  try {
    return await run();
  } finally {
    await unlink(lockFile).catch(() => undefined);
  }
}

async function takeLock(lockFile: string, { sleep, date }: LockOptions): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      const handle = await open(lockFile, 'wx', 0o644);
      await handle.close();
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileError(error, lockFile);
    }
    const age = await ageOf(lockFile, date);
    if (age !== undefined && age > STALE_MS) await unlink(lockFile).catch(() => undefined);
    else if (tries === TRIES) throw heldByOther(lockFile);
    else await sleep(WAIT_MS);
  }
}

async function ageOf(lockFile: string, date: () => Date): Promise<number | undefined> {
  const stats = await stat(lockFile).catch(() => undefined);
  return stats === undefined ? undefined : date().getTime() - stats.mtimeMs;
}

function heldByOther(lockFile: string): ProviderError {
  return new ProviderError(`Somebody else is writing the zone: "${lockFile}" exists`, {
    code: 'Locked',
    hint: 'If nobody is, delete that file',
  });
}

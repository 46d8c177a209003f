import { copyFile, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { toBytes } from '../../src/dns/text.ts';
import { fileError } from './folder.ts';

/** Where a file is written before it takes the place of the old one, and where the old one goes. */
export interface ReplacePaths {
  readonly file: string;
  readonly temporary: string;
  readonly backup: string;
}

/**
 * Replace a file: whoever reads it finds the old text or the new one, also after a crash.
 *
 * The old file is kept as a backup; the new one has its permissions.
 *
 * @throws {ProviderError} when anything fails; the old file is then as it was.
 */
export async function replaceFile({ file, temporary, backup }: ReplacePaths, text: string): Promise<void> {
  try {
    const old = await stat(file).catch(() => undefined);
    const handle = await open(temporary, 'w', old === undefined ? 0o644 : old.mode & 0o777);
    try {
      await handle.writeFile(toBytes(text));
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (old !== undefined) await copyFile(file, backup);
    await rename(temporary, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw fileError(error, file);
  }
}

/** So that the new name survives a crash too; systems that cannot do it do it themselves. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

import { access, chmod, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { osReason } from '../../config/os-reason.ts';
import { UserError } from '../../errors.ts';
import type { TextFile } from './export-config.ts';

/**
 * Check that files can be written to the folder that `--out-dir` names, before the work for it is done.
 *
 * @throws {UserError} when they cannot; nothing is changed yet.
 */
export async function prepareOutFolder(folder: string, cwd: string): Promise<void> {
  let existing = path.resolve(cwd, folder);
  for (;;) {
    const found = await stat(existing).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw cannotWrite(folder, error);
    });
    if (found?.isDirectory() === true) break;
    if (found !== undefined) throw new UserError(`Cannot write to "${folder}": "${existing}" is no folder`);
    existing = path.dirname(existing);
  }
  await access(existing, constants.W_OK).catch((error: unknown) => {
    throw cannotWrite(folder, error);
  });
}

/**
 * Write files to the folder that `--out-dir` names; it is created, and files of the same names are replaced.
 *
 * All of them are written beside their places before the first is put there.
 *
 * @throws {UserError} when one cannot be written.
 */
export async function writeOutFolder(folder: string, files: readonly TextFile[], cwd: string): Promise<void> {
  const root = path.resolve(cwd, folder);
  const staged: { readonly temporary: string; readonly target: string }[] = [];
  try {
    for (const file of files) {
      const target = path.join(root, file.path);
      const suffix = Math.random().toString(36).slice(2);
      const temporary = path.join(path.dirname(target), `.${suffix}.tmp`);
      await mkdir(path.dirname(target), { recursive: true });
      staged.push({ temporary, target });
      await stage(temporary, target, file.text);
    }
    // The file that loads the others comes first in the list, and last into its place.
    for (const { temporary, target } of staged.toReversed()) await rename(temporary, target);
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
    throw cannotWrite(folder, error);
  }
}

async function stage(temporary: string, target: string, text: string): Promise<void> {
  const existing = await stat(target).catch(() => undefined);
  await writeFile(temporary, text, { flag: 'wx' });
  if (existing !== undefined) await chmod(temporary, existing.mode & 0o7777);
}

function cannotWrite(folder: string, error: unknown): UserError {
  return new UserError(`Cannot write to "${folder}": ${osReason(error)}`, { cause: error });
}

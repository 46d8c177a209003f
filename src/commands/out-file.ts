import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';

/**
 * Check that a file named by `--out` can be written, before the work for it is done; nothing is changed yet.
 *
 * @throws {UserError} when it cannot.
 */
export async function prepareOutFile(file: string, cwd: string): Promise<void> {
  const { target, isRegular } = await resolveOutFile(file, cwd);
  await orUserError(file, access(isRegular ? path.dirname(target) : target, constants.W_OK));
}

/**
 * Write the file that `--out` names, whole or not at all: a new file takes the place of the old one.
 *
 * A link is followed, an existing file keeps its mode unless told otherwise, and what is no regular file (a pipe, a
 * device) is written to.
 *
 * @throws {UserError} when it cannot be written; what was there is then unchanged.
 */
export async function writeOutFile(
  file: string,
  text: string | Uint8Array,
  cwd: string,
  options: { readonly mode?: number } = {},
): Promise<void> {
  const { target, mode, isRegular } = { ...(await resolveOutFile(file, cwd)), ...options };
  if (!isRegular) {
    await orUserError(file, writeFile(target, text));
    return;
  }
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${Math.random().toString(36).slice(2)}.tmp`,
  );
  const write = async (): Promise<void> => {
    await writeFile(temporary, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  };
  await orUserError(
    file,
    write().catch(async (error: unknown) => {
      await rm(temporary, { force: true });
      throw error;
    }),
  );
}

interface OutFile {
  readonly target: string;
  /** Mode of the file that is there already. */
  readonly mode?: number;
  /** False for what cannot be replaced by renaming; true also for a file that does not exist yet. */
  readonly isRegular: boolean;
}

async function resolveOutFile(file: string, cwd: string): Promise<OutFile> {
  const typed = path.resolve(cwd, file);
  const found = await stat(typed).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw cannotWrite(file, error);
  });
  if (found === undefined) return { target: typed, isRegular: true };
  if (found.isDirectory()) throw new UserError(`Cannot write "${file}": it is a folder`, { hint: NAME_ANOTHER });
  const target = await orUserError(file, realpath(typed));
  return { target, mode: found.mode & 0o7777, isRegular: found.isFile() };
}

async function orUserError<Value>(file: string, promise: Promise<Value>): Promise<Value> {
  try {
    return await promise;
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

const NAME_ANOTHER = 'Name another file';

/** What the codes of file system errors mean. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'part of its path is no folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
};

const HINTS: Readonly<Record<string, string>> = {
  ENOENT: 'Make the folder first, or name another file',
  ENOSPC: 'Free some space, or name another file',
};

function cannotWrite(file: string, error: unknown): UserError {
  const code = codeOf(error);
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return new UserError(`Cannot write "${file}": ${reason}`, { cause: error, hint: HINTS[code] ?? NAME_ANOTHER });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

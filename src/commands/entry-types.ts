import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Creds } from '../config/creds.ts';
import { CredsError } from '../errors.ts';
import { errorLines } from '../report/diagnostics.ts';
import type { Context } from './command.ts';
import { credsOption } from './options.ts';

/**
 * Look at the usual credentials file for the TYPE of entries, for a command that needs no credentials.
 *
 * A configuration may leave the TYPE to that file, and without it nothing tells whose rules count. Undefined where there is
 * no file, as in a pipeline that checks what is proposed and has no secrets, and where it cannot be read, which is told.
 */
export async function glanceAtCreds(
  entries: readonly string[],
  { cwd, env, err }: Pick<Context, 'cwd' | 'env' | 'err'>,
): Promise<Creds | undefined> {
  const file = String(credsOption.defaultValue);
  if (!existsSync(path.resolve(cwd, file))) return undefined;
  const { loadCreds } = await import('../config/creds.ts');
  try {
    return await loadCreds(file, { cwd, env, err: () => undefined });
  } catch (error) {
    if (!(error instanceof CredsError)) throw error;
    for (const line of errorLines(error)) err(line);
    const names = entries.map((entry) => JSON.stringify(entry)).join(', ');
    err(`WARNING: What depends on the TYPE of ${names} is not checked, because the credentials cannot be read`);
    return undefined;
  }
}

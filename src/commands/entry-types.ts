import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Creds } from '../config/creds.ts';
import { CredsError } from '../errors.ts';
import type { Context } from './command.ts';
import { credsOption } from './options.ts';

/**
 * Look at the usual credentials file for the TYPE of each entry, for a command that needs no credentials.
 *
 * A configuration may leave the TYPE to that file, and without it nothing tells whose rules count. Undefined where there is
 * no file or it cannot be read, which is the concern of the commands that need it.
 */
export async function glanceAtCreds({ cwd, env }: Pick<Context, 'cwd' | 'env'>): Promise<Creds | undefined> {
  const file = String(credsOption.defaultValue);
  if (!existsSync(path.resolve(cwd, file))) return undefined;
  const { loadCreds } = await import('../config/creds.ts');
  try {
    return await loadCreds(file, { cwd, env, err: () => undefined });
  } catch (error) {
    if (error instanceof CredsError) return undefined;
    throw error;
  }
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG_NAMES } from '../../config/config-names.ts';
import { readCredsText } from '../../config/creds-source.ts';
import { UsageError, UserError } from '../../errors.ts';
import type { Context } from '../command.ts';
import { prepareOutFile, writeOutFile } from '../out-file.ts';
import { addEntries, type Entries } from './creds-text.ts';

/** Only its owner may read a file of credentials. */
const PRIVATE = 0o600;

/** Read the text of the credentials file, empty where there is none. @throws {UsageError} for a program that prints them. */
export async function readCredsFile(file: string, { cwd, env }: Pick<Context, 'cwd' | 'env'>): Promise<string> {
  const found = await stat(path.resolve(cwd, file)).catch(() => undefined);
  const isProgram = found?.isFile() === true && (found.mode & 0o111) === 0o111 && !file.endsWith('.json');
  if (file === '' || file.startsWith('!') || isProgram) {
    throw new UsageError('init writes the credentials, so --creds must name a file', {
      hint: 'Such as --creds creds.json',
    });
  }
  return (await readCredsText({ file, cwd, env })) ?? '';
}

/** Add entries to the credentials file, which only its owner may read from then on. @throws {UserError} when it has changed since it was read. */
export async function writeCredsFile(file: string, before: string, entries: Entries, context: Context): Promise<void> {
  if ((await readCredsFile(file, context)) !== before) {
    throw new UserError(`"${file}" has been changed meanwhile`, {
      hint: 'Nothing was written. Run zonewright init again',
    });
  }
  await writeOutFile(file, addEntries(before, entries), context.cwd, { mode: PRIVATE });
}

/** Find the configuration that is there already; another name than the wanted one counts unless that was typed. */
export function findConfig(typed: string | undefined, cwd: string): string | undefined {
  const names = typed === undefined ? CONFIG_NAMES : [typed];
  return names.find((name) => existsSync(path.resolve(cwd, name)));
}

/** Write the configuration; the one it takes the place of is kept. Returns the name that one has now. */
export async function writeConfigFile(file: string, text: string, cwd: string): Promise<string | undefined> {
  const old = await readFile(path.resolve(cwd, file)).catch(() => undefined);
  let kept: string | undefined;
  if (old !== undefined) {
    kept = freeName(`${file}.bak`, cwd);
    await writeOutFile(kept, old, cwd);
  }
  await writeOutFile(file, text, cwd);
  return kept;
}

/** Check that files can be written before anything is asked. */
export async function prepareFiles(files: readonly string[], cwd: string): Promise<void> {
  for (const file of files) await prepareOutFile(file, cwd);
}

/** Make a folder that an entry names, unless it is there. @throws {UserError} */
export async function makeFolder(folder: string, cwd: string): Promise<void> {
  await mkdir(path.resolve(cwd, folder), { recursive: true }).catch((cause: unknown) => {
    throw new UserError(`Cannot make the folder "${folder}"`, { cause });
  });
}

function freeName(wanted: string, cwd: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!existsSync(path.resolve(cwd, name))) return name;
  }
}

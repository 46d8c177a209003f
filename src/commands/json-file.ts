import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { osReason } from '../config/os-reason.ts';
import { UserError } from '../errors.ts';

/** Read a file of JSON; `expected` says what it should hold. @throws {UserError} */
export async function readJsonFile(file: string, cwd: string, expected: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path.resolve(cwd, file), 'utf8');
  } catch (cause) {
    throw new UserError(`Cannot read ${file}: ${osReason(cause)}`, { cause, hint: 'Name another file' });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${file} is not JSON`, { cause, hint: `It must hold ${expected}` });
  }
}

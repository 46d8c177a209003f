import { existsSync } from 'node:fs';
import { InstallationError } from '../errors.ts';

/** Whether this is the built program, which has files beside it that take the place of packages and sources. */
export const IS_BUILT = !import.meta.url.endsWith('.ts');

/** Find a file that the build puts beside the program. @throws {InstallationError} when it is missing. */
export function builtFile(name: string): URL {
  const file = new URL(`./${name}`, import.meta.url);
  if (!existsSync(file)) throw new InstallationError(name);
  return file;
}

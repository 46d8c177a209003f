import type { InstallationError } from '../errors.ts';

/**
 * Tell whether an error says that a file of this program is missing; undefined for every other error.
 *
 * By its name, because the program consists of several bundles with classes of their own.
 */
export function damageIn(error: unknown): InstallationError | undefined {
  return error instanceof Error && error.name === 'InstallationError' ? (error as InstallationError) : undefined;
}

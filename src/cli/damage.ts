import { pathToFileURL } from 'node:url';
import { InstallationError } from '../errors.ts';

/** Everything that the build writes lies in one folder. */
const OWN_FOLDER = new URL('.', import.meta.url);

/**
 * Tell whether an error comes of a file of this program that is missing; undefined for every other error.
 *
 * The program consists of several bundles, each with classes of its own, so that those do not tell.
 */
export function damageIn(error: unknown): InstallationError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'InstallationError') return error as InstallationError;
  const file = missingFile(error);
  return file?.startsWith(OWN_FOLDER.href) === true
    ? new InstallationError(file.slice(OWN_FOLDER.href.length), error)
    : undefined;
}

/** What Node could not find, as a URL. */
function missingFile(error: Error & { readonly code?: unknown; readonly url?: unknown; readonly path?: unknown }) {
  const { code, url, path } = error;
  if (code === 'ERR_MODULE_NOT_FOUND' && typeof url === 'string') return url;
  return code === 'ENOENT' && typeof path === 'string' ? pathToFileURL(path).href : undefined;
}

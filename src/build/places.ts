import { fileURLToPath } from 'node:url';

/** Where the package is, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where the built program goes, with a slash at the end. */
export const DIST = `${ROOT}dist/`;

/** The configuration with which the build tries the program. */
export const EXAMPLE = `${ROOT}examples/quick-start`;

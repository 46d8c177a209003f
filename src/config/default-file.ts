import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../errors.ts';
import { CONFIG_NAMES } from './config-names.ts';

/**
 * Find the configuration of a folder; the first of the names where there is none.
 *
 * @throws {ConfigError} when there are several: one of them may be a forgotten copy.
 */
export function findConfigFile(folder: string): string {
  const found = CONFIG_NAMES.filter((name) => existsSync(join(folder, name)));
  if (found.length < 2) return found[0] ?? CONFIG_NAMES[0];
  throw new ConfigError(`The configuration could be ${found.join(' or ')}`, {
    hint: `Name one of them: --config ${found[0]}`,
  });
}

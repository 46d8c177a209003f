import type * as crypto from 'node:crypto';
import { createRequire } from 'node:module';
import { ConfigError } from '../errors.ts';

const ALGORITHM = /^(?:SHA1|SHA256|SHA512|sha1|sha256|sha512)$/;

/**
 * Hash the UTF-8 bytes of a text and return lower-case hexadecimal.
 *
 * @throws {ConfigError} for an algorithm that DNSControl does not have.
 */
export function hashText(algorithm: string, text: string): string {
  if (!ALGORITHM.test(algorithm)) {
    throw new ConfigError(`HASH does not know the algorithm "${algorithm}"`, {
      hint: 'Write "SHA1", "SHA256" or "SHA512"',
    });
  }
  // Loaded when needed: the module takes longer to load than the sandbox to start.
  const { createHash } = createRequire(import.meta.url)('node:crypto') as typeof crypto;
  return createHash(algorithm.toLowerCase()).update(text, 'utf8').digest('hex');
}

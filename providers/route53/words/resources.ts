import { countCall, found, WordError, type Guest } from '../../../src/dsl/words/guest.ts';
import type { ResourceObject } from '../../../src/dsl/words/objects.ts';

/** Words that declare what an account holds besides zones; each returns the name, for records to refer to. */
export function resourceWords(guest: Guest): Record<string, unknown> {
  return {
    HealthCheck: (...args: unknown[]) => declareResource(guest, 'HealthCheck', 'healthCheck', args),
    CidrCollection: (...args: unknown[]) => declareResource(guest, 'CidrCollection', 'cidrCollection', args),
  };
}

function declareResource(guest: Guest, word: string, kind: ResourceObject['kind'], args: readonly unknown[]): string {
  const call = countCall(guest);
  const [name, given] = args;
  if (typeof name !== 'string' || name === '') {
    throw new WordError(word, `${word} takes a name first, found ${found(name)}`);
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new WordError(word, `${word} takes an object after the name "${name}", found ${found(given)}`);
  }
  guest.resources.push({ kind, name, call, options: jsonOf(word, name, given) });
  return name;
}

/** The options as they are now: what the configuration does with its object afterwards is its own affair. */
function jsonOf(word: string, name: string, options: object): string {
  try {
    return JSON.stringify(options, (key, value: unknown) => {
      if (typeof value !== 'function' && typeof value !== 'symbol') return value;
      throw new WordError(word, `The ${key} of ${word}("${name}") is ${found(value)}, which is no setting`);
    });
  } catch (error) {
    if (error instanceof WordError) throw error;
    throw new WordError(word, `The object of ${word}("${name}") cannot be written down: ${String(error)}`);
  }
}

import { UserError } from '../errors.ts';

/** A word where it means nothing: outside a configuration. */
export type OutsideWord = (...args: readonly unknown[]) => never;

/**
 * What a program gets that imports words and is not run by zonewright: functions that say so when they are called.
 *
 * Any name is a word here; which ones can be imported is up to whoever takes them out.
 */
export const OUTSIDE_WORDS: Readonly<Record<string, OutsideWord>> = new Proxy(
  {},
  { get: (_, name) => createOutsideWord(String(name)) },
);

function createOutsideWord(name: string): OutsideWord {
  return () => {
    const message = `"${name}" is a word of zonewright configurations; run the file with "zonewright check"`;
    throw new UserError(message, { hint: 'A program of its own calls compile, preview and push' });
  };
}

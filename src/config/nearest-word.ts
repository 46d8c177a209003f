import { nearest } from '../nearest.ts';

/** Of so few letters every name resembles another one. */
const SHORT = 4;

/** Find the word or global name that was probably meant by one that does not exist. */
export function nearestWord(unknown: string, names: readonly string[]): string | undefined {
  const first = unknown.charAt(0).toLowerCase();
  const isLikely = (name: string): boolean => unknown.length >= SHORT || name.toLowerCase().startsWith(first);
  return nearest(unknown, names.filter(isLikely));
}

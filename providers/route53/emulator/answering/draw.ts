import { createHash } from 'node:crypto';
import type { Selection, Share } from './select-sets.ts';

const MAX_TOGETHER = 8;
const RANGE = 2 ** 48;

/**
 * Draw the sets that answer from those that may.
 *
 * Chance comes from a text, so that the same question has the same answer every time and different ones are spread by
 * their shares. Of sets that answer together eight do.
 */
export function drawSets({ shares, isTogether }: Selection, chance: string): readonly Share[] {
  if (isTogether) return drawSome(shares, chance);
  let left = numberOf(chance);
  const drawn = shares.find(({ share }) => (left -= share) < 0) ?? shares.at(-1);
  return drawn ? [drawn] : [];
}

/** Those drawn stay in the order of the zone. */
function drawSome(shares: readonly Share[], chance: string): readonly Share[] {
  if (shares.length <= MAX_TOGETHER) return shares;
  const ranked = shares
    .map((share, index) => ({ share, index, rank: numberOf(`${chance} ${index}`) }))
    .toSorted((left, right) => left.rank - right.rank);
  return ranked
    .slice(0, MAX_TOGETHER)
    .toSorted((left, right) => left.index - right.index)
    .map(({ share }) => share);
}

/** Turn a text into a number from 0 to below 1 that looks like chance. */
function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6) / RANGE;
}

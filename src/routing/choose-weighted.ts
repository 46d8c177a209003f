import type { Choice, Member } from './candidate.ts';
import { eligible } from './candidate.ts';

/**
 * Choose by weight: each set answers as often as its weight is part of the sum.
 *
 * A weight of 0 only counts when no set with another weight is healthy, or when there is no other weight at all.
 */
export function chooseWeighted(members: readonly Member[]): Choice {
  const { members: healthy, isLastResort } = eligible(members);
  const weighty = healthy.filter((member) => weightOf(member) > 0);
  const pool = new Set(weighty.length > 0 ? weighty : healthy);
  const sum = Array.from(pool).reduce((total, member) => total + weightOf(member), 0);
  const shareOf = (member: Member): number => (sum === 0 ? 1 / pool.size : weightOf(member) / sum);
  return {
    candidates: members.map((member) => ({ ...member, share: pool.has(member) ? shareOf(member) : 0 })),
    rule:
      sum === 0
        ? 'sets with a weight of 0 answer equally often when no other set can'
        : 'a set answers as often as its weight is part of the sum',
    isLastResort,
  };
}

function weightOf({ set }: Member): number {
  return set.routing?.policy === 'weighted' ? set.routing.weight : 0;
}

import { type Choice, eligible, type Member } from './candidate.ts';

/** How many sets of a multivalue group answer at most. */
export const MAX_TOGETHER = 8;

/** Answer with all healthy sets at once, or with eight of them at random. */
export function chooseMultivalue(members: readonly Member[]): Choice {
  const { members: healthy, isLastResort } = eligible(members);
  const pool = new Set(healthy);
  const share = Math.min(1, MAX_TOGETHER / pool.size);
  return {
    candidates: members.map((member) => ({ ...member, share: pool.has(member) ? share : 0 })),
    rule: 'up to eight healthy sets answer together',
    isLastResort,
    isTogether: true,
  };
}

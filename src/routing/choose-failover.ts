import { type Choice, chooseOne, eligible, type Member } from './candidate.ts';

/** Choose the primary set while it is healthy, else the secondary; the primary again when neither is. */
export function chooseFailover(members: readonly Member[]): Choice {
  const { members: healthy, isLastResort } = eligible(members);
  return {
    candidates: chooseOne(members, healthy.find(isPrimary) ?? healthy[0]),
    rule: 'the secondary set answers only while the primary one is not healthy',
    isLastResort,
  };
}

function isPrimary({ set }: Member): boolean {
  return set.routing?.policy === 'failover' && set.routing.role === 'PRIMARY';
}

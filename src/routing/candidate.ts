import type { RecordSet } from '../model/record-set.ts';
import type { Health } from './health.ts';

/** A set of a routed group that may answer. */
export interface Member {
  readonly set: RecordSet;
  readonly health: Health;
}

/** How a member takes part in the answers of its group. */
export interface Candidate extends Member {
  /** Of the questions that reach the group (and meet `when`), the part that this set answers; 0 if it does not. */
  readonly share: number;
  /** Which clients it is for, where that is not known of who asks. */
  readonly when?: string;
  /** What decided, such as `412 km away`. */
  readonly note?: string;
}

/** How a group answers: one of its sets, or several of them together. */
export interface Choice {
  readonly candidates: readonly Candidate[];
  /** The rule that decided, in words. */
  readonly rule: string;
  /** Set when no set was healthy, so that all of them counted as healthy. */
  readonly isLastResort: boolean;
  /** True when distances stood for what only the service knows. */
  readonly isApproximate?: true;
  /** True when the sets with a share answer together, with up to eight values. */
  readonly isTogether?: true;
}

/** The members that are healthy, or all of them when none is: something has to be answered. */
export function eligible(members: readonly Member[]): {
  readonly members: readonly Member[];
  readonly isLastResort: boolean;
} {
  const healthy = members.filter(({ health }) => health.isHealthy);
  return healthy.length > 0 ? { members: healthy, isLastResort: false } : { members, isLastResort: members.length > 0 };
}

/** Say what a single chosen member answers; everybody else answers nothing. */
export function chooseOne(
  members: readonly Member[],
  chosen: Member | undefined,
  noteOf: (member: Member) => string | undefined = () => undefined,
): readonly Candidate[] {
  return members.map((member) => {
    const note = noteOf(member);
    return { ...member, share: member === chosen ? 1 : 0, ...(note === undefined ? {} : { note }) };
  });
}

/** Say that each eligible member answers the clients it is for, since it is not known who asks. */
export function chooseByClient(
  members: readonly Member[],
  eligibles: readonly Member[],
  whenOf: (member: Member) => string,
): readonly Candidate[] {
  return members.map((member) => ({
    ...member,
    share: eligibles.includes(member) ? 1 : 0,
    when: whenOf(member),
  }));
}

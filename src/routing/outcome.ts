import type { Name } from '../dns/name.ts';
import { keyText, type RecordSet } from '../model/record-set.ts';

/**
 * How a way through aliases and CNAMEs ends: with values, with no record of the type, at a name that is not there, at
 * other name servers, or outside the zones that are known.
 */
export type Fate = 'answered' | 'nothing' | 'missing' | 'delegated' | 'elsewhere';

/** Something that may be the answer to a question. */
export interface Outcome {
  readonly fate: Fate;
  /** Of the questions that meet `when`, the part that ends so. */
  readonly share: number;
  /** Which clients get it, where that is not known of who asks. */
  readonly when: readonly string[];
  /** The name where the way ends. */
  readonly at: Name;
  /** The sets that answer; several only where they do so together. */
  readonly sets: readonly RecordSet[];
  /** What they answer; for each question, at most `limit` of them at random. */
  readonly values: readonly string[];
  readonly limit?: number;
}

/** Make an outcome without values. */
export function createEnd(fate: Fate, at: Name): Outcome {
  return { fate, share: 1, when: [], at, sets: [], values: [] };
}

/** Make the outcome that sets answer with their own values. */
export function createAnswer(sets: readonly RecordSet[], limit?: number): Outcome {
  const values = sets.flatMap(({ records }) => records.map(({ text }) => text));
  const at = sets[0]?.name ?? ('.' as Name);
  return { fate: 'answered', share: 1, when: [], at, sets, values, ...(limit === undefined ? {} : { limit }) };
}

/** Let outcomes happen for a part of the questions only. */
export function scaleOutcomes(
  outcomes: readonly Outcome[],
  share: number,
  when: string | undefined,
): readonly Outcome[] {
  if (share === 1 && when === undefined) return outcomes;
  return outcomes.map((outcome) => ({
    ...outcome,
    share: outcome.share * share,
    when: when === undefined ? outcome.when : [when, ...outcome.when],
  }));
}

/** Add up what is the same outcome on several ways, in order of first appearance. */
export function mergeOutcomes(outcomes: readonly Outcome[]): readonly Outcome[] {
  const merged = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const key = outcomeKey(outcome);
    const before = merged.get(key);
    merged.set(key, before === undefined ? outcome : { ...before, share: before.share + outcome.share });
  }
  return [...merged.values()];
}

/** Text that is equal for the same outcome, however often it happens. */
export function outcomeKey({ fate, at, when, sets }: Outcome): string {
  return JSON.stringify([fate, at, when, sets.map(keyText)]);
}

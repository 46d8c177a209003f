import { batchFailure } from './failure.ts';
import { canonicalName } from './names.ts';
import { problemOf } from './problem.ts';
import type { Change, RecordSet } from './record-sets/record-set.ts';
import { keyOf } from './record-sets/record-set.ts';
import type { RecordSets } from './record-sets/record-sets.ts';
import { findSet } from './record-sets/record-sets.ts';
import { isSameSet } from './record-sets/same-set.ts';
import { createWorkingCopy } from './record-sets/working-copy.ts';
import { checkApexKept } from './rules/apex-kept.ts';
import { checkBatchSize } from './rules/batch-size.ts';
import { checkHealthChecks } from './rules/health-check.ts';
import { APPLY_RULES, CONTENT_RULES, PLACE_RULES } from './rules/index.ts';
import { findRepeated, repeatedMessage } from './rules/repeated-change.ts';
import type { Candidate, Progress, Surroundings } from './rules/rule.ts';
import { checkShape } from './rules/shape.ts';
import { valueSyntax } from './rules/value-syntax.ts';
import { checkWeightedTTL } from './rules/weighted-ttl.ts';

/**
 * Apply a batch of changes to a zone, all of them or none.
 *
 * Changes take effect in their order, on a working copy. Everything that is wrong with any of them is collected, so a
 * client learns it at once; a change that cannot even be placed is left out of what the later ones see.
 *
 * @throws {ApiFailure} InvalidInput for the first change whose fields do not go together, InvalidChangeBatch with all
 * messages otherwise.
 */
export function applyBatch(changes: readonly Change[], surroundings: Surroundings): RecordSets {
  checkShape(changes);
  const tooLarge = checkBatchSize(changes);
  if (tooLarge.length > 0) throw batchFailure(tooLarge);
  const messages: string[] = [];
  const candidates = placeChanges(changes, surroundings, messages);
  checkHealthChecks(candidates, surroundings);
  const repeated = findRepeated(candidates);
  messages.push(...[...repeated].map(repeatedMessage));
  const copy = createWorkingCopy(surroundings.zone.sets);
  const upsertedAt = new Map(
    candidates.filter(({ action }) => action === 'UPSERT').map(({ set, index }) => [keyOf(set), index]),
  );
  const progress: Progress = { ...surroundings, copy, upsertedAt };
  for (const candidate of candidates) {
    if (!repeated.has(candidate)) messages.push(...applyChange(candidate, progress));
  }
  messages.push(...checkWeightedTTL(candidates, copy), ...checkApexKept(candidates, surroundings.zone, copy));
  if (messages.length > 0) throw batchFailure(messages);
  return copy.commit();
}

/** Check each change by itself and return those that have a place in the zone. */
function placeChanges(
  changes: readonly Change[],
  { zone, settings }: Surroundings,
  messages: string[],
): readonly Candidate[] {
  const contentRules = CONTENT_RULES.filter((rule) => settings.checksValues || rule !== valueSyntax);
  const candidates: Candidate[] = [];
  changes.forEach((change, index) => {
    const problem = nameProblem(change.ResourceRecordSet);
    if (problem !== undefined) {
      messages.push(problem);
      return;
    }
    const candidate: Candidate = { action: change.Action, set: canonicalSet(change.ResourceRecordSet), index };
    const misplaced = PLACE_RULES.flatMap((rule) => rule(candidate, zone));
    messages.push(...misplaced, ...contentRules.flatMap((rule) => rule(candidate, zone)));
    if (misplaced.length === 0) candidates.push(candidate);
  });
  return candidates;
}

function applyChange(candidate: Candidate, progress: Progress): readonly string[] {
  const messages = APPLY_RULES.flatMap((rule) => rule(candidate, progress));
  if (messages.length > 0) return messages;
  const { action, set } = candidate;
  if (action === 'DELETE') {
    progress.copy.remove(set);
    return [];
  }
  // The service keeps the stored text when nothing changes that DNS could see.
  const stored = findSet(progress.copy.at(set.Name), keyOf(set));
  if (!stored || !isSameSet(stored, set)) progress.copy.put(set);
  return [];
}

function nameProblem(set: RecordSet): string | undefined {
  return (
    problemOf(() => canonicalName(set.Name)) ??
    (set.AliasTarget && problemOf(() => canonicalName(set.AliasTarget?.DNSName ?? '')))
  );
}

function canonicalSet(set: RecordSet): RecordSet {
  const alias = set.AliasTarget;
  const named = { ...set, Name: canonicalName(set.Name) };
  if (!alias) return named;
  const HostedZoneId = alias.HostedZoneId.replace(/^\/hostedzone\//, '');
  return { ...named, AliasTarget: { ...alias, HostedZoneId, DNSName: canonicalName(alias.DNSName) } };
}

import { displayName } from '../dns/name.ts';
import { describeRouting } from '../model/routing.ts';
import type { Candidate } from '../routing/candidate.ts';
import type { Explanation } from '../routing/explain.ts';
import type { MatrixRow } from '../routing/matrix.ts';
import type { Outcome } from '../routing/outcome.ts';
import type { Step } from '../routing/resolve.ts';

/** Write explanations, one for each type, as a JSON list. */
export function routeJson(explanations: readonly Explanation[]): string {
  const entries = explanations.map(({ name, type, zone, outcomes, steps, notes }) => ({
    name,
    type,
    zone,
    answers: outcomes.map(outcomeData),
    groups: steps.map(stepData),
    notes,
  }));
  return JSON.stringify(entries, null, 2);
}

/** The answers for all countries to one question. */
export interface Matrix {
  readonly name: string;
  readonly type: string;
  readonly rows: readonly MatrixRow[];
}

/** Write matrices, one for each type, as a JSON list. */
export function matrixJson(matrices: readonly Matrix[]): string {
  const entries = matrices.map(({ name, type, rows }) => ({
    name,
    type,
    places: rows.map(({ place: { continent, country, subdivision }, outcomes }) => ({
      continent,
      country,
      subdivision,
      answers: outcomes.map(outcomeData),
    })),
  }));
  return JSON.stringify(entries, null, 2);
}

function outcomeData({ fate, share, when, at, sets, values, limit }: Outcome): Readonly<Record<string, unknown>> {
  return {
    result: fate,
    share,
    ...(when.length > 0 && { when }),
    name: displayName(at),
    ...(sets.length > 0 && {
      type: sets[0]?.type,
      sets: sets.flatMap(({ setIdentifier }) => setIdentifier ?? []),
      values,
    }),
    ...(limit !== undefined && { limit }),
  };
}

function stepData({ zone, name, type, choice }: Step): Readonly<Record<string, unknown>> {
  return {
    zone,
    name: displayName(name),
    type,
    policy: choice.candidates[0]?.set.routing?.policy ?? 'simple',
    rule: choice.rule,
    noneHealthy: choice.isLastResort,
    approximate: choice.isApproximate === true,
    sets: choice.candidates.map(candidateData),
  };
}

function candidateData({ set, health, share, when, note }: Candidate): Readonly<Record<string, unknown>> {
  return {
    set: set.setIdentifier,
    routing: set.routing && describeRouting(set.routing),
    values: set.records.map(({ text }) => text),
    healthy: health.isHealthy,
    because: health.because,
    share,
    when,
    note,
  };
}

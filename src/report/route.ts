import { displayName } from '../dns/name.ts';
import { type DnsRecord, targetOf } from '../model/record.ts';
import { describeRouting } from '../model/routing.ts';
import type { Candidate } from '../routing/candidate.ts';
import type { Explanation } from '../routing/explain.ts';
import type { MatrixRow } from '../routing/matrix.ts';
import type { Outcome } from '../routing/outcome.ts';
import type { Step } from '../routing/resolve.ts';
import { tableLines } from './table.ts';

/** How the sets of a group are chosen, after `is routed`. */
const POLICY_WORDS = {
  weighted: ' by weight',
  latency: ' by latency',
  failover: ' for failover',
  geolocation: ' by the location of clients',
  geoproximity: ' by distance',
  multivalue: ' to several values',
  cidr: ' by the addresses of clients',
  other: '',
} as const;

/** Show what a question is answered and why; `asker` says who asks, if anything is known of that. */
export function routeLines(explanation: Explanation, asker: string): string[] {
  const { name, type, outcomes, steps, notes } = explanation;
  const rows = outcomes.map((outcome) => [formatShare(outcome.share), outcomeText(outcome), ...whenCell(outcome.when)]);
  return [
    `${name} ${type}${asker === '' ? '' : ` ${asker}`}`,
    ...indent(tableLines(rows)),
    ...steps.flatMap(stepLines),
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ];
}

/** Show the answers for all countries, a line each. */
export function matrixLines(
  name: string,
  type: string,
  rows: readonly MatrixRow[],
  code: (row: MatrixRow) => string,
): string[] {
  const table = rows.map((row) => [
    code(row),
    row.place.continent,
    row.outcomes
      .map((outcome) => (outcome.share === 1 ? '' : `${formatShare(outcome.share)} `) + outcomeText(outcome))
      .join('; '),
  ]);
  return [`${name} ${type}`, ...indent(tableLines([['place', 'continent', 'answer'], ...table]))];
}

/** Write a share as a percentage with at most one decimal; what is rare is not called nothing. */
export function formatShare(share: number): string {
  const percent = share * 100;
  return percent > 0 && percent < 0.1 ? '<0.1%' : `${Number(percent.toFixed(1))}%`;
}

function outcomeText({ fate, at, sets, values, limit }: Outcome): string {
  const name = displayName(at);
  switch (fate) {
    case 'answered': {
      const some = limit === undefined ? '' : `${limit} at random of `;
      const identifiers = sets.flatMap(({ setIdentifier }) =>
        setIdentifier === undefined ? [] : [`"${setIdentifier}"`],
      );
      return `${some}${values.join(', ')}${identifiers.length === 0 ? '' : ` (${identifiers.join(', ')})`}`;
    }
    case 'nothing':
      return `no answer: ${name} has none for this question`;
    case 'missing':
      return `${name} does not exist (NXDOMAIN)`;
    case 'delegated':
      return `whatever the name servers of ${name} answer`;
    case 'elsewhere':
      return `whatever ${name} answers`;
  }
}

function stepLines(step: Step): string[] {
  const { name, type, choice } = step;
  const policy = choice.candidates[0]?.set.routing?.policy;
  if (policy === undefined) return signpostLines(step);
  const title = `${displayName(name)} ${type} is routed${POLICY_WORDS[policy]}: ${choice.rule}`;
  return ['', title, ...indent(tableLines(choice.candidates.map(candidateCells)))];
}

/** A simple set needs no explanation, unless it leads somewhere else. */
function signpostLines({ name, type, choice }: Step): string[] {
  return choice.candidates
    .flatMap(({ set }) => set.records)
    .flatMap((record) =>
      isSignpost(record) ? ['', `${displayName(name)} ${type} leads to ${valueText(record)}`] : [],
    );
}

function candidateCells({ set, health, share, when, note }: Candidate): string[] {
  return [
    share === 0 ? '-' : formatShare(share),
    `"${set.setIdentifier ?? ''}"`,
    set.routing === undefined ? '' : describeRouting(set.routing),
    set.records.map(valueText).join(', '),
    health.because,
    ...(note === undefined ? [] : [note]),
    ...whenCell(when === undefined ? [] : [when]),
  ];
}

/** What an alias or a CNAME leads to, or the value as it is. */
function valueText(record: DnsRecord): string {
  return isSignpost(record) ? displayName(targetOf(record)) : record.text;
}

function isSignpost({ type, recordType }: DnsRecord): boolean {
  return recordType.isPointer && (type === 'CNAME' || !recordType.isStandard);
}

function whenCell(when: readonly string[]): string[] {
  return when.length === 0 ? [] : [`if asked ${[...new Set(when)].join(' and ')}`];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

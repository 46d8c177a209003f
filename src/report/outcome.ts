import type { ChalkInstance } from 'chalk';
import { displayName } from '../dns/name.ts';
import { unreachable } from '../errors.ts';
import type { ItemResult, Outcome, SectionResult, StaleDetail, ZoneResult } from '../plan/outcome.ts';
import type { ZonePlan } from '../plan/plan.ts';

/** Write what became of an item, below the item. */
export function resultLines(zone: ZonePlan, { item, outcome }: ItemResult, color: ChalkInstance): string[] {
  const isCreation = item.kind === 'create-zone' && item.providerType === 'ROUTE53';
  const isTried = outcome.status === 'applied' || outcome.status === 'refused';
  return [
    ...(isCreation && isTried ? [`Adding zone for ${displayName(item.zone)} to route 53 account`] : []),
    ...outcomeLines(zone, outcome, color),
  ];
}

function outcomeLines(zone: ZonePlan, outcome: Outcome, color: ChalkInstance): string[] {
  switch (outcome.status) {
    case 'applied':
      return [...(outcome.notes ?? []), color.green('SUCCESS!')];
    case 'refused':
      return [`${color.red('FAILURE!')} ${outcome.message}`];
    case 'stale':
      return staleLines(zone, outcome, color);
    case 'declined':
      return ['Skipping'];
    case 'not-tried':
      return [`Skipping: ${REASONS[outcome.reason]}`];
    default:
      return unreachable(outcome);
  }
}

const REASONS = {
  interrupted: 'interrupted',
  depends: 'it builds on changes that were not made',
  'no-zone': 'its zone does not exist',
  objections: 'nothing is sent where a part would be refused',
  withheld: 'nothing is sent to what needs it',
} as const;

function staleLines(zone: ZonePlan, outcome: Outcome & { status: 'stale' }, color: ChalkInstance): string[] {
  const nothing = outcome.isPartial ? 'Nothing more was changed' : 'Nothing was changed';
  const [first, ...others] = outcome.sets;
  const head = `${color.red('FAILURE!')} ${nothing} in ${zone.title}`;
  if (first === undefined) return [`${head}: it is no longer what was read`, 'Run preview again.'];
  return [
    `${head}: ${first.title} is no longer what was read`,
    ...detailLines(first),
    ...others.flatMap((set) => [`${set.title} is no longer what was read`, ...detailLines(set)]),
    'Run preview again.',
  ];
}

function detailLines({ read, wanted, now }: StaleDetail): string[] {
  return [
    `  read     ${read ?? 'nothing'}`,
    wanted === undefined ? '  expected to be deleted' : `  expected to become ${wanted}`,
    `  now      ${now ?? 'nothing'}`,
  ];
}

/**
 * Sum up a push that did not carry out everything, one line for each provider of a zone that had something to do.
 *
 * Says what was applied, with the ids of the service, what failed and what was not tried; ways out follow.
 */
export function summaryLines(zones: readonly ZoneResult[]): string[] {
  return zones.flatMap(({ zone, sections }) =>
    sections.filter(({ results }) => results.length > 0).flatMap((section) => sectionSummary(zone, section)),
  );
}

const BATCH = ['change batch', 'change batches'] as const;
const CHANGE = ['change', 'changes'] as const;

function sectionSummary(zone: ZonePlan, { section, results }: SectionResult): string[] {
  const isCreation = results.every(({ item }) => item.kind === 'create-zone');
  const hints = results.flatMap(({ outcome }) => (outcome.status === 'refused' ? (outcome.hint ?? []) : []));
  const subject = zone.isAccount === true ? `Account ${section.entry}` : `${zone.title} (${section.entry})`;
  const noun = zone.isAccount === true ? CHANGE : BATCH;
  return [
    `${subject}: ${isCreation ? creationSummary(results) : batchSummary(results, noun)}`,
    ...new Set(hints.map((hint) => `  ${hint}`)),
  ];
}

function creationSummary(results: readonly ItemResult[]): string {
  return `hosted zone ${results.some(({ outcome }) => outcome.status === 'applied') ? '' : 'not '}created`;
}

function batchSummary(results: readonly ItemResult[], [one, several]: typeof BATCH | typeof CHANGE): string {
  const total = results.length;
  const applied = pick(results, ['applied']);
  const ids = applied.flatMap((outcome) => (outcome.status === 'applied' ? (outcome.changeId ?? []) : []));
  return [
    `${applied.length} of ${total} ${total === 1 ? one : several} applied${ids.length > 0 ? ` (${ids.join(', ')})` : ''}`,
    ...count(pick(results, ['refused', 'stale']).length, 'failed'),
    ...count(pick(results, ['not-tried']).length, 'not tried'),
    ...count(pick(results, ['declined']).length, 'skipped'),
  ].join(', ');
}

function pick(results: readonly ItemResult[], statuses: readonly Outcome['status'][]): Outcome[] {
  return results.map(({ outcome }) => outcome).filter(({ status }) => statuses.includes(status));
}

function count(number: number, what: string): string[] {
  return number === 0 ? [] : [`${number} ${what}`];
}

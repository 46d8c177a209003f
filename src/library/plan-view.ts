import { displayName } from '../dns/name.ts';
import { unreachable } from '../errors.ts';
import type { Outcome, ZoneResult } from '../plan/outcome.ts';
import type { PlanItem, PlanSection, ZonePlan } from '../plan/plan.ts';
import { accountChangeLine } from '../report/account.ts';
import { changeLine } from '../report/changes.ts';
import { creationText } from '../report/plan.ts';
import type * as api from './api.d.ts';

/** Tell what is to be done for zones, one entry for each provider and registrar that has anything to do or to say. */
export function toWork(zones: readonly ZonePlan[]): api.PlannedWork[] {
  return zones.flatMap((zone) =>
    zone.sections
      .filter(({ isSkipped, items }) => !isSkipped && items.length > 0)
      .map((section) => ({
        zone: zone.isAccount === true ? '' : zone.uniqueName,
        role: section.role,
        entry: section.entry,
        changes: section.items.flatMap((item) => changeLines(item, section)),
        problems: section.items.flatMap((item) => (item.kind === 'problem' ? item.lines : [])),
        notes: section.items.flatMap((item) => (item.kind === 'info' ? item.lines : [])),
      })),
  );
}

function changeLines(item: PlanItem, { entry }: PlanSection): string[] {
  if (item.kind === 'create-zone') return [creationText(displayName(item.zone), entry)];
  if (item.kind === 'account') return [accountChangeLine(item.change)];
  return item.kind === 'batch' ? item.changes.flatMap((change) => change.lines.map(changeLine)) : [];
}

/** Tell what became of every request. */
export function toResults(zones: readonly ZoneResult[]): api.RequestResult[] {
  return zones.flatMap(({ zone, sections }) =>
    sections.flatMap(({ section, results }) =>
      results.map(({ outcome }) => ({
        zone: zone.isAccount === true ? '' : zone.uniqueName,
        entry: section.entry,
        ...describe(outcome),
      })),
    ),
  );
}

function describe(outcome: Outcome): Omit<api.RequestResult, 'zone' | 'entry'> {
  switch (outcome.status) {
    case 'applied':
      return { status: 'applied', ...(outcome.changeId !== undefined && { changeId: outcome.changeId }) };
    case 'refused':
      return { status: 'refused', message: outcome.message };
    case 'stale': {
      const titles = outcome.sets.map(({ title }) => title).join(', ');
      return { status: 'stale', message: `No longer what was read: ${titles}` };
    }
    case 'not-tried':
      return { status: 'not-tried', message: REASONS[outcome.reason] };
    case 'declined':
      return { status: 'not-tried' };
    default:
      return unreachable(outcome);
  }
}

const REASONS = {
  interrupted: 'The run was aborted before',
  depends: 'It builds on changes that were not made',
  'no-zone': 'Its zone does not exist',
  objections: 'Nothing is sent where a part would be refused',
  withheld: 'Nothing is sent to what needs it',
} as const;

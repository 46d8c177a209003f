import { displayName } from '../dns/name.ts';
import type { PlanItem, PlanSection, ZonePlan } from '../plan/plan.ts';
import { accountChangeLine } from './account.ts';
import { changeLine } from './changes.ts';
import { creationText } from './plan.ts';

/** One provider's or registrar's share of a zone, in DNSControl's keys and their order. */
export interface ReportEntry {
  /** Absent for what an account holds besides zones. */
  readonly domain?: string;
  /** Tells zones of one name apart; absent without a tag. */
  readonly tag?: string;
  readonly corrections: number;
  readonly correction_details?: readonly string[];
  readonly provider?: string;
  readonly registrar?: string;
}

/** Turn plans into the entries of `--report`: what takes part, in the order of the output. */
export function toReport(zones: readonly ZonePlan[]): ReportEntry[] {
  return zones.flatMap((zone) =>
    zone.sections.filter((section) => !section.isSkipped).map((section) => toEntry(zone, section)),
  );
}

function toEntry(zone: ZonePlan, section: PlanSection): ReportEntry {
  const details = section.items.flatMap((item) => itemDetails(item, section)).filter((line) => line !== '');
  return {
    ...(zone.isAccount !== true && { domain: zone.name }),
    ...(zone.tag !== '' && { tag: zone.tag }),
    corrections: details.length,
    ...(details.length > 0 && { correction_details: details }),
    ...(section.role === 'provider' ? { provider: section.entry } : { registrar: section.entry }),
  };
}

function itemDetails(item: PlanItem, section: PlanSection): string[] {
  if (item.kind === 'create-zone') return [creationText(displayName(item.zone), section.entry)];
  if (item.kind === 'account') return [accountChangeLine(item.change)];
  if (item.kind !== 'batch') return [];
  return item.changes.flatMap((change) => change.lines.map((line) => changeLine(line).trim()));
}

/** Write the entries as the text of the report file. */
export function renderReport(entries: readonly ReportEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

import type { ChalkInstance } from 'chalk';
import { displayName } from '../dns/name.ts';
import { onOneLine } from '../dns/printable.ts';
import { unreachable } from '../errors.ts';
import type { PlanItem, PlanSection, ZonePlan } from '../plan/plan.ts';
import { paintAccountChange } from './account.ts';
import { paintChange } from './changes.ts';

/** How a plan is shown. */
export interface PlanStyle {
  /** `--full`: headings for every provider and registrar. */
  readonly full: boolean;
  readonly color: ChalkInstance;
}

/** Write a zone's whole plan as preview shows it, one element a line. */
export function zoneLines(zone: ZonePlan, style: PlanStyle): string[] {
  return [
    zoneHeading(zone),
    ...zone.sections.flatMap((section) => [
      ...sectionHeading(section, style),
      ...section.items.map((_, index) => itemText(section, index, style)),
    ]),
  ];
}

/** Write the line that a zone begins with. */
export function zoneHeading(zone: ZonePlan): string {
  return `******************** ${zone.isAccount === true ? 'Account' : 'Domain'}: ${onOneLine(zone.title)}`;
}

/** Write what stands above the items of a provider or registrar: who it is, and how many corrections there are. */
export function sectionHeading(section: PlanSection, { full }: PlanStyle): string[] {
  const { entry, changeCount, isSkipped } = section;
  const role = section.role === 'provider' ? 'DNS Provider' : 'Registrar';
  const heading = full ? [`----- ${role}: ${entry}...${isSkipped ? ' (skipping)' : ''}`] : [];
  if (isSkipped || (changeCount === 0 && !full)) return heading;
  return [...heading, `${changeCount} correction${changeCount === 1 ? '' : 's'} (${entry})`];
}

/** Write one item with its number; what is done and what is only told are counted apart. */
export function itemText(section: PlanSection, index: number, style: PlanStyle): string {
  const item = section.items[index];
  if (item === undefined) return '';
  const number = section.items.slice(0, index + 1).filter((other) => isAction(other) === isAction(item)).length;
  return `${isAction(item) ? '#' : 'INFO#'}${number}: ${itemLines(item, section, style).join('\n')}`;
}

function isAction({ kind }: PlanItem): boolean {
  return kind === 'batch' || kind === 'create-zone' || kind === 'account';
}

function itemLines(item: PlanItem, section: PlanSection, { color }: PlanStyle): readonly string[] {
  switch (item.kind) {
    case 'batch':
      return item.changes.flatMap((change) => change.lines.map((line) => paintChange(line, color)));
    case 'create-zone':
      return [creationText(displayName(item.zone), section.entry)];
    case 'account':
      return [paintAccountChange(item.change, color)];
    case 'info':
    case 'problem':
      return item.lines.map(printable);
    default:
      return unreachable(item);
  }
}

/** The message of DNSControl for a zone that is missing. */
export function creationText(zone: string, entry: string): string {
  return `Ensuring zone "${zone}" exists in "${entry}"`;
}

/** Show control characters, so that what a service returned cannot steer a terminal. */
function printable(line: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const control = /[\u0000-\u001f\u007f-\u009f]/g;
  return onOneLine(line.replace(control, (char) => `\\${String(char.charCodeAt(0)).padStart(3, '0')}`));
}

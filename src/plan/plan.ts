import type { Change } from '../diff/change.ts';
import type { Name } from '../dns/name.ts';
import type { AccountChange } from '../model/account.ts';
import type { RecordSetData } from '../model/set-data.ts';
import type { HostedZone } from '../model/zone.ts';

/** A change as plain data. */
export interface PlannedChange extends Omit<Change, 'before' | 'after'> {
  readonly before?: RecordSetData;
  readonly after?: RecordSetData;
}

/** A request that will be sent as a whole: one executable item, `#1`, of a preview. */
export interface BatchItem {
  readonly kind: 'batch';
  readonly changes: readonly PlannedChange[];
}

/** A zone that is missing and will be created. */
export interface CreateZoneItem {
  readonly kind: 'create-zone';
  readonly zone: Name;
  /** TYPE of the provider that creates it. */
  readonly providerType: string;
}

/** A change of something that an account holds besides zones. */
export interface AccountItem {
  readonly kind: 'account';
  readonly change: AccountChange;
  /** True where nothing will be sent to the zones that it is for, so that it is not made for them either. */
  readonly isWithheld?: true;
}

/** Something to know; nothing is done about it. */
export interface InfoItem {
  readonly kind: 'info';
  readonly lines: readonly string[];
}

/** Something that should have been done and cannot be; the run goes on and fails at its end. */
export interface ProblemItem {
  readonly kind: 'problem';
  readonly lines: readonly string[];
}

/** A line of a plan that can be carried out. */
export type ExecutableItem = BatchItem | CreateZoneItem | AccountItem;
/** One numbered item of a preview. */
export type PlanItem = ExecutableItem | InfoItem | ProblemItem;

/** What one DNS provider or the registrar has to do for a zone. */
export interface PlanSection {
  readonly role: 'provider' | 'registrar';
  /** Name of the entry in creds.json. */
  readonly entry: string;
  /** True when it was left out, by `--providers` or because its items stand under another heading. */
  readonly isSkipped: boolean;
  /** Where the changes go; absent for registrars and for a zone that does not exist yet. */
  readonly hostedZone?: HostedZone;
  readonly items: readonly PlanItem[];
  /** Why the provider would refuse some of it; nothing of the section is sent then. */
  readonly refusals?: readonly string[];
  /** How many corrections the items are. */
  readonly changeCount: number;
}

/** What is to be done for one declared zone. */
export interface ZonePlan {
  /** Without tag and final dot. */
  readonly name: string;
  readonly tag: string;
  readonly uniqueName: string;
  /** The heading: unique name, and the Unicode form where it differs. */
  readonly title: string;
  /** True where it is an account that is planned and no zone: all its names are that of the entry in creds.json. */
  readonly isAccount?: true;
  readonly sections: readonly PlanSection[];
  /** For the person watching, no part of the report. */
  readonly warnings: readonly string[];
}

/**
 * Everything a run is going to do, as data that JSON can hold.
 *
 * Previews print it and pushes carry it out; nothing is done that is not in it.
 */
export interface Plan {
  /** Zones to be created, before everything else. */
  readonly creations: readonly ZonePlan[];
  /** What accounts need before the records of zones can refer to it. */
  readonly preparations: readonly ZonePlan[];
  readonly zones: readonly ZonePlan[];
  /** What nothing refers to any longer once the zones are done. */
  readonly removals: readonly ZonePlan[];
}

/** List everything that is planned, in the order in which it is carried out. */
export function allPlans({ creations, preparations, zones, removals }: Plan): ZonePlan[] {
  return [...creations, ...preparations, ...zones, ...removals];
}

/** Tell whether an item is something to do. */
export function isExecutable(item: PlanItem): item is ExecutableItem {
  return item.kind === 'batch' || item.kind === 'create-zone' || item.kind === 'account';
}

/** Count what DNSControl calls corrections: the lines of an item, one for a new zone and for what an account holds. */
export function countChanges(items: readonly PlanItem[]): number {
  return items.reduce((sum, item) => {
    if (item.kind === 'create-zone' || item.kind === 'account') return sum + 1;
    return item.kind === 'batch' ? item.changes.reduce((lines, change) => lines + change.lines.length, sum) : sum;
  }, 0);
}

/** Count the corrections of several zones. */
export function totalChanges(zones: readonly ZonePlan[]): number {
  return zones.flatMap((zone) => zone.sections).reduce((sum, section) => sum + section.changeCount, 0);
}

/** Tell whether something in the zones could not be planned. */
export function hasProblems(zones: readonly ZonePlan[]): boolean {
  return zones.some((zone) => zone.sections.some((section) => section.items.some((item) => item.kind === 'problem')));
}

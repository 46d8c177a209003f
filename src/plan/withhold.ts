import { isExecutable, type PlanItem, type PlanSection, type ZonePlan } from './plan.ts';

/**
 * Mark what is prepared for no zone but those to which nothing will be sent.
 *
 * A health check that nothing refers to costs money, and one that is changed without its records may call healthy things
 * down.
 */
export function withholdPreparations(preparations: readonly ZonePlan[], zones: readonly ZonePlan[]): ZonePlan[] {
  if (preparations.length === 0) return [];
  return preparations.map((account) => ({
    ...account,
    sections: account.sections.map((section) => {
      const unsent = unsentZones(section.entry, zones);
      return { ...section, items: section.items.map((item) => withheld(item, unsent)) };
    }),
  }));
}

/** Unique names of the zones to which a push sends nothing, although they are not what is wanted. */
interface Unsent {
  readonly refused: ReadonlySet<string>;
  /** Refused, or not even planned; what their records refer to now may be as it should be. */
  readonly any: ReadonlySet<string>;
}

function unsentZones(entry: string, zones: readonly ZonePlan[]): Unsent {
  const namesOf = (isUnsent: (section: PlanSection) => boolean): ReadonlySet<string> => {
    const unsent = zones.filter(({ sections }) =>
      sections.some((own) => own.role === 'provider' && own.entry === entry && isUnsent(own)),
    );
    return new Set(unsent.map(({ uniqueName }) => uniqueName));
  };
  return { refused: namesOf(isRefused), any: namesOf((own) => isRefused(own) || isUnplanned(own)) };
}

function isRefused({ refusals = [] }: PlanSection): boolean {
  return refusals.length > 0;
}

function isUnplanned({ items }: PlanSection): boolean {
  return items.some(({ kind }) => kind === 'problem') && !items.some(isExecutable);
}

function withheld(item: PlanItem, { refused, any }: Unsent): PlanItem {
  if (item.kind !== 'account' || item.change.neededBy === undefined) return item;
  const unsent = item.change.kind === 'create' ? any : refused;
  return item.change.neededBy.every((zone) => unsent.has(zone)) ? { ...item, isWithheld: true } : item;
}

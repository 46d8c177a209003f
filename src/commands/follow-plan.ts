import { incompleteEntries, planPreparations, planRemovals } from '../plan/account.ts';
import { planCreations, planZones } from '../plan/build.ts';
import { locateZones } from '../plan/locate.ts';
import type { PlanOptions } from '../plan/options.ts';
import type { ZoneResult } from '../plan/outcome.ts';
import type { Plan, ZonePlan } from '../plan/plan.ts';
import { withholdPreparations } from '../plan/withhold.ts';
import { zoneLines, type PlanStyle } from '../report/plan.ts';
import { carryOut, type CarryOutOptions } from './carry-out.ts';
import type { Context } from './command.ts';

/** What a command does with the plan that it shows. */
export interface PlanMode {
  /** Create missing zones. */
  readonly createsZones: boolean;
  /** Change records. */
  readonly changesRecords: boolean;
  /** Ask before each item. */
  readonly isInteractive: boolean;
}

/** How a plan is made, shown and followed. */
export interface FollowOptions extends PlanStyle {
  readonly plan: PlanOptions;
  readonly mode: PlanMode;
}

/** What was planned and what became of it. */
export interface Followed {
  readonly plan: Plan;
  readonly results: readonly ZoneResult[];
  readonly isInterrupted: boolean;
}

/**
 * Plan the zones, print the plan and carry out of it what the mode says.
 *
 * Missing zones come first: what is created is read again, what is only planned counts as empty.
 */
export async function followPlan(options: FollowOptions, context: Context): Promise<Followed> {
  const { plan, mode } = options;
  const located = await locateZones(plan);
  const creations = planCreations(located, plan);
  const isCreating = mode.createsZones && creations.length > 0;
  const created = await show(creations, isCreating, options, context);
  if (isCreating && context.signal.aborted) {
    return { plan: { creations, preparations: [], zones: [], removals: [] }, results: created, isInterrupted: true };
  }
  const planned = await planPreparations(plan);
  const zones = isCreating
    ? await planZones(await locateZones(plan), { ...plan, mayCreateZones: false })
    : await planZones(located, plan);
  const preparations = withholdPreparations(planned, zones);
  const removals = await planRemovals(zones, plan);
  for (const line of zones.flatMap(({ warnings }) => warnings)) context.err(line);
  const results = [...created];
  // Records refer to what is prepared, and what is removed is referred to until they have changed.
  for (const stage of [preparations, zones, removals]) {
    const incomplete = incompleteEntries(results);
    results.push(...(await show(stage, mode.changesRecords, { ...options, incomplete }, context)));
  }
  return {
    plan: { creations, preparations, zones, removals },
    results,
    isInterrupted: mode.changesRecords && context.signal.aborted,
  };
}

async function show(
  zones: readonly ZonePlan[],
  isCarriedOut: boolean,
  options: FollowOptions & Pick<CarryOutOptions, 'incomplete'>,
  context: Context,
): Promise<ZoneResult[]> {
  if (isCarriedOut) return carryOut(zones, { ...options, isInteractive: options.mode.isInteractive }, context);
  for (const zone of zones) for (const line of zoneLines(zone, options)) context.out(line);
  return [];
}

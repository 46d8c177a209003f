import { applyZones, type ZoneWatcher } from '../plan/apply.ts';
import type { PlanOptions } from '../plan/options.ts';
import type { ZoneResult } from '../plan/outcome.ts';
import type { ZonePlan } from '../plan/plan.ts';
import { resultLines } from '../report/outcome.ts';
import { itemText, type PlanStyle, sectionHeading, zoneHeading } from '../report/plan.ts';
import type { Context } from './command.ts';
import { createOrderedOutput, type JobOutput } from './in-order.ts';
import { createProgress } from './progress.ts';

/** How a plan is carried out and shown. */
export interface CarryOutOptions extends PlanStyle {
  readonly plan: PlanOptions;
  /** Ask before each item, one after the other. */
  readonly isInteractive: boolean;
  /** Entries with changes that were not made before. */
  readonly incomplete?: ReadonlySet<string>;
}

/**
 * Carry out what is planned and print each step, zone by zone in the order of the configuration.
 *
 * From here on an interrupt lets what is under way come to its end.
 */
export async function carryOut(
  zones: readonly ZonePlan[],
  options: CarryOutOptions,
  context: Context,
): Promise<ZoneResult[]> {
  const { plan, isInteractive, incomplete } = options;
  const outputOf = createOrderedOutput(zones.length, context.out);
  const applyOptions = {
    provider: plan.provider,
    recordTypes: plan.recordTypes,
    concurrency: isInteractive ? 1 : plan.concurrency,
    signal: context.signal,
    ...(incomplete !== undefined && { incomplete }),
    ...(!isInteractive && { onProgress: createProgress('Pushing', context) }),
  };
  return applyZones(zones, applyOptions, (zone, index) => watchZone(zone, outputOf(index), options, context));
}

function watchZone(zone: ZonePlan, output: JobOutput, options: CarryOutOptions, context: Context): ZoneWatcher {
  output.out(zoneHeading(zone));
  return {
    onSection: (section) => {
      for (const line of sectionHeading(section, options)) output.out(line);
    },
    onItem: (section, index) => output.out(itemText(section, index, options)),
    ...(options.isInteractive && { confirm: () => askToRun(context) }),
    onOutcome: (result) => {
      for (const line of resultLines(zone, result, options.color)) output.out(line);
    },
    onEnd: output.end,
  };
}

/** The question is part of DNSControl's report, so it goes to standard output and only the answer is asked for. */
async function askToRun(context: Context): Promise<boolean> {
  context.write('Run? (y/N): ');
  return context.confirm('');
}

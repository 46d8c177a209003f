import type { Command } from './command.ts';
import { type PlanFlags, planOptions } from './plan-options.ts';
import { runPlan } from './run-plan.ts';

/** What the flags of push set. */
export interface PushOptions extends PlanFlags {
  /** `-i`. */
  readonly i: boolean;
}

/** `push`: make the zones what the configuration says. */
export const push: Command<PushOptions> = {
  name: 'push',
  group: 'main',
  summary: 'Make the zones what the configuration says',
  options: [
    ...planOptions,
    { flags: '-i', description: 'ask before each change' },
    { flags: '--populate-on-preview', description: 'accepted for compatibility, without effect', isHidden: true },
  ],
  examples: ['zonewright push', 'zonewright push -i --domains shop.test'],
  run: async (_args, options, context) =>
    runPlan(options, { createsZones: true, changesRecords: true, isInteractive: options.i }, context),
};

import type { Command } from './command.ts';
import { type PlanFlags, planOptions } from './plan-options.ts';
import { runPlan } from './run-plan.ts';

/** What the flags of preview set. */
export interface PreviewOptions extends PlanFlags {
  readonly populateOnPreview: boolean;
}

/** `preview`: show what push would do. */
export const preview: Command<PreviewOptions> = {
  name: 'preview',
  group: 'main',
  summary: 'Show what push would change, and change nothing',
  options: [...planOptions, { flags: '--populate-on-preview', description: 'create missing zones for real' }],
  examples: ['zonewright preview', 'zonewright preview --domains shop.test --report changes.json'],
  run: async (_args, options, context) =>
    runPlan(options, { createsZones: options.populateOnPreview, changesRecords: false, isInteractive: false }, context),
};

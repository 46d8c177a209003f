import { createLibraryContext } from '../cli/library-context.ts';
import { followPlan, type Followed } from '../commands/follow-plan.ts';
import type { PlanFlags } from '../commands/plan-options.ts';
import { openPlanRun } from '../commands/plan-run.ts';
import { allOutcomes, isFailure } from '../plan/outcome.ts';
import { allPlans, hasProblems, totalChanges } from '../plan/plan.ts';
import type * as api from './api.d.ts';
import { configOptions, printer } from './compile.ts';
import { toResults, toWork } from './plan-view.ts';

/** Tell what a push would change; `api.d.ts` has the documentation. */
export const preview: typeof api.preview = async (source = {}) => toPreview(await follow(source, false));

/** Make the zones what the configuration says; `api.d.ts` has the documentation. */
export const push: typeof api.push = async (source = {}) => {
  const followed = await follow(source, true);
  const planned = toPreview(followed);
  const isWhole = !followed.isInterrupted && !allOutcomes(followed.results).some(isFailure);
  return { ...planned, results: toResults(followed.results), isComplete: isWhole && !planned.hasProblems };
};

/** Plan, and carry out if asked to, as the commands do, but print nothing. */
async function follow(source: api.PlanSource, isPush: boolean): Promise<Followed> {
  const context = await createLibraryContext(source);
  const plan = await openPlanRun(planFlags(source), { ...context, out: printer(source) });
  const mode = { createsZones: isPush, changesRecords: isPush, isInteractive: false };
  return followPlan({ plan, mode, full: false, color: context.color }, context);
}

function planFlags(source: api.PlanSource): PlanFlags {
  const { creds = 'creds.json', concurrency = 100, domains, providers, allowOpaqueDelete = false } = source;
  return {
    ...configOptions(source),
    creds,
    ...(domains !== undefined && { domains }),
    ...(providers !== undefined && { providers }),
    expectNoChanges: false,
    cmode: 'concurrent',
    cmax: concurrency,
    populate: true,
    allowOpaqueDelete,
    full: false,
    reportmax: Number.POSITIVE_INFINITY,
  };
}

function toPreview({ plan }: Followed): api.Preview {
  const all = allPlans(plan);
  return { work: toWork(all), changeCount: totalChanges(all), hasProblems: hasProblems(all) };
}

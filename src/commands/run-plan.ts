import { allOutcomes, isFailure } from '../plan/outcome.ts';
import { allPlans, hasProblems, totalChanges } from '../plan/plan.ts';
import { renderReport, toReport } from '../report/json.ts';
import { summaryLines } from '../report/outcome.ts';
import type { Context } from './command.ts';
import { followPlan, type Followed, type PlanMode } from './follow-plan.ts';
import { prepareOutFile, writeOutFile } from './out-file.ts';
import type { PlanFlags } from './plan-options.ts';
import { openPlanRun } from './plan-run.ts';

/** Plan the selected zones, show the plan and carry out what `mode` says; return the exit code. */
export async function runPlan(flags: PlanFlags, mode: PlanMode, context: Context): Promise<number> {
  const file = flags.report ?? '';
  if (file !== '') await prepareOutFile(file, context.cwd);
  const plan = await openPlanRun(flags, context);
  const followed = await followPlan({ plan, mode, full: flags.full, color: context.color }, context);
  for (const notice of plan.notices) context.out(notice);
  const exitCode = conclude(followed, flags, context);
  if (file !== '') await writeOutFile(file, renderReport(toReport(allPlans(followed.plan))), context.cwd);
  return exitCode;
}

/** Print what comes last, and choose the exit code: 130 interrupted, 1 failed or with changes nobody expected. */
export function conclude(
  { plan, results, isInterrupted }: Followed,
  { expectNoChanges }: Pick<PlanFlags, 'expectNoChanges'>,
  context: Pick<Context, 'out' | 'err'>,
): number {
  const total = totalChanges(allPlans(plan));
  const hasFailures = allOutcomes(results).some(isFailure);
  context.out(`Done. ${total} corrections.`);
  if (hasFailures) for (const line of summaryLines(results)) context.out(line);
  if (isInterrupted) {
    context.err('Interrupted');
    context.err('Running this again is safe, and does what is left');
    return 130;
  }
  if (hasFailures || hasProblems(allPlans(plan))) {
    context.err('Completed with errors');
    return 1;
  }
  if (!expectNoChanges || total === 0) return 0;
  context.err('There are pending changes');
  return 1;
}

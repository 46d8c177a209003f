import { Chalk } from 'chalk';
import type { Context } from '../../src/commands/command.ts';
import { followPlan, type Followed, type PlanMode } from '../../src/commands/follow-plan.ts';
import { conclude } from '../../src/commands/run-plan.ts';
import type { DeclaredZone } from '../../src/model/ir.ts';
import type { PlanOptions } from '../../src/plan/options.ts';
import type { DnsProvider } from '../../src/provider.ts';
import { keptLines } from '../../src/report/kept.ts';
import { ALL_TYPES } from './declared.ts';

/** What a run in memory printed and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly followed: Followed;
}

/** A run in memory. */
export interface Setup extends Partial<Omit<PlanOptions, 'zones' | 'provider'>> {
  readonly zones: readonly DeclaredZone[];
  readonly providers: readonly DnsProvider[];
  readonly full?: boolean;
  readonly mode?: Partial<PlanMode>;
  readonly expectNoChanges?: boolean;
  /** Answers to the questions of `-i`. */
  readonly answers?: readonly boolean[];
  readonly signal?: AbortSignal;
  readonly level?: 0 | 1;
}

/** Options of a plan with everything as it is without any flag. */
export function planOptionsOf({ zones, providers, ...more }: Setup): PlanOptions {
  const full = more.full ?? false;
  return {
    zones,
    provider: (entry) => {
      const provider = providers.find((candidate) => candidate.entry === entry);
      if (provider === undefined) throw new Error(`No provider ${entry}`);
      return provider;
    },
    isSelected: () => true,
    recordTypes: ALL_TYPES,
    isOrdered: true,
    mayCreateZones: true,
    describeKept: (diff) => keptLines(diff, { max: 5, full }),
    reportMax: 5,
    concurrency: 4,
    ...more,
  };
}

/** Preview zones against providers in memory. */
export async function previewIn(setup: Setup): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const color = new Chalk({ level: setup.level ?? 0 });
  const answers = [...(setup.answers ?? [])];
  let pending = '';
  const context: Partial<Context> = {
    out: (line) => {
      out.push(pending + line);
      pending = '';
    },
    write: (text) => void (pending += text),
    err: (line) => void err.push(line),
    status: () => undefined,
    confirm: () => Promise.resolve(answers.shift() ?? false),
    now: () => 0,
    signal: setup.signal ?? new AbortController().signal,
    color,
  };
  const mode = { createsZones: false, changesRecords: false, isInteractive: false, ...setup.mode };
  const full = setup.full ?? false;
  const followed = await followPlan({ plan: planOptionsOf(setup), mode, full, color }, context as Context);
  const expectNoChanges = setup.expectNoChanges ?? false;
  return { code: conclude(followed, { expectNoChanges }, context as Context), out, err, followed };
}

/** Push zones to providers in memory. */
export async function pushIn(setup: Setup): Promise<Outcome> {
  return previewIn({ ...setup, mode: { createsZones: true, changesRecords: true, ...setup.mode } });
}

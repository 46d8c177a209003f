import { collectConfig } from '../dsl/collect.ts';
import { ConfigError, type UserError } from '../errors.ts';
import type { DeclaredConfig } from '../model/ir.ts';
import type { EvaluateOptions } from './evaluate-options.ts';
import { evaluateOnce, MEMORY_LIMIT_BYTES, TIME_LIMIT_MS, type Evaluation } from './evaluate-once.ts';
import { GuestError, TimeUpError } from './engine.ts';
import { toConfigError } from './evaluation-error.ts';
import { createFetchQueues } from './fetch-queue.ts';
import { loadWords } from './guest.ts';
import { fatalFailure } from './guest-failure.ts';
import { createFolder } from './literal-runs.ts';
import { createLoader } from './loader.ts';
import { locateCalls } from './positions.ts';
import { createEngineFactory } from './quickjs.ts';
import type { CallSite } from './source-lines.ts';
import { runWithin } from './watchdog.ts';

/** What a configuration declares, and where. */
export interface Evaluated {
  readonly config: DeclaredConfig;
  /** Find where calls stand, by evaluating once more; calls that cannot be found are left out. */
  readonly locate: (calls: readonly number[]) => Promise<ReadonlyMap<number, CallSite>>;
  /** Lines to be shown at the end of a command. */
  readonly notices: readonly string[];
}

/** To find the literals of a shorter script would take as long as to run it. */
const SHORTEST_FOLDED = 32 * 1024;

/** About what a record takes once it is collected. */
const RECORD_BYTES = 200;

/** Scripts with fewer characters than this, literal calls folded, are not worth the optimising compiler. */
const SHORT_SOURCE = 1024 ** 2;

/**
 * Evaluate a configuration in a sandbox of its own and collect what it declares.
 *
 * @throws {ConfigError} with the position where there is one, for everything that keeps it from running to its end.
 */
export async function evaluateConfig(options: EvaluateOptions): Promise<Evaluated> {
  const words = await loadWords();
  const recordTypes = new Map(options.recordTypes.map((recordType) => [recordType.type, recordType]));
  const folder = createFolder(recordTypes, options.foldsFrom ?? SHORTEST_FOLDED);
  const { main, folded } = withinLimit(options, () => {
    const script = createLoader(options).main();
    return { main: script, folded: folder.fold(script) };
  });
  const isShort = folded.source.length < SHORT_SOURCE;
  const createEngine = createEngineFactory(options.startEngine(isShort));
  const notices = new Set<string>();
  const createFetches = options.fetch && createFetchQueues(options.fetch);
  const evaluation: Evaluation = {
    options,
    recordTypes,
    words,
    main,
    folded,
    folder,
    createEngine,
    notices,
    createFetches,
  };
  const read = async (isCareful: boolean): Promise<DeclaredConfig | undefined> => {
    const mode = { isCareful, isQuiet: isCareful, main: folded, prepare: folder.fold };
    const text = await evaluateOnce(evaluation, mode, 'finish');
    return collectConfig(text, {
      recordTypes,
      isCareful,
      runs: folder.runs,
      countRecords: createRecordCounter(options),
    });
  };
  const config = (await read(false)) ?? (await read(true));
  if (config === undefined) {
    throw new ConfigError('The configuration has spoilt what the words declare', {
      hint: 'It changes built-in objects, or objects of the words, in a way that they cannot work with',
    });
  }
  return { config, locate: (calls) => locateCalls(evaluation, calls), notices: Array.from(notices) };
}

/** Read the configuration file, which may be written so that already this takes for ever. @throws {ConfigError} */
function withinLimit<Result>(options: EvaluateOptions, read: () => Result): Result {
  try {
    return runWithin(options.timeLimitMs ?? TIME_LIMIT_MS, read);
  } catch (error) {
    throw error instanceof TimeUpError ? limitError('time', options) : error;
  }
}

/** Count the records of folded calls, which take hardly any of the sandbox's memory but all the more of ours. */
function createRecordCounter(options: EvaluateOptions): (count: number) => void {
  const most = (options.memoryLimitBytes ?? MEMORY_LIMIT_BYTES) / RECORD_BYTES;
  let total = 0;
  return (count) => {
    total += count;
    if (total > most) throw limitError('memory', options);
  };
}

function limitError(kind: 'time' | 'memory', options: EvaluateOptions): UserError {
  return toConfigError(new GuestError(fatalFailure(kind, undefined)), options, new Map());
}

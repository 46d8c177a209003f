import { collectConfig } from '../dsl/collect.ts';
import type { DeclaredConfig } from '../model/ir.ts';
import type { RecordType } from '../records/define.ts';
import type { EngineModule } from './engine-module.ts';
import { evaluateOnce, type Evaluation } from './evaluate-once.ts';
import { loadWords } from './guest.ts';
import { createFolder } from './literal-runs.ts';
import { createLoader, type ReadFile } from './loader.ts';
import { locateCalls } from './positions.ts';
import { createEngineFactory } from './quickjs.ts';
import type { CallSite } from './source-lines.ts';

/** What to evaluate and with what. */
export interface EvaluateOptions {
  /** Absolute path of the configuration file. */
  readonly file: string;
  /** The same as the user typed it, for messages. */
  readonly displayFile: string;
  readonly cwd: string;
  /** Global text variables (`-v name=value`). */
  readonly variables: Readonly<Record<string, string>>;
  readonly recordTypes: readonly RecordType[];
  /** Called with each line the configuration prints. */
  readonly print: (line: string) => void;
  readonly readFile?: ReadFile | undefined;
  readonly timeLimitMs?: number | undefined;
  readonly memoryLimitBytes?: number | undefined;
  /** How many characters a script has at least for its literal calls to be read on the host; 32,768 unless told otherwise. */
  readonly foldsFrom?: number | undefined;
  /** Begins to compile the engine, or gives the one that was begun early; told whether the configuration is short. */
  readonly startEngine: (isShort: boolean) => EngineModule;
}

/** What a configuration declares, and where. */
export interface Evaluated {
  readonly config: DeclaredConfig;
  /** Find where calls stand, by evaluating once more; calls that cannot be found are left out. */
  readonly locate: (calls: readonly number[]) => Promise<ReadonlyMap<number, CallSite>>;
}

/** To find the literals of a shorter script would take as long as to run it. */
const SHORTEST_FOLDED = 32 * 1024;

/** Scripts with fewer characters than this, literal calls folded, are not worth the optimising compiler. */
const SHORT_SOURCE = 1024 ** 2;

/**
 * Evaluate a configuration in a sandbox of its own and collect what it declares.
 *
 * @throws {ConfigError} with the position where there is one, for everything that keeps it from running to its end.
 */
export async function evaluateConfig(options: EvaluateOptions): Promise<Evaluated> {
  const words = await loadWords();
  const main = createLoader(options).main();
  const recordTypes = new Map(options.recordTypes.map((recordType) => [recordType.type, recordType]));
  const folder = createFolder(recordTypes, options.foldsFrom ?? SHORTEST_FOLDED);
  const folded = folder.fold(main);
  const isShort = folded.source.length < SHORT_SOURCE;
  const createEngine = createEngineFactory(options.startEngine(isShort));
  const evaluation: Evaluation = { options, recordTypes, words, main, folded, folder, createEngine };
  const read = async (isCareful: boolean): Promise<DeclaredConfig | undefined> => {
    const mode = { isCareful, isQuiet: isCareful, main: folded, prepare: folder.fold };
    const text = await evaluateOnce(evaluation, mode, (engine) => engine.call('finish'));
    return collectConfig(text, { recordTypes, isCareful, runs: folder.runs });
  };
  const config = (await read(false)) ?? (await read(true));
  if (config === undefined) throw new Error('The collected configuration does not count up');
  return { config, locate: (calls) => locateCalls(evaluation, calls) };
}

import { toGuestTypes } from '../dsl/table.ts';
import type { GuestTable } from '../dsl/wire.ts';
import type { RecordType } from '../records/define.ts';
import { GuestError, WORDS_FILE, type ConfigEngine } from './engine.ts';
import type { EvaluateOptions } from './evaluate-options.ts';
import { toConfigError } from './evaluation-error.ts';
import type { FetchQueue } from './fetch-queue.ts';
import type { WordScripts } from './guest.ts';
import { createHostFunctions } from './host-functions.ts';
import type { Folder } from './literal-runs.ts';
import type { ConfigScript } from './config-script.ts';
import { createLoader, type Loader } from './loader.ts';
import { createModuleFiles } from './module-files.ts';
import type { EngineFactory } from './quickjs.ts';
import { isModule, runScript } from './run-script.ts';

/** How long a configuration may run unless told otherwise. */
export const TIME_LIMIT_MS = 60_000;
/** How much memory a configuration may use unless told otherwise. */
export const MEMORY_LIMIT_BYTES = 1024 ** 3;

/** Everything that stays the same when a configuration is evaluated again. */
export interface Evaluation {
  readonly options: EvaluateOptions;
  readonly recordTypes: ReadonlyMap<string, RecordType>;
  readonly words: WordScripts;
  /** The configuration file as it is. */
  readonly main: ConfigScript;
  /** The same with its literal calls folded. */
  readonly folded: ConfigScript;
  readonly folder: Folder;
  readonly createEngine: EngineFactory;
  /** What is to be said at the end of the command. */
  readonly notices: Set<string>;
  /** Makes the queue of requests of one evaluation; undefined when there may be none. */
  readonly createFetches: (() => FetchQueue) | undefined;
}

/** In what one evaluation differs from another of the same configuration. */
export interface EvaluationMode extends Partial<Pick<GuestTable, 'isCareful' | 'traced' | 'reporter'>> {
  /** Whether what the configuration prints is dropped, because it has been printed before. */
  readonly isQuiet: boolean;
  /** The configuration file as it is to run. */
  readonly main: ConfigScript;
  /** Makes a required script ready to run. */
  readonly prepare: (script: ConfigScript) => ConfigScript;
}

/** Evaluate a configuration in a fresh sandbox, and get what a function of the words answers then. @throws {ConfigError} */
export async function evaluateOnce(evaluation: Evaluation, mode: EvaluationMode, answer: string): Promise<string> {
  const { options, words } = evaluation;
  const loader = createLoader(options);
  const scripts = new Map<string, ConfigScript>();
  const modules = new Set<string>();
  const note = (script: ConfigScript): void => {
    scripts.set(script.name, script);
    if (script.isModule === true) modules.add(script.name);
  };
  note(evaluation.main);
  const prepare = (script: ConfigScript): ConfigScript => {
    note(script);
    return mode.prepare(script);
  };
  const thrownIn = new Map<string, string>();
  const sources = { loader, scripts, modules, prepare, thrownIn };
  const { engine, fetches } = await startEngine(evaluation, mode, sources);
  try {
    engine.install(words.guest, JSON.stringify(tableOf(options, mode)));
    return await engine.runToEnd(() => runScript(engine, evaluation.main, mode.main), answer, fetches?.next);
  } catch (error) {
    const listNames = (): readonly string[] => globalNames(engine);
    if (error instanceof GuestError) throw toConfigError(error, { ...options, thrownIn, listNames }, scripts);
    throw error;
  } finally {
    engine.dispose();
  }
}

/** Names of the words and of what the configuration has declared for all its files; none if it has spoilt that too. */
function globalNames(engine: ConfigEngine): string[] {
  try {
    const names: unknown = JSON.parse(engine.evaluate('Object.keys(globalThis)', WORDS_FILE));
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch (error) {
    if (error instanceof GuestError) return [];
    throw error;
  }
}

/** The files of one evaluation. */
interface Sources {
  readonly loader: Loader;
  /** What was run so far, by name. */
  readonly scripts: ReadonlyMap<string, ConfigScript>;
  /** Names of those that are modules. */
  readonly modules: ReadonlySet<string>;
  readonly prepare: (script: ConfigScript) => ConfigScript;
  /** Names of the required files that threw something, by its message. */
  readonly thrownIn: Map<string, string>;
}

async function startEngine(
  { options, words, folder, createEngine, notices, createFetches }: Evaluation,
  mode: EvaluationMode,
  { loader, scripts, modules, prepare, thrownIn }: Sources,
): Promise<{ engine: ConfigEngine; fetches: FetchQueue | undefined }> {
  const fetches = createFetches?.();
  const host = createHostFunctions({
    words,
    engine: () => engine,
    loader,
    folder,
    prepare,
    onFailure: (error, { name }) => {
      // The innermost file is told of first.
      if (error instanceof GuestError && !thrownIn.has(error.failure.message))
        thrownIn.set(error.failure.message, name);
    },
    caller: () => callingModule(engine, modules),
    print: mode.isQuiet ? undefined : options.print,
    notify: (notice) => void notices.add(notice),
    fetches,
  });
  const engine: ConfigEngine = await createEngine({
    timeLimitMs: options.timeLimitMs ?? TIME_LIMIT_MS,
    memoryLimitBytes: options.memoryLimitBytes ?? MEMORY_LIMIT_BYTES,
    host,
    modules: createModuleFiles({
      files: loader.files,
      prepare,
      scriptOf: (name) => scripts.get(name),
      isModule: (script) => isModule(engine, script),
    }),
  });
  return { engine, fetches };
}

/** The module whose code calls the host; the engine is only asked where there are modules. */
function callingModule(engine: ConfigEngine, modules: ReadonlySet<string>): string | undefined {
  if (modules.size === 0) return undefined;
  const [caller] = engine.callers();
  return caller !== undefined && modules.has(caller.file) ? caller.file : undefined;
}

function tableOf(options: EvaluateOptions, mode: EvaluationMode): GuestTable {
  return {
    recordTypes: toGuestTypes(options.recordTypes),
    variables: options.variables,
    isCareful: mode.isCareful ?? false,
    traced: mode.traced ?? [],
    ...(mode.reporter === undefined ? {} : { reporter: mode.reporter }),
  };
}

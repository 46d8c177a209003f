import { toAscii } from '../dns/idn.ts';
import { toGuestTypes } from '../dsl/table.ts';
import type { GuestTable } from '../dsl/wire.ts';
import type { RecordType } from '../records/define.ts';
import { GuestError, type ConfigEngine, type Words } from './engine.ts';
import type { EvaluateOptions } from './evaluate.ts';
import { toConfigError } from './evaluation-error.ts';
import type { Folder } from './literal-runs.ts';
import { createLoader, type ConfigScript, type Loader } from './loader.ts';
import { printable } from './printable.ts';
import type { EngineFactory } from './quickjs.ts';

const TIME_LIMIT_MS = 60_000;
const MEMORY_LIMIT_BYTES = 1024 ** 3;

/** Everything that stays the same when a configuration is evaluated again. */
export interface Evaluation {
  readonly options: EvaluateOptions;
  readonly recordTypes: ReadonlyMap<string, RecordType>;
  readonly words: Words;
  /** The configuration file as it is. */
  readonly main: ConfigScript;
  /** The same with its literal calls folded. */
  readonly folded: ConfigScript;
  readonly folder: Folder;
  readonly createEngine: EngineFactory;
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

/** Evaluate a configuration in a fresh sandbox and take something out of it. @throws {ConfigError} */
export async function evaluateOnce<Result>(
  evaluation: Evaluation,
  mode: EvaluationMode,
  take: (engine: ConfigEngine) => Result,
): Promise<Result> {
  const { options, words } = evaluation;
  const loader = createLoader(options);
  const sources = new Map([[evaluation.main.name, evaluation.main.source]]);
  const prepare = (script: ConfigScript): ConfigScript => {
    sources.set(script.name, script.source);
    return mode.prepare(script);
  };
  const engine = await startEngine(evaluation, mode, loader, prepare);
  try {
    engine.install(words, JSON.stringify(tableOf(options, mode)));
    engine.run(mode.main.source, mode.main.name);
    engine.drain();
    return take(engine);
  } catch (error) {
    if (error instanceof GuestError) throw toConfigError(error, options, sources);
    throw error;
  } finally {
    engine.dispose();
  }
}

async function startEngine(
  { options, folder, createEngine }: Evaluation,
  mode: EvaluationMode,
  loader: Loader,
  prepare: (script: ConfigScript) => ConfigScript,
): Promise<ConfigEngine> {
  const engine: ConfigEngine = await createEngine({
    timeLimitMs: options.timeLimitMs ?? TIME_LIMIT_MS,
    memoryLimitBytes: options.memoryLimitBytes ?? MEMORY_LIMIT_BYTES,
    host: {
      print: (line = '') => {
        if (!mode.isQuiet) options.print(printable(line));
        return '';
      },
      require: (path = '') =>
        loader.require(path, {
          run: (script) => {
            const { source, name } = prepare(script);
            engine.run(source, name);
          },
          evaluate: ({ source, name }) => engine.evaluate(source, name),
        }),
      run: (number = '') => JSON.stringify(folder.describe(Number(number))),
      toAscii: (name = '') => toAscii(name),
    },
  });
  return engine;
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

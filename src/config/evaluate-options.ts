import type { RecordType } from '../records/define.ts';
import type { ReadFile } from './config-files.ts';
import type { EngineModule } from './engine-module.ts';
import type { FetchText } from './fetch-queue.ts';

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
  /** Absolute paths of files that the configuration must not read: those with the credentials. */
  readonly secretFiles?: readonly string[] | undefined;
  /** How many characters a script has at least for its literal calls to be read on the host; 32,768 unless told otherwise. */
  readonly foldsFrom?: number | undefined;
  /** Sends the requests of the configuration; without it there is no `fetch`. */
  readonly fetch?: FetchText | undefined;
  /** Begins to compile the engine, or gives the one that was begun early; told whether the configuration is short. */
  readonly startEngine: (isShort: boolean) => EngineModule;
}

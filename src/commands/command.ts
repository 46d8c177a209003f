import type { ChalkInstance } from 'chalk';
import type { EngineModule } from '../config/engine-module.ts';
import type { ProviderKind } from '../provider.ts';

/** A way for a command to write; the only one it has. */
export interface Output {
  /** Write a line of the result to standard output. */
  readonly out: (line: string) => void;
  /** Write text to standard output as it is. */
  readonly write: (text: string) => void;
  /** Write a line for the person watching to standard error. */
  readonly err: (line: string) => void;
  /** Show or replace the one live status line on standard error; an empty text clears it. Silent unless a terminal watches. */
  readonly status: (text: string) => void;
  readonly color: ChalkInstance;
}

/** The embedded Route 53 as commands see it. */
export interface RunningEmulator {
  readonly url: string;
  readonly port: number;
  /** A key it accepts. */
  readonly key: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly close: () => Promise<void>;
}

/** Settings of `zonewright emulator`. */
export interface EmulatorSettings {
  readonly port: number;
  readonly dataFile?: string;
  readonly loadFile?: string;
  /** A file that says what is to go wrong. */
  readonly faultsFile?: string;
  readonly latencyMs?: number;
}

/** Starts the embedded Route 53. */
export type StartEmulator = (settings: EmulatorSettings) => Promise<RunningEmulator>;

/** The world around a command; made once in `cli`, replaced as a whole in tests. */
export interface Context extends Output {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Begin to compile the sandbox of the configuration; may have been done while the program was loading. */
  readonly startEngine: (isShort: boolean) => EngineModule;
  /** The kinds of provider there are, loaded when first asked for. */
  readonly loadProviderKinds: () => Promise<readonly ProviderKind[]>;
  /** Ask a yes-or-no question on the terminal; an end of input is a no. */
  readonly confirm: (question: string) => Promise<boolean>;
  /**
   * Ask for a line of text; a secret is not shown while it is typed. Undefined when the input has ended.
   *
   * @throws {UserError} when the question is interrupted.
   */
  readonly ask: (question: string, options?: { readonly isSecret?: boolean }) => Promise<string | undefined>;
  /** Read standard input to its end. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Milliseconds since an arbitrary start. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Aborted at the first interrupt: finish what is under way, start nothing new. */
  readonly signal: AbortSignal;
}

/** One option of a command, in commander's notation. */
export interface OptionSpec {
  /** Such as `-v, --variable <name=value>`. */
  readonly flags: string;
  readonly description: string;
  readonly defaultValue?: string | number | boolean;
  /** May be given several times; the value is a list. */
  readonly isRepeatable?: boolean;
  readonly isHidden?: boolean;
  /** Other spellings that set the same option, such as `--js <file>`. */
  readonly hiddenAlias?: string;
  /** All values there are, for completion in a shell. */
  readonly choices?: readonly string[];
  /** Check and convert the text. @throws {UsageError} when it cannot be. */
  readonly parse?: (text: string) => unknown;
}

/** A verb of the command line. */
export interface Command<Options = never> {
  readonly name: string;
  readonly alias?: string;
  readonly group: 'main' | 'utilities' | 'debug';
  readonly summary: string;
  /** Positional arguments in commander's notation, such as `<credkey> [zones...]`. */
  readonly positionals?: string;
  readonly options: readonly OptionSpec[];
  /** A few lines shown below the options: what people type. */
  readonly examples?: readonly string[];
  /** Carry the command out and return the exit code. @throws {UserError} for what the user can mend. */
  readonly run: (args: readonly string[], options: Options, context: Context) => Promise<number>;
}

/** A command and how to get at it. */
export interface CommandEntry {
  readonly name: string;
  readonly alias?: string;
  readonly load: () => Promise<Command>;
}

/** A function the host gives the sandbox; text in, text out. */
export type HostFunction = (...args: readonly string[]) => string;

/** What is known of a thing that was thrown, or of a limit that was hit. */
export interface GuestFailure {
  /** What stopped the script; after anything but a throw the engine is unusable. */
  readonly kind: 'throw' | 'stop' | 'output' | 'time' | 'memory' | 'recursion';
  /** Name of the error, such as `TypeError`; empty when something else than an error was thrown. */
  readonly name: string;
  readonly message: string;
  /** Calls in progress, innermost first, those of the words included. */
  readonly frames: readonly GuestFrame[];
  /** The word that refused its arguments, if one did. */
  readonly word?: string;
  /** The way out, where the host knows one. */
  readonly hint?: string;
}

/** One call in progress in the sandbox. */
export interface GuestFrame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A script did not run to its end. */
export class GuestError extends Error {
  override readonly name = 'GuestError';
  readonly failure: GuestFailure;
  constructor(failure: GuestFailure, cause?: unknown) {
    super(failure.message, cause === undefined ? undefined : { cause });
    this.failure = failure;
  }
}

/** Thrown by a host function to end the script at once, without a chance for it to catch anything. */
export class StopScript extends Error {
  override readonly name = 'StopScript';
  /** The calls in progress, as the script's own error would show them. */
  readonly guestStack: string;
  /** Whether the script asked for it, or has printed too much. */
  readonly kind: 'stop' | 'output';
  constructor(message: string, guestStack: string, kind: StopScript['kind'] = 'stop') {
    super(message);
    this.guestStack = guestStack;
    this.kind = kind;
  }
}

/** The time is up, and whatever was running has been stopped in the middle of it. */
export class TimeUpError extends Error {
  override readonly name = 'TimeUpError';
}

/** What an engine may use and whom it may call. */
export interface EngineOptions {
  readonly timeLimitMs: number;
  readonly memoryLimitBytes: number;
  /** Functions the words call. An error they throw arrives in the sandbox as its message alone. */
  readonly host: Readonly<Record<string, HostFunction>>;
  readonly modules: ModuleHost;
}

/** Gives the sandbox the modules that its code imports. */
export interface ModuleHost {
  /** Name of the module that exports the words. */
  readonly wordsModule: string;
  /** Name the module that a specifier means for the module of a name. @throws {UserError} when there is none. */
  readonly resolve: (specifier: string, importer: string, kind: 'import' | 'require') => string;
  /** Where the specifier stands in the importing module, for errors. */
  readonly importedAt: (specifier: string, importer: string) => GuestFrame | undefined;
  /** Read the module of a name. @throws {UserError} */
  readonly load: (name: string) => ModuleText;
}

/** A file that was imported. */
export interface ModuleText {
  /** CommonJS is an expression: the function that fills `module.exports`. Data is an expression, too. */
  readonly kind: 'module' | 'commonjs' | 'data';
  readonly source: string;
  readonly name: string;
}

/** The words as the engine takes them: source, or bytecode that the same engine has made of it. */
export type Words = string | Uint8Array;

/** Gives the next answer from outside, if one is awaited; all of them come before the next timer is due. */
export type Arrival = () => Promise<string> | undefined;

/** One sandboxed JavaScript world: used for one evaluation and thrown away. */
export interface ConfigEngine {
  /**
   * Install the words.
   *
   * `table` is what they are told of this evaluation, as JSON.
   */
  install(words: Words, table: string): void;
  /** Evaluate a library, also while a script runs. @throws {GuestError} */
  load(library: Words): void;
  /** Run a script in the global scope, also while another one runs. @throws {GuestError} */
  run(source: string, file: string): void;
  /**
   * Run a module up to what it awaits at first; the rest is run by `runToEnd`.
   *
   * What it imports comes from the host. @throws {GuestError}
   */
  runModule(source: string, file: string): void;
  /** Whether a text is a script; what is none may still be a module. */
  parses(source: string, file: string): boolean;
  /** Calls in progress, innermost first, those of the words left out; for the host functions. */
  callers(): readonly GuestFrame[];
  /** Evaluate an expression and return its value as JSON; what JSON cannot hold vanishes. @throws {GuestError} */
  evaluate(source: string, file: string): string;
  /**
   * Run what `begin` runs, then what promises and timers have left to do, and then the function of the words that gives
   * the answer.
   *
   * Time runs from here on. @throws {GuestError} also for a rejection nobody handles, or for a module that never ends.
   */
  runToEnd(begin: () => void, answer: string, arrival?: Arrival): Promise<string>;
  /** Call a function of the words by name. @throws {GuestError} */
  call(name: string, argument?: string): string;
  dispose(): void;
}

/** File name of the words in stacks. */
export const WORDS_FILE = '<words>';

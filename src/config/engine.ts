/** A function the host gives the sandbox; text in, text out. */
export type HostFunction = (...args: readonly string[]) => string;

/** What is known of a thing that was thrown, or of a limit that was hit. */
export interface GuestFailure {
  /** What stopped the script; after anything but a throw the engine is unusable. */
  readonly kind: 'throw' | 'time' | 'memory' | 'recursion';
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

/** What an engine may use and whom it may call. */
export interface EngineOptions {
  readonly timeLimitMs: number;
  readonly memoryLimitBytes: number;
  /** Functions the words call. An error they throw arrives in the sandbox as its message alone. */
  readonly host: Readonly<Record<string, HostFunction>>;
}

/** The words as the engine takes them: source, or bytecode that the same engine has made of it. */
export type Words = string | Uint8Array;

/** One sandboxed JavaScript world: used for one evaluation and thrown away. */
export interface ConfigEngine {
  /**
   * Install the words.
   *
   * `table` is what they are told of this evaluation, as JSON.
   */
  install(words: Words, table: string): void;
  /** Run a script in the global scope, also while another one runs. @throws {GuestError} */
  run(source: string, file: string): void;
  /** Evaluate an expression and return its value as JSON; what JSON cannot hold vanishes. @throws {GuestError} */
  evaluate(source: string, file: string): string;
  /** Run what promises have left to do. @throws {GuestError} for a rejection nobody handles. */
  drain(): void;
  /** Call a function of the words by name. @throws {GuestError} */
  call(name: string): string;
  dispose(): void;
}

/** File name of the words in stacks. */
export const WORDS_FILE = '<words>';

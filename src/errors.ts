/** Where something stands in a file: 1-based line and column. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What an error may carry besides its message. */
export interface UserErrorOptions {
  /** The way out, shown on a line of its own. */
  readonly hint?: string | undefined;
  readonly position?: Position | undefined;
  readonly cause?: unknown;
  /** Exit code of the program when this error ends it; 1 unless told otherwise. */
  readonly exitCode?: number | undefined;
}

/**
 * The run cannot go on for a reason the user can mend.
 *
 * Shown as message, hint and position, never with a stack. Everything that is not a UserError is a bug.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  readonly hint: string | undefined;
  readonly position: Position | undefined;
  readonly exitCode: number;

  constructor(message: string, options: UserErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
    this.position = options.position;
    this.exitCode = options.exitCode ?? 1;
  }
}

/** The command line is wrong: unknown command, flag or argument; exit code 2. */
export class UsageError extends UserError {
  override readonly name = 'UsageError';
  constructor(message: string, options: UserErrorOptions = {}) {
    super(message, { exitCode: 2, ...options });
  }
}

/** The configuration file cannot be read, parsed or evaluated. */
export class ConfigError extends UserError {
  override readonly name = 'ConfigError';
}

/** The configuration itself has ended the run, with PANIC. */
export class PanicError extends UserError {
  override readonly name = 'PanicError';
}

/** A file of the installed program is missing, which only installing it again mends. */
export class InstallationError extends UserError {
  override readonly name = 'InstallationError';
  constructor(file: string) {
    super(`This installation of zonewright is damaged: its file "${file}" is missing`, {
      hint: 'Install it again, such as with: npm install zonewright',
    });
  }
}

/** The credentials file or one of its entries is missing or wrong. */
export class CredsError extends UserError {
  override readonly name = 'CredsError';
}

/** A provider's service refused or could not be reached; `code` is the service's own error code where it has one. */
export class ProviderError extends UserError {
  override readonly name: string = 'ProviderError';
  readonly code: string;
  constructor(message: string, options: UserErrorOptions & { readonly code?: string } = {}) {
    super(message, options);
    this.code = options.code ?? 'Unknown';
  }
}

/** A record set that is no longer what was read. */
export interface StaleSet {
  /** Absolute name. */
  readonly name: string;
  readonly type: string;
  /** What tells it from others of its name and type, if there may be others. */
  readonly setIdentifier?: string;
  /** What the service holds now, such as `192.0.2.99 ttl=60`; undefined when it is gone. */
  readonly now?: string;
}

/** A request was refused as a whole because somebody else changed what it builds on; nothing of it was carried out. */
export class StaleError extends ProviderError {
  override readonly name = 'StaleError';
  readonly conflicts: readonly StaleSet[];
  constructor(message: string, conflicts: readonly StaleSet[], options: UserErrorOptions = {}) {
    super(message, { hint: 'Run preview again', code: 'InvalidChangeBatch', ...options });
    this.conflicts = conflicts;
  }
}

/**
 * Mark a branch the compiler has proved impossible.
 *
 * @throws {Error} when it is reached all the same, which is a bug.
 */
export function unreachable(value: never): never {
  throw new Error(`Unreachable value ${JSON.stringify(value)}`);
}

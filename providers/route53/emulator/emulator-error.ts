/** Says why an emulator cannot start with what it was given; the cause is the original error. */
export class EmulatorError extends Error {
  /** The data file cannot be read, does not hold what it should, or cannot be written; or the zones to load are wrong. */
  readonly kind: 'invalid' | 'unreadable' | 'unwritable';

  constructor(kind: 'invalid' | 'unreadable' | 'unwritable', message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'EmulatorError';
    this.kind = kind;
  }
}

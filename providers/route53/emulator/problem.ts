/**
 * Says why a name or a value is unusable, in the words Route 53 uses for it.
 *
 * The same sentence appears bare (listing with a bad name) and inside a larger one (a bad value in a batch), so it is
 * kept apart from the API failure that finally carries it.
 */
export class FatalProblem extends Error {
  readonly code: string;

  constructor(code: string, text: string, input: string) {
    super(`FATAL problem: ${code} (${text}) encountered with '${input}'`);
    this.name = 'FatalProblem';
    this.code = code;
  }
}

/** Run a check and return the sentence of the problem it finds, or undefined when there is none. */
export function problemOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof FatalProblem) return error.message;
    throw error;
  }
}

import { Script } from 'node:vm';
import { TimeUpError } from './engine.ts';

/** Global through which the watched code is called: a script sees nothing but globals. */
const SLOT = Symbol.for('zonewright.watched');

const CALL = new Script('globalThis[Symbol.for("zonewright.watched")]()');

/** The longest time that Node.js can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Run something that may never end, and end it.
 *
 * The sandbox looks at the clock between the steps of a script, but not inside its built-in functions: a search through
 * a list said to have 2^53 elements would take years. V8 can stop any code, WebAssembly included, yet Node.js offers
 * that for scripts only; so a script makes the call. What was running is in no state to be used again.
 *
 * @throws {TimeUpError} after `limitMs`.
 */
export function runWithin<Result>(limitMs: number, run: () => Result): Result {
  const scope = globalThis as unknown as Record<symbol, unknown>;
  scope[SLOT] = run;
  try {
    return CALL.runInThisContext({
      timeout: Math.min(LONGEST_MS, Math.max(1, Math.ceil(limitMs))),
      displayErrors: false,
    }) as Result;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      throw new TimeUpError('The script was stopped', { cause: error });
    }
    throw error;
  } finally {
    delete scope[SLOT];
  }
}

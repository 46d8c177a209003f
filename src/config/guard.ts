import type { Deadline } from './deadline.ts';
import { GuestError, StopScript, TimeUpError } from './engine.ts';
import { fatalFailure, isForeseen, toGuestError } from './guest-failure.ts';
import type { HostCalls } from './host-calls.ts';
import { runWithin } from './watchdog.ts';

/** How much longer a built-in function may take than the script itself, whose own end says more about the place. */
const GRACE_MS = 100;

/** Watches over everything that runs in one sandbox: it ends in time, and what stops it is told as a GuestError. */
export class Guard {
  readonly #deadline: Deadline;
  readonly #host: HostCalls;
  /** Whether something is under way that will be stopped if it does not end. */
  #isWatching = false;

  constructor(deadline: Deadline, host: HostCalls) {
    this.#deadline = deadline;
    this.#host = host;
  }

  /** Run something in the sandbox, also while something else runs there. @throws {GuestError} */
  run<Result>(enter: () => Result): Result {
    const leftMs = this.#deadline.leftMs();
    if (this.#isWatching || leftMs === Number.POSITIVE_INFINITY) return this.#attempt(enter);
    this.#isWatching = true;
    try {
      return runWithin(leftMs + GRACE_MS, () => this.#attempt(enter));
    } catch (error) {
      throw error instanceof TimeUpError ? new GuestError(fatalFailure('time', error), error) : error;
    } finally {
      this.#isWatching = false;
    }
  }

  #attempt<Result>(enter: () => Result): Result {
    let failure: GuestError | undefined;
    try {
      const result = enter();
      // Code that waits for a promise can go on after it was stopped; it has failed all the same.
      if (this.#host.stopped === undefined && !this.#deadline.hasPassed) return result;
    } catch (error) {
      failure = toGuestError(error);
    }
    const { stopped } = this.#host;
    if (stopped instanceof StopScript || isForeseen(stopped)) throw toGuestError(stopped);
    if (stopped !== undefined) throw stopped;
    if (failure === undefined || this.#deadline.hasPassed) throw new GuestError(fatalFailure('time', failure), failure);
    throw failure;
  }
}

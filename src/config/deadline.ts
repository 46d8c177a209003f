/** When an evaluation must end; the time runs from the first script on, however long the sandbox took to start. */
export class Deadline {
  /** Whether somebody has seen it pass. */
  hasPassed = false;
  readonly #limitMs: number;
  #end = Number.POSITIVE_INFINITY;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** Let the time run, unless it does already. */
  begin(): void {
    if (this.#end === Number.POSITIVE_INFINITY) this.#end = Date.now() + this.#limitMs;
  }

  /** How long there still is; infinite before it has begun. */
  leftMs(): number {
    return this.#end - Date.now();
  }

  /** Look at the clock. */
  isOver(): boolean {
    this.hasPassed ||= Date.now() > this.#end;
    return this.hasPassed;
  }
}

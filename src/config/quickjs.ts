import { JSException, QuickJS, type JSValueHandle, type QuickJSOptions } from 'quickjs-wasi';
import { UserError } from '../errors.ts';
import type { EngineModule } from './engine-module.ts';
import {
  GuestError,
  WORDS_FILE,
  type ConfigEngine,
  type EngineOptions,
  type HostFunction,
  type Words,
} from './engine.ts';
import { describeThrown, fatalFailure } from './guest-failure.ts';

/** Bytes of native stack for scripts; with more, some recursions overflow the host's stack before the guest's. */
const STACK_BYTES = 262_144;

/** How much a script allocates before the first search for cycles; searching sooner is a tenth of the time. */
const GC_BYTES = 16 * 1024 ** 2;

/** Turns a host function's answer into a value or a throw: the first character says which. */
const CALL_HOST = `(raw, slot, word) => (...args) => {
  const answer = raw(...args);
  if (answer[0] === '=') return answer.slice(1);
  if (answer[0] === '^') { const thrown = slot.thrown; slot.thrown = undefined; throw thrown; }
  const [message, hint] = answer.slice(1).split('\\0');
  throw Object.assign(new Error(message), { word, hint });
}`;

/** What data files are handed over as. */
const TO_JSON = '(value) => JSON.stringify(value) ?? "null"';

/** Starts engines that run QuickJS in WebAssembly, in this process. */
export type EngineFactory = (options: EngineOptions) => Promise<ConfigEngine>;

/** Make engines of the compiled module, one for each evaluation. */
export function createEngineFactory({ wasm }: EngineModule): EngineFactory {
  return async (options) => {
    const deadline = new Deadline(options.timeLimitMs);
    const vm = await QuickJS.create({
      wasm: await wasm,
      wasi: plainRandom,
      memoryLimit: options.memoryLimitBytes,
      maxStackSize: STACK_BYTES,
      interruptHandler: () => deadline.isOver(),
      onUnhandledRejection: (promise: JSValueHandle, reason: JSValueHandle, isHandled: boolean) =>
        engine.noteRejection(promise, reason, isHandled),
    });
    vm.gcThreshold = GC_BYTES;
    const engine = new QuickJsEngine(vm, deadline, options.host);
    return engine;
  };
}

/** Seed the sandbox without the crypto module, which takes longer to load than the sandbox to start. */
const plainRandom: NonNullable<QuickJSOptions['wasi']> = (memory) => ({
  random_get(start: number, length: number): number {
    const { buffer } = memory as unknown as { readonly buffer: ArrayBuffer };
    const bytes = new Uint8Array(buffer, start, length);
    for (let i = 0; i < length; i++) bytes[i] = Math.random() * 256;
    return 0;
  },
});

/** When an evaluation must end; the time runs from the first script on, however long the sandbox took to start. */
class Deadline {
  hasPassed = false;
  readonly #limitMs: number;
  #end = Number.POSITIVE_INFINITY;
  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }
  begin(): void {
    if (this.#end === Number.POSITIVE_INFINITY) this.#end = Date.now() + this.#limitMs;
  }
  isOver(): boolean {
    this.hasPassed ||= Date.now() > this.#end;
    return this.hasPassed;
  }
}

class QuickJsEngine implements ConfigEngine {
  readonly #vm: QuickJS;
  readonly #deadline: Deadline;
  readonly #host: Readonly<Record<string, HostFunction>>;
  readonly #rejections = new Map<number, GuestError>();
  #slot: JSValueHandle | undefined;
  #words: JSValueHandle | undefined;

  constructor(vm: QuickJS, deadline: Deadline, host: Readonly<Record<string, HostFunction>>) {
    this.#vm = vm;
    this.#deadline = deadline;
    this.#host = host;
  }

  install(words: Words, table: string): void {
    const vm = this.#vm;
    this.#slot = vm.newObject();
    const wrap = vm.evalCode(CALL_HOST, WORDS_FILE);
    const host = vm.newObject();
    for (const [name, fn] of Object.entries(this.#host)) {
      const raw = vm.newFunction(name, (...args) => vm.newString(this.#answer(fn, args.map(String))));
      vm.setProp(host, name, vm.callFunction(wrap, vm.undefined, raw, this.#slot, vm.newString(name)));
    }
    (typeof words === 'string' ? vm.evalCode(words, WORDS_FILE) : vm.evalBytecode(words)).dispose();
    const start = vm.global.getProp('zonewrightStart');
    vm.evalCode('delete globalThis.zonewrightStart', WORDS_FILE).dispose();
    this.#words = vm.callFunction(start, vm.undefined, host, vm.newString(table));
  }

  run(source: string, file: string): void {
    this.#deadline.begin();
    this.#guard(() => this.#vm.evalCode(source, file).dispose());
  }

  evaluate(source: string, file: string): string {
    return this.#guard(() => {
      const vm = this.#vm;
      // In parentheses, or a leading brace would begin a block.
      const value = vm.evalCode(`(${source}\n)`, file);
      const json = vm.callFunction(vm.evalCode(TO_JSON, WORDS_FILE), vm.undefined, value);
      const text = json.toString();
      value.dispose();
      json.dispose();
      return text;
    });
  }

  drain(): void {
    do {
      this.#guard(() => this.#vm.executePendingJobs());
    } while (this.call('runTimer') !== '');
    for (const rejection of this.#rejections.values()) throw rejection;
  }

  call(name: string): string {
    return this.#guard(() => {
      const words = this.#words ?? this.#vm.undefined;
      const result = this.#vm.callFunction(words.getProp(name), this.#vm.undefined);
      const text = result.toString();
      result.dispose();
      return text;
    });
  }

  dispose(): void {
    this.#vm.dispose();
  }

  noteRejection(promise: JSValueHandle, reason: JSValueHandle, isHandled: boolean): void {
    if (isHandled) this.#rejections.delete(promise.identity);
    else this.#rejections.set(promise.identity, new GuestError(describeThrown(reason)));
  }

  #answer(fn: HostFunction, args: readonly string[]): string {
    try {
      return `=${fn(...args)}`;
    } catch (error) {
      if (error instanceof GuestError && error.cause instanceof JSException && this.#slot !== undefined) {
        this.#vm.setProp(this.#slot, 'thrown', error.cause.handle);
        return '^';
      }
      if (error instanceof UserError) return `!${error.message}\0${error.hint ?? ''}`;
      throw error;
    }
  }

  /** Run something in the sandbox; what is no exception of the guest has ruined it. */
  #guard<Result>(run: () => Result): Result {
    try {
      return run();
    } catch (error) {
      if (this.#deadline.hasPassed) throw new GuestError(fatalFailure('time', error), error);
      if (error instanceof JSException) throw new GuestError(describeThrown(error.handle), error);
      throw new GuestError(fatalFailure('recursion', error), error);
    }
  }
}

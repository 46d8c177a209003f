import { EvalFlags, JSException, QuickJS, type JSValueHandle } from 'quickjs-wasi';
import { Deadline } from './deadline.ts';
import { compiledEngine, type EngineModule } from './engine-module.ts';
import {
  GuestError,
  WORDS_FILE,
  type Arrival,
  type ConfigEngine,
  type EngineOptions,
  type GuestFrame,
  type HostFunction,
  type Words,
} from './engine.ts';
import { Guard } from './guard.ts';
import { describeThrown, parseStack, pendingFailure } from './guest-failure.ts';
import { GuestModules } from './guest-modules.ts';
import { HostCalls } from './host-calls.ts';
import { sandboxSystem } from './sandbox-system.ts';

/** Bytes of native stack for scripts; with more, some recursions overflow the host's stack before the guest's. */
const STACK_BYTES = 262_144;

/** How much a script allocates before the first search for cycles; searching sooner is a tenth of the time. */
const GC_BYTES = 16 * 1024 ** 2;

/** What data files are handed over as. */
const TO_JSON = '(value) => JSON.stringify(value) ?? "null"';

/** Starts engines that run QuickJS in WebAssembly, in this process. */
export type EngineFactory = (options: EngineOptions) => Promise<ConfigEngine>;

/** Make engines of the compiled module, one for each evaluation. */
export function createEngineFactory(compiling: EngineModule): EngineFactory {
  return async (options) => {
    const deadline = new Deadline(options.timeLimitMs);
    const modules = new GuestModules(options.modules, (source, file) => engine.evaluate(source, file));
    const vm = await QuickJS.create({
      wasm: await compiledEngine(compiling),
      wasi: sandboxSystem,
      memoryLimit: options.memoryLimitBytes,
      maxStackSize: STACK_BYTES,
      interruptHandler: () => engine.isStopped || deadline.isOver(),
      onUnhandledRejection: (promise: JSValueHandle, reason: JSValueHandle, isHandled: boolean) =>
        engine.noteRejection(promise, reason, isHandled),
      moduleLoader: modules.loader,
    });
    vm.gcThreshold = GC_BYTES;
    const engine = new QuickJsEngine(vm, deadline, options.host);
    modules.attach(vm);
    return engine;
  };
}

class QuickJsEngine implements ConfigEngine {
  readonly #vm: QuickJS;
  readonly #deadline: Deadline;
  readonly #functions: Readonly<Record<string, HostFunction>>;
  readonly #host: HostCalls;
  readonly #guard: Guard;
  readonly #rejections = new Map<number, GuestError>();
  /** Modules that wait for something. */
  readonly #waiting: { readonly file: string; readonly promise: JSValueHandle }[] = [];
  #words: JSValueHandle | undefined;

  constructor(vm: QuickJS, deadline: Deadline, functions: Readonly<Record<string, HostFunction>>) {
    this.#vm = vm;
    this.#deadline = deadline;
    this.#functions = functions;
    this.#host = new HostCalls(vm);
    this.#guard = new Guard(deadline, this.#host);
  }

  get isStopped(): boolean {
    return this.#host.stopped !== undefined;
  }

  install(words: Words, table: string): void {
    const vm = this.#vm;
    this.load(words);
    this.#guard.run(() => {
      const start = vm.global.getProp('zonewrightStart');
      vm.evalCode('delete globalThis.zonewrightStart', WORDS_FILE).dispose();
      this.#words = vm.callFunction(start, vm.undefined, this.#host.toObject(this.#functions), vm.newString(table));
    });
  }

  load(library: Words): void {
    const vm = this.#vm;
    this.#guard.run(() =>
      (typeof library === 'string' ? vm.evalCode(library, WORDS_FILE) : vm.evalBytecode(library)).dispose(),
    );
  }

  run(source: string, file: string): void {
    this.#guard.run(() => this.#vm.evalCode(source, file).dispose());
  }

  runModule(source: string, file: string): void {
    this.#guard.run(() => {
      const promise = this.#vm.evalCode(source, file, EvalFlags.TYPE_MODULE);
      const rejection = this.#rejections.get(promise.identity);
      this.#rejections.delete(promise.identity);
      if (rejection !== undefined) throw rejection;
      this.#waiting.push({ file, promise });
    });
  }

  parses(source: string, file: string): boolean {
    try {
      this.#vm.compile(source, file);
      return true;
    } catch {
      return false;
    }
  }

  callers(): readonly GuestFrame[] {
    return parseStack(this.#vm.evalCode('new Error().stack', WORDS_FILE).consume(String));
  }

  evaluate(source: string, file: string): string {
    return this.#guard.run(() => {
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

  async runToEnd(begin: () => void, answer: string, arrival?: Arrival): Promise<string> {
    this.#deadline.begin();
    for (let step = begin; ;) {
      const result = this.#guard.run(() => this.#advance(step, answer, arrival));
      if (typeof result === 'string') return result;
      const text = await result;
      step = () => void this.call('deliver', text);
    }
  }

  /** Run what is left to do until an answer from outside is to be awaited, or there is the answer of the words. */
  #advance(step: () => void, answer: string, arrival: Arrival | undefined): Promise<string> | string {
    step();
    do {
      this.#vm.executePendingJobs();
      const next = arrival?.();
      if (next !== undefined) return next;
    } while (this.call('runTimer') !== '');
    for (const rejection of this.#rejections.values()) throw rejection;
    const unfinished = this.#waiting.find(({ promise }) => promise.promiseState === 0);
    if (unfinished !== undefined) throw new GuestError(pendingFailure(unfinished.file));
    return this.call(answer);
  }

  call(name: string, argument = ''): string {
    return this.#guard.run(() => {
      const words = this.#words ?? this.#vm.undefined;
      const given = argument === '' ? [] : [this.#vm.newString(argument)];
      const result = this.#vm.callFunction(words.getProp(name), this.#vm.undefined, ...given);
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
    else this.#rejections.set(promise.identity, new GuestError(describeThrown(reason), new JSException(reason.dup())));
  }
}

import { JSException, type JSValueHandle, type QuickJS } from 'quickjs-wasi';
import { InstallationError, UserError, type Position } from '../errors.ts';
import { GuestError, WORDS_FILE, type HostFunction } from './engine.ts';

/**
 * Makes an object of functions, each of which calls the host by its name and turns the answer into a value or a throw:
 * the first character says which.
 *
 * A script that was stopped gets no answer: nothing ends a loop but the engine's own look at the clock, and no script
 * can catch that. An error that has a place of its own is not the word's.
 */
const CALLERS = `(raw, slot, names) => Object.fromEntries(names.split(' ').map((word) => [word, (...args) => {
  const answer = raw(word, ...args);
  if (answer[0] === '=') return answer.slice(1);
  if (answer[0] === '~') for (;;);
  if (answer[0] === '^') { const thrown = slot.thrown; slot.thrown = undefined; throw thrown; }
  const [message, hint, stack] = answer.slice(1).split('\\0');
  throw Object.assign(new Error(message), stack ? { hint, stack } : { hint, word });
}]))`;

/** Hands the functions of the host to the sandbox, and what they throw. */
export class HostCalls {
  readonly #vm: QuickJS;
  readonly #slot: JSValueHandle;
  #stopped: unknown;

  constructor(vm: QuickJS) {
    this.#vm = vm;
    this.#slot = vm.newObject();
    const newError = vm.newError.bind(vm);
    // The engine would show the script the host's stack, and the script could go on as if nothing were broken.
    vm.newError = (error) => {
      if (typeof error === 'string') return newError(error);
      this.#stopped ??= error;
      return newError('The sandbox has failed');
    };
  }

  /** Set when the script is to go no further: to a `StopScript`, or to an error that nobody had foreseen. */
  get stopped(): unknown {
    return this.#stopped;
  }

  /** Make an object of the functions. */
  toObject(functions: Readonly<Record<string, HostFunction>>): JSValueHandle {
    const vm = this.#vm;
    const raw = vm.newFunction('host', (name, ...args) => {
      const fn = functions[String(name)];
      if (fn === undefined) throw new TypeError('The sandbox has called something else than a function of the host');
      return vm.newString(this.#answer(fn, args));
    });
    const names = vm.newString(Object.keys(functions).join(' '));
    return vm.callFunction(vm.evalCode(CALLERS, WORDS_FILE), vm.undefined, raw, this.#slot, names);
  }

  #answer(fn: HostFunction, args: readonly JSValueHandle[]): string {
    try {
      return `=${fn(...args.map(String))}`;
    } catch (error) {
      if (error instanceof GuestError && error.cause instanceof JSException) {
        this.#vm.setProp(this.#slot, 'thrown', error.cause.handle);
        return '^';
      }
      const isOurs = error instanceof InstallationError;
      if (error instanceof UserError && !isOurs && this.#stopped === undefined) {
        return `!${[error.message, error.hint ?? '', stackOf(error)].map(withoutNul).join('\0')}`;
      }
      this.#stopped ??= error;
      return '~';
    }
  }
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '\\0');
}

/** The place of an error as a stack; never the host's own stack, which is no business of the sandbox. */
export function stackOf({ position }: { readonly position?: Position | undefined }): string {
  return position === undefined ? '' : `    at ${position.file}:${position.line}:${position.column}\n`;
}

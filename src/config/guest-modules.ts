import { JSException, type JSValueHandle, type QuickJS, type QuickJSOptions } from 'quickjs-wasi';
import { UserError } from '../errors.ts';
import { GuestError, WORDS_FILE, type ModuleHost, type ModuleText } from './engine.ts';
import { stackOf } from './host-calls.ts';

/** Global function that gives what a CommonJS file exports; it stands in the modules made of such files. */
const COMMONJS = 'zonewrightCommonJs';

/** The CommonJS loader: every file runs once, when it is first asked for, and sees what others have exported so far. */
const CREATE_COMMONJS = `(resolve, load) => {
  const modules = new Map();
  const need = (name, specifier, importer) => {
    let module = modules.get(name);
    if (module === undefined) {
      module = { exports: {}, id: name, filename: name };
      modules.set(name, module);
      try {
        const require = (specifier) => need(resolve(String(specifier), name), String(specifier), name);
        load(name, specifier, importer).call(module.exports, module.exports, require, module, name, name.replace(/\\/?[^/]*$/, ''));
      } catch (error) {
        modules.delete(name);
        throw error;
      }
    }
    return module.exports;
  };
  return need;
}`;

/** Names that can be imported from an object; Underscore is no word, and is not to be loaded for being there. */
const NAMES_OF = `(object) => object === null || !/^(?:object|function)$/.test(typeof object) ? '' :
  Object.entries(Object.getOwnPropertyDescriptors(object))
    .filter(([name, { enumerable }]) =>
      enumerable && name !== 'default' && /^[A-Za-z_$][\\w$]*$/.test(name) && (object !== globalThis || name !== '_'))
    .map(([name]) => name).join(' ')`;

/** What TypeScript and Babel make of \`export default\`. */
const HAS_DEFAULT =
  '(object) => Boolean(object) && object.__esModule === true && "default" in object && !Array.isArray(object)';

/** An error whose value in the sandbox is known. */
class Thrown extends Error {
  readonly handle: JSValueHandle;
  constructor(handle: JSValueHandle) {
    super('thrown in the sandbox');
    this.handle = handle;
  }
}

/** Gives the engine the modules that are imported; CommonJS and data files are made into modules. */
export class GuestModules {
  readonly #host: ModuleHost;
  readonly #evaluate: (source: string, file: string) => string;
  #vm: QuickJS | undefined;
  #need: JSValueHandle | undefined;

  /** `evaluate` evaluates an expression in the sandbox and returns its value as JSON. */
  constructor(host: ModuleHost, evaluate: (source: string, file: string) => string) {
    this.#host = host;
    this.#evaluate = evaluate;
  }

  /** What the engine calls when something is imported. */
  readonly loader: NonNullable<QuickJSOptions['moduleLoader']> = {
    normalize: (importer, specifier) => this.#attempt(() => this.#resolve(specifier, importer, 'import')),
    load: (name) => this.#attempt(() => this.#moduleText(name)),
  };

  /** Work for this sandbox. */
  attach(vm: QuickJS): void {
    this.#vm = vm;
    const newError = vm.newError.bind(vm);
    // The engine knows no other way to throw a given value out of a callback.
    vm.newError = (error) => (error instanceof Thrown ? error.handle.dup() : newError(error));
  }

  #resolve(specifier: string, importer: string, kind: 'import' | 'require'): string {
    try {
      return this.#host.resolve(specifier, importer, kind);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new Thrown(this.#errorValue(error, stackOf({ position: this.#host.importedAt(specifier, importer) })));
    }
  }

  #moduleText(name: string): string {
    if (name === this.#host.wordsModule) return exportsOf('globalThis', this.#textOf(NAMES_OF, this.#open().global));
    const text = this.#host.load(name);
    switch (text.kind) {
      case 'module':
        return text.source;
      case 'data':
        return `export default ${this.#dataText(text)};`;
      case 'commonjs':
        return this.#commonJsText(name);
    }
  }

  /** A module that exports what a CommonJS file does, which therefore has to run before. */
  #commonJsText(name: string): string {
    const vm = this.#open();
    this.#need ??= this.#createCommonJs();
    const exported = vm.callFunction(this.#need, vm.undefined, vm.newString(name));
    const object = `${COMMONJS}(${JSON.stringify(name)})`;
    const hasDefault = this.#textOf(HAS_DEFAULT, exported) === 'true';
    const text = exportsOf(object, this.#textOf(NAMES_OF, exported));
    exported.dispose();
    return `${text}export default ${object}${hasDefault ? '.default' : ''};`;
  }

  #createCommonJs(): JSValueHandle {
    const vm = this.#open();
    const resolve = vm.newFunction('resolveRequired', (specifier, importer) =>
      this.#attempt(() => vm.newString(this.#resolve(String(specifier), String(importer), 'require'))),
    );
    const load = vm.newFunction('loadRequired', (name, specifier, importer) =>
      this.#attempt(() => this.#commonJsFunction(String(name), String(specifier), String(importer))),
    );
    const need = vm.callFunction(vm.evalCode(CREATE_COMMONJS, WORDS_FILE), vm.undefined, resolve, load);
    vm.defineProp(vm.global, COMMONJS, need);
    return need;
  }

  #commonJsFunction(name: string, specifier: string, importer: string): JSValueHandle {
    const vm = this.#open();
    const text = this.#host.load(name);
    if (text.kind === 'module') {
      const hint = 'Import it, or look for a version of the package that has CommonJS files';
      const position = this.#host.importedAt(specifier, importer);
      throw new UserError(`"${name}" is an ES module, which a CommonJS file cannot require`, { hint, position });
    }
    if (text.kind === 'commonjs') return vm.evalCode(text.source, name);
    return vm.evalCode(`(exports,require,module)=>{module.exports=${this.#dataText(text)}}`, name);
  }

  #dataText({ source, name }: ModuleText): string {
    return `JSON.parse(${JSON.stringify(this.#evaluate(source, name))})`;
  }

  /** Do something in a callback of the engine: whatever it throws arrives in the sandbox as what it is. */
  #attempt<Result>(run: () => Result): Result {
    try {
      return run();
    } catch (error) {
      const cause = error instanceof GuestError ? error.cause : error;
      if (cause instanceof JSException) throw new Thrown(cause.handle);
      if (cause instanceof UserError) throw new Thrown(this.#errorValue(cause, stackOf(cause)));
      throw cause;
    }
  }

  /** An error of the host as the sandbox may see it. */
  #errorValue({ message, hint }: UserError, stack: string): JSValueHandle {
    const vm = this.#open();
    const value = vm.newError(message);
    vm.setProp(value, 'stack', vm.newString(stack));
    if (hint !== undefined) vm.setProp(value, 'hint', vm.newString(hint));
    return value;
  }

  #textOf(source: string, value: JSValueHandle): string {
    const vm = this.#open();
    return vm.callFunction(vm.evalCode(source, WORDS_FILE), vm.undefined, value).consume(String);
  }

  #open(): QuickJS {
    if (this.#vm === undefined) throw new Error('The sandbox was not started');
    return this.#vm;
  }
}

/** The text of a module that exports the named properties of an object. */
function exportsOf(object: string, names: string): string {
  const list = names.split(' ').filter(Boolean);
  const values = list.map((name, i) => `v${i}=o.${name}`);
  return `const ${[`o=${object}`, ...values].join(',')};export{${list.map((name, i) => `v${i} as ${name}`).join(',')}};`;
}

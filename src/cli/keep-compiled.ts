import * as module from 'node:module';

/** Let Node keep what it compiles from here on for the next run; Node can do that from 22.1 on. */
export function keepCompiled(): void {
  (module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
}

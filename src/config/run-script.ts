import type { ConfigScript } from './config-script.ts';
import type { ConfigEngine } from './engine.ts';
import { mayAwait } from './script-kind.ts';

/** Run a script, or a module as one. `ready` is what is run in its place. @throws {GuestError} */
export function runScript(engine: ConfigEngine, script: ConfigScript, ready: ConfigScript): void {
  if (isModule(engine, script)) engine.runModule(ready.source, ready.name);
  else engine.run(ready.source, ready.name);
}

/** Whether a script is a module; if only because it awaits something outside functions, the engine can tell. */
export function isModule(engine: ConfigEngine, { source, name, isModule: isKnown }: ConfigScript): boolean {
  return isKnown === true || (mayAwait(source) && !engine.parses(source, name));
}

import { compileEngine, type EngineModule } from '../../src/config/engine-module.ts';

let engine: EngineModule | undefined;

/** The engine of the sandbox, compiled once for all tests. */
export function sharedEngine(): EngineModule {
  return (engine ??= compileEngine(true));
}

import type { Guest } from './guest.ts';

/**
 * Make Underscore available as the global `_`, loaded when it is first looked at.
 *
 * The property may be configured, so that a configuration can declare a `_` of its own in every way there is.
 */
export function installUnderscore(guest: Guest): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const define = (value: unknown): void => {
    Object.defineProperty(scope, '_', { value, writable: true, enumerable: true, configurable: true });
  };
  Object.defineProperty(scope, '_', {
    configurable: true,
    enumerable: true,
    get: () => {
      // The library looks at what it replaces.
      define(undefined);
      guest.host.load('underscore');
      return scope['_'];
    },
    set: define,
  });
}

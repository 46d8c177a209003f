import type { Guest } from './guest.ts';

const scope = globalThis as unknown as Record<string, unknown>;

/**
 * Make Underscore available as the global `_`, loaded when it is first looked at.
 *
 * The property may be configured, so that a configuration can declare a `_` of its own in every way there is.
 */
export function installUnderscore(guest: Guest): void {
  let isAsked = false;
  /** What the property gives where a frozen or sealed global object keeps it as it is. */
  let current: unknown;
  const define = (value: unknown): boolean =>
    Reflect.defineProperty(scope, '_', { value, writable: true, enumerable: true, configurable: true });
  Object.defineProperty(scope, '_', {
    configurable: true,
    enumerable: true,
    get: () => {
      if (isAsked) return current;
      isAsked = true;
      guest.host.load('underscore');
      define(current);
      return current;
    },
    set: (value: unknown) => {
      // The library sets what it has looked at before.
      if (isAsked && guest.underscore === undefined) guest.underscore = current = value;
      else if (!define(value) && !Object.isFrozen(scope)) [isAsked, current] = [true, value];
    },
  });
}

/** The `_` that a configuration has brought along, such as its own copy of Underscore; finds out without loading ours. */
export function broughtUnderscore({ underscore }: Guest): unknown {
  const value: unknown = Object.getOwnPropertyDescriptor(scope, '_')?.value;
  return value === underscore ? undefined : value;
}

import type { ChalkInstance } from 'chalk';

/** What decides about colours. */
export interface ColorWishes {
  /** `--no-colors` is false, `--no-colors=false` is true, neither is undefined. */
  readonly colors: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/**
 * Decide about colours: off when told so by `--no-colors` or a non-empty NO_COLOR; else on when told so by
 * `--no-colors=false` or `CI=true`; else on for terminals.
 */
export function wantsColor({ colors, env, isTerminal }: ColorWishes): boolean {
  if (colors === false || (env['NO_COLOR'] ?? '') !== '') return false;
  return colors === true || env['CI'] === 'true' || (isTerminal && env['TERM'] !== 'dumb');
}

/** Make the painter of the output; one that paints nothing, and loads nothing, when colours are not wanted. */
export async function createColor(wishes: ColorWishes): Promise<ChalkInstance> {
  if (!wantsColor(wishes)) return createPlain();
  const { Chalk, supportsColor } = await import('chalk');
  const supported = supportsColor === false ? 0 : supportsColor.level;
  return new Chalk({ level: supported === 0 ? 1 : supported });
}

/** What chalk is at level 0, as far as named styles go: every one is the function that changes nothing. */
function createPlain(): ChalkInstance {
  const plain: ChalkInstance = new Proxy(((...texts: unknown[]) => texts.join(' ')) as ChalkInstance, {
    // Without a `then`, or awaiting it would never end.
    get: (_, property) => (property === 'level' ? 0 : property === 'then' ? undefined : plain),
  });
  return plain;
}

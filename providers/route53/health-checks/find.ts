import { ProviderError } from '../../../src/errors.ts';
import { isChangeable } from './native.ts';
import type { ActualCheck } from './read.ts';
import type { CheckSettings } from './settings.ts';

/**
 * Find the health check that a name means; undefined when there is none.
 *
 * Of several with the name it is the only one that can become what is declared, else the only one that this program made:
 * so it is while one takes the place of another.
 *
 * @throws {ProviderError} when several may be meant.
 */
export function findCheck(
  name: string,
  checks: readonly ActualCheck[],
  settings?: CheckSettings,
): ActualCheck | undefined {
  const namesakes = checks.filter((check) => check.name === name);
  if (namesakes.length < 2) return namesakes[0];
  const fitting = namesakes.filter(
    (check) => settings !== undefined && check.settings !== undefined && isChangeable(check.settings, settings),
  );
  const own = (fitting.length > 0 ? fitting : namesakes).filter(({ madeFor }) => madeFor !== undefined);
  const found = [fitting, own].find((some) => some.length === 1)?.[0];
  if (found !== undefined) return found;
  throw new ProviderError(
    `Route 53 has several health checks named "${name}": ${namesakes.map(({ id }) => id).join(', ')}`,
    {
      code: 'AmbiguousHealthCheck',
      hint: 'Give all but one of them another Name tag, or refer to one with R53_HEALTH_CHECK_ID',
    },
  );
}

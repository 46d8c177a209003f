import type { ObservedHealth } from './account.ts';

/** How a health check is that nobody looks at any more. */
export const DISABLED_HEALTH: ObservedHealth = Object.freeze({ isHealthy: true, because: 'it is disabled' });

/**
 * Calculate the health of a check from that of others; of what nothing is known counts as healthy, as it does for records.
 *
 * @see Route 53 Developer Guide, "How Amazon Route 53 determines whether a health check is healthy"
 */
export function calculateHealth(
  children: readonly string[],
  threshold: number,
  isHealthy: (child: string) => boolean | undefined,
): ObservedHealth {
  const healthy = children.filter((child) => isHealthy(child) !== false).length;
  return {
    isHealthy: healthy >= threshold,
    because: `${healthy} of its ${children.length} checks ${healthy === 1 ? 'is' : 'are'} healthy, it takes ${threshold}`,
  };
}

/** Turn the health of a check round, if anything is known of it. */
export function invertHealth(plain: ObservedHealth): ObservedHealth {
  if (plain.isHealthy === undefined) return plain;
  return { isHealthy: !plain.isHealthy, because: `${plain.because}, and it is inverted` };
}

/** Seconds of each unit a duration may end in; a month ("nonth") has 30 days, a year 365. */
const UNIT_SECONDS: Readonly<Record<string, number>> = {
  '': 1,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  n: 2_592_000,
  y: 31_536_000,
};

/** Read a duration such as `300`, `"5m"` or `"1d"` as seconds, or undefined when the text is none. */
export function parseDuration(value: number | string): number | undefined {
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value;
  const match = /^(\d+)([smhdwny]?)$/.exec(value);
  return match === null ? undefined : Number(match[1]) * (UNIT_SECONDS[match[2] ?? ''] ?? 1);
}

/** The largest TTL there is, in seconds (RFC 2181 section 8). */
export const MAX_TTL = 2_147_483_647;

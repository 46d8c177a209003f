import { MAX_TTL } from '../dns/duration.ts';

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/**
 * Read a TTL: seconds, or numbers with units such as `1h30m`; undefined for what is none.
 *
 * A text instead says what is wrong with one.
 */
export function parseTtl(text: string): number | string | undefined {
  const first = text.charCodeAt(0);
  if (first < 48 || first > 57 || !/^(?:\d+|(?:\d+[smhdw])+)$/i.test(text)) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : sumUnits(text);
  return seconds > MAX_TTL ? `The TTL "${text}" is more than ${MAX_TTL} seconds` : seconds;
}

function sumUnits(text: string): number {
  let seconds = 0;
  for (const [, digits, unit = ''] of text.matchAll(/(\d+)([a-z])/gi)) {
    seconds += Number(digits) * (UNITS[unit.toLowerCase()] ?? 1);
  }
  return seconds;
}

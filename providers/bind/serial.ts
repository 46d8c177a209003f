/** Serials are numbers of 32 bits (RFC 1982). */
const MODULUS = 4_294_967_296;

/**
 * Choose the serial that follows one: the date as `yyyymmdd00`, or one more where that would be no step forward.
 *
 * Never 0, which some servers take for none. The day is that of UTC, so that it does not depend on who pushes.
 */
export function nextSerial(previous: number | undefined, date: Date): number {
  const today = Number(date.toISOString().slice(0, 10).replaceAll('-', '')) * 100;
  if (previous === undefined || previous < today) return today;
  return (previous + 1) % MODULUS || 1;
}

import { createHash } from 'node:crypto';
import type { State } from '../state.ts';

/** The four ranges of awsdns names, 512 numbers each. */
const RANGES = [
  ['com', 0],
  ['net', 512],
  ['org', 1024],
  ['co.uk', 1536],
] as const;
const RANGE_SIZE = 512;
/** Steps coprime to the range, so that each range is walked in another order and every number comes once. */
const STEPS = [37, 101, 211, 359];

/** Names every private zone is given. */
export const PRIVATE_NAME_SERVERS: readonly string[] = RANGES.map(
  ([domain, first]) => `ns-${first}.awsdns-00.${domain}`,
);

/**
 * Choose four name servers, one of each range, none of which is taken already.
 *
 * The choice follows from the state alone. The two digits of the host's domain follow from its number.
 *
 * @returns undefined when no free four are left, as with a popular name.
 */
export function chooseNameServers(state: State, taken: ReadonlySet<string>): readonly string[] | undefined {
  const offset = createHash('sha256').update(state.seed).digest().readUInt32BE(0);
  for (let attempt = 0; attempt < RANGE_SIZE; attempt += 1) {
    const turn = offset + state.sequence + attempt;
    const names = RANGES.map(([domain, first], range) => {
      const within = ((turn % RANGE_SIZE) * (STEPS[range] ?? 1)) % RANGE_SIZE;
      return `ns-${first + within}.awsdns-${String(Math.floor(within / 8)).padStart(2, '0')}.${domain}`;
    });
    if (!names.some((name) => taken.has(name))) return names;
  }
  return undefined;
}

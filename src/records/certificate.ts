import { hex, type HexOptions } from './binary.ts';
import type { Rdata } from './define.ts';
import type { Field } from './field.ts';
import { u8 } from './fields.ts';

/** The largest usage, selector and matching type (RFC 6698 section 2.1). */
const LIMITS = [3, 1, 2];

/** The fields of a record that binds a certificate to a name: usage, selector, matching type and data. */
export function certificateFields(irPrefix: 'tlsa' | 'smimea', options: Pick<HexOptions, 'group'> = {}) {
  return [
    u8('usage', { ir: `${irPrefix}usage` }),
    u8('selector', { ir: `${irPrefix}selector` }),
    u8('matchingtype', { ir: `${irPrefix}matchingtype` }),
    hex('certificate', { letters: 'lower', isTypedInIr: false, ...options }),
  ] as const satisfies readonly Field[];
}

/** Say which number of such a record has no meaning, or undefined. */
export function certificateProblem(rdata: Rdata): string | undefined {
  for (const [i, name] of ['usage', 'selector', 'matching type'].entries()) {
    const limit = LIMITS[i] ?? 0;
    if (Number(rdata[i]) > limit) return `The ${name} must be a whole number from 0 to ${limit}, not ${rdata[i]}`;
  }
  return undefined;
}

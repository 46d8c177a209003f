import type { DnsRecord } from '../model/record.ts';
import { CAA } from '../records/caa.ts';
import type { BuilderOptions } from './builder-options.ts';

/** Tags that CAA_BUILDER takes lists of values for, in its order. */
const LISTS = ['issue', 'issuewild', 'issuevmc', 'issuemail'];
/** The flag of a record whose tag must be understood (RFC 8659 section 4.1). */
const CRITICAL = 128;
/** The value that forbids to issue. */
const NOBODY = ';';

/** The options with which CAA_BUILDER makes a set of records, or undefined when none do. */
export function caaOptions(records: readonly DnsRecord[]): BuilderOptions | undefined {
  const byTag = new Map<string, { readonly flags: number; readonly values: string[] }>();
  for (const { rdata, recordType } of records) {
    const [flags = 0, tag, value = ''] = recordType === CAA ? rdata : [];
    const known = byTag.get(String(tag));
    if (known === undefined) byTag.set(String(tag), { flags: Number(flags), values: [String(value)] });
    else if (known.flags === Number(flags)) known.values.push(String(value));
    else return undefined;
  }
  const tags = Array.from(byTag.keys());
  const isPlain = Array.from(byTag.values()).every(({ flags }) => flags === 0 || flags === CRITICAL);
  const contact = byTag.get('iodef');
  const isKnown = tags.every((tag) => tag === 'iodef' || LISTS.includes(tag));
  if (!isPlain || !isKnown || !tags.some((tag) => LISTS.includes(tag))) return undefined;
  if (contact !== undefined && (contact.values.length > 1 || contact.values[0] === '')) return undefined;
  const options: Record<string, BuilderOptions[string]> = {};
  for (const tag of ['iodef', ...LISTS]) {
    const found = byTag.get(tag);
    if (found === undefined) continue;
    const [only = ''] = found.values;
    const isNobody = found.values.length === 1 && only === NOBODY;
    options[tag] = tag === 'iodef' ? only : isNobody ? 'none' : found.values;
    if (found.flags === CRITICAL) options[`${tag}_critical`] = true;
  }
  return options;
}

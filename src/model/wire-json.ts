import { toUnicode } from '../dns/idn.ts';
import { masterName } from '../dns/master-name.ts';
import type { RecordType } from '../records/define.ts';
import { originOf } from './desired.ts';
import type { DeclaredRecord, DeclaredZone } from './ir.ts';

/** What the IR shows for a TTL that nobody has given. */
const DEFAULT_TTL = 300;

/** The properties of DS and RP records that other types do not have: names in three spellings, and the fields again. */
export function wireJson(
  record: DeclaredRecord,
  type: RecordType,
  zone: DeclaredZone,
): Readonly<Record<string, unknown>> {
  const { name, rawName = name, ttl, values } = record;
  const origin = originOf(zone);
  const text = type.format(type.canonicalize(values, origin), 'master');
  const header = {
    Name: name === '@' ? origin : `${name}.${origin}`,
    Rrtype: type.wire?.number,
    Class: 1,
    Ttl: ttl === 0 ? DEFAULT_TTL : ttl,
    Rdlength: 0,
  };
  const spelled = values.map((value, i) =>
    type.fields[i]?.isCompletedInIr === true ? masterName(String(value)) : value,
  );
  const fields = Object.fromEntries((type.wire?.names ?? []).map((key, i) => [key, spelled[i]]));
  return {
    name_raw: rawName,
    name,
    name_unicode: toUnicode(name),
    fields: { Hdr: header, ...fields },
    comparable: text,
    // Spelt as DNSControl spells it.
    zonfefilepartial: text,
  };
}

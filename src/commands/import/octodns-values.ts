import { quoteText } from '../../dns/text.ts';

/** A value of YAML in which every scalar is text, as typed. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** Names under which octoDNS keeps a field of a record, the usual one first. */
type Keys = readonly string[];

/** What becomes of the keys of a value: in the order of the rdata; those with a `"` in front are texts between quotes. */
const FIELDS: Readonly<Record<string, readonly Keys[]>> = {
  CAA: [['flags'], ['tag'], ['"value']],
  DS: [['key_tag'], ['algorithm'], ['digest_type'], ['digest']],
  LOC: [
    ['lat_degrees'],
    ['lat_minutes'],
    ['lat_seconds'],
    ['lat_direction'],
    ['long_degrees'],
    ['long_minutes'],
    ['long_seconds'],
    ['long_direction'],
    ['altitude'],
    ['size'],
    ['precision_horz'],
    ['precision_vert'],
  ],
  MX: [
    ['preference', 'priority'],
    ['exchange', 'value'],
  ],
  NAPTR: [['order'], ['preference'], ['"flags'], ['"service'], ['"regexp'], ['replacement']],
  SRV: [['priority'], ['weight'], ['port'], ['target']],
  SSHFP: [['algorithm'], ['fingerprint_type'], ['fingerprint']],
  TLSA: [['certificate_usage'], ['selector'], ['matching_type'], ['certificate_association_data']],
};

/** Write a value of octoDNS as the rdata text of a master file. @throws {RangeError} saying what is missing. */
export function rdataText(type: string, value: YamlValue): string {
  if (type === 'TXT' || type === 'SPF') return quoteText(plainText(value));
  if (typeof value === 'string') return value;
  if (!isMapping(value)) throw new RangeError('a value is a list in a list');
  if (type === 'SVCB' || type === 'HTTPS') return serviceText(value);
  const fields = FIELDS[type];
  if (fields === undefined) throw new RangeError(`a value of type ${type} is a text`);
  return fields.map((keys) => fieldText(value, keys, type)).join(' ');
}

/** Tell whether a value has keys. */
export function isMapping(value: YamlValue | undefined): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && !Array.isArray(value);
}

/** octoDNS writes semicolons with a backslash, and lets one write a text as quoted strings. */
function plainText(value: YamlValue): string {
  if (typeof value !== 'string') throw new RangeError('a value of type TXT is a text');
  const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
  const text = isQuoted ? value.slice(1, -1).replaceAll('" "', '') : value;
  return text.replaceAll('\\;', ';');
}

function fieldText(value: Readonly<Record<string, YamlValue>>, keys: Keys, type: string): string {
  const isQuoted = keys[0]?.startsWith('"') === true;
  const names = keys.map((key) => key.replace('"', ''));
  const found = names.map((name) => value[name]).find((field) => field !== undefined);
  // An old CAA record of octoDNS may do without.
  const text = found ?? (names[0] === 'flags' && type === 'CAA' ? '0' : undefined);
  if (typeof text !== 'string') throw new RangeError(`a value lacks "${names[0]}"`);
  if (type === 'LOC' && /^(?:altitude|size|precision)/.test(names[0] ?? '')) return `${text}m`;
  return isQuoted ? quoteText(text) : text;
}

function serviceText(value: Readonly<Record<string, YamlValue>>): string {
  const { svcpriority, targetname, svcparams = {} } = value;
  if (typeof svcpriority !== 'string') throw new RangeError('a value lacks "svcpriority"');
  if (typeof targetname !== 'string') throw new RangeError('a value lacks "targetname"');
  if (!isMapping(svcparams)) throw new RangeError('"svcparams" has no keys');
  const params = Object.entries(svcparams).map(([key, param]) => {
    const items = Array.isArray(param) ? param : [param];
    const text = items.map(String).join(',');
    return text === '' || text === 'null' || text === '~' ? key : `${key}=${quoteText(text)}`;
  });
  return [svcpriority, targetname, ...params].join(' ');
}

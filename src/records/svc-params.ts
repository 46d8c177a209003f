import { toBytes } from '../dns/text.ts';
import { decodeEscapes, RdataError, type EscapeRadix } from '../dns/tokens.ts';
import type { WriteStyle } from './field.ts';
import { quoteBytes } from './quoted.ts';
import {
  keyName,
  keyNumber,
  LAST_BASE_KEY,
  LAST_FILE_KEY,
  mandatoryKeys,
  SVC,
  svcKey,
  type ByteText,
} from './svc-keys.ts';

/** One parameter of a service binding as it is on the wire. */
export interface SvcParam {
  readonly key: number;
  /** Undefined for `ech=IGNORE`, which leaves the value to the zone. */
  readonly wire: ByteText | undefined;
}

const PARAM = /\s*([^\s="]+)(=(?:"((?:[^"\\]|\\[\s\S])*)"|((?:[^\s"\\]|\\[\s\S])*)))?(?=\s|$)/y;

/** What needs no quotes: printable ASCII that means nothing in a master file. */
const PLAIN = /^[!#-'*-:<-[\]-~]+$/;

/**
 * Read parameters in the order in which they stand (RFC 9460 section 2.1); escapes are in the given radix.
 *
 * @throws {RdataError} naming the parameter that is wrong, doubled, or mandatory and missing.
 */
export function parseSvcParams(text: string, radix: EscapeRadix = 10): SvcParam[] {
  const params: SvcParam[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end;) {
    PARAM.lastIndex = at;
    const match = PARAM.exec(text);
    if (match === null)
      throw new RdataError(`The parameters cannot be read from "${text.slice(at, at + 40).trim()}" on`);
    const [all, name = '', value, quoted, bare = ''] = match;
    params.push(parseParam(name, value === undefined ? '' : decodeBytes(quoted ?? bare, radix)));
    at += all.length;
  }
  checkTogether(params);
  return params;
}

function parseParam(name: string, text: ByteText): SvcParam {
  const key = keyNumber(name);
  const known = svcKey(key);
  if (known === undefined) return { key, wire: text };
  if (known.name === name) return { key, wire: key === SVC.ech && text === 'IGNORE' ? undefined : known.encode(text) };
  if (known.decode(text) === undefined)
    throw new RdataError(`The parameter "${name}" does not hold a value of "${known.name}"`);
  return { key, wire: text };
}

function decodeBytes(raw: string, radix: EscapeRadix): ByteText {
  return Array.from(toBytes(decodeEscapes(raw, radix)), (byte) => String.fromCharCode(byte)).join('');
}

function checkTogether(params: readonly SvcParam[]): void {
  const keys = new Set<number>();
  for (const { key } of params) {
    if (keys.has(key)) throw new RdataError(`The parameter "${keyName(key)}" is given twice`);
    keys.add(key);
  }
  const mandatory = params.find(({ key }) => key === SVC.mandatory);
  const missing = mandatoryKeys(mandatory?.wire ?? '').find((key) => !keys.has(key));
  if (missing !== undefined) throw new RdataError(`The mandatory parameter "${keyName(missing)}" is missing`);
}

/** Write parameters in their order; quoted only where they must be unless the style asks for it. */
export function formatSvcParams(params: readonly SvcParam[], style: WriteStyle): string {
  return params.map((param) => formatParam(param, style)).join(' ');
}

/** Order parameters by their numbers, as they are on the wire. */
export function sortSvcParams(params: readonly SvcParam[]): SvcParam[] {
  return params.toSorted((a, b) => a.key - b.key);
}

function formatParam({ key, wire }: SvcParam, style: WriteStyle): string {
  const name = nameFor(key, style);
  if (wire === undefined) return `${name}=IGNORE`;
  const text = textOf(key, wire, style);
  // Route 53 wants a parameter without a value to be bare.
  if (text === '' && style !== 'master') return name;
  if (style === 'message' && PLAIN.test(text)) return `${name}=${text}`;
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  return `${name}=${quoteBytes(bytes, style)}`;
}

/** Route 53 and name servers know the names of the first keys only. */
function nameFor(key: number, style: WriteStyle): string {
  const last = style === 'route53' ? LAST_BASE_KEY : style === 'master' ? LAST_FILE_KEY : key;
  return key > last ? `key${key}` : keyName(key);
}

function textOf(key: number, wire: ByteText, style: WriteStyle): ByteText {
  if (key === SVC.mandatory)
    return mandatoryKeys(wire)
      .map((listed) => nameFor(listed, style))
      .join(',');
  const isNumbered = style === 'route53' && key > LAST_BASE_KEY;
  return isNumbered ? wire : (svcKey(key)?.decode(wire) ?? wire);
}

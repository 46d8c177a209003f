import { ipv6Groups, parseIpv4, parseIpv6 } from '../dns/address.ts';
import { RdataError } from '../dns/tokens.ts';

/** Bytes as text, one character below U+0100 each. */
export type ByteText = string;

/** A parameter of a service binding that has a name and a form of its own; all others are plain bytes. */
export interface SvcKey {
  readonly name: string;
  /** Turn the decoded text of a value into its bytes on the wire. @throws {RdataError} when it is no such value. */
  readonly encode: (text: ByteText) => ByteText;
  /** Turn bytes from the wire back into text, or undefined when they are no such value. */
  readonly decode: (wire: ByteText) => ByteText | undefined;
}

/** Numbers of the keys that code elsewhere must know. */
export const SVC = Object.freeze({ mandatory: 0, alpn: 1, noDefaultAlpn: 2, ech: 5 });

/** Keys up to this one have a name in the master files of everybody, Route 53 included (RFC 9460 section 14.3.2). */
export const LAST_BASE_KEY = 6;
/** Keys up to this one have a name in the master files of BIND 9.18, which refuses a zone with any other name. */
export const LAST_FILE_KEY = 7;

const u16 = (value: number): ByteText => String.fromCharCode(value >> 8, value & 255);
const readU16 = (wire: ByteText, at = 0): number => wire.charCodeAt(at) * 256 + wire.charCodeAt(at + 1);
const bytesOf = (text: ByteText): number[] => Array.from(text, (char) => char.charCodeAt(0));

/** A parameter that says everything by being there. */
function flag(name: string): SvcKey {
  return {
    name,
    encode: (text) => (text === '' ? '' : refuse(name, 'takes no value')),
    decode: (wire) => (wire === '' ? '' : undefined),
  };
}

/** A list of items between commas that all have the same size on the wire. */
function list(name: string, size: number, what: string, item: Pick<SvcKey, 'encode' | 'decode'>): SvcKey {
  return {
    name,
    encode: (text) => (text === '' ? refuse(name, `needs ${what}`) : text.split(',').map(item.encode).join('')),
    decode: (wire) => {
      if (wire === '' || wire.length % size !== 0) return undefined;
      const items = Array.from({ length: wire.length / size }, (_, i) =>
        item.decode(wire.slice(i * size, (i + 1) * size)),
      );
      return items.includes(undefined) ? undefined : items.join(',');
    },
  };
}

const mandatory: SvcKey = {
  name: 'mandatory',
  encode: (text) => {
    if (text === '') refuse('mandatory', 'needs names of parameters');
    const keys = text.split(',').map(keyNumber);
    if (keys.includes(SVC.mandatory)) refuse('mandatory', 'cannot list itself');
    if (new Set(keys).size < keys.length) refuse('mandatory', 'lists a key twice');
    return keys
      .toSorted((a, b) => a - b)
      .map(u16)
      .join('');
  },
  decode: (wire) => {
    const keys = mandatoryKeys(wire);
    const isRising = keys.every((key, i) => key > (keys[i - 1] ?? SVC.mandatory));
    return wire.length % 2 === 0 && keys.length > 0 && isRising ? keys.map(keyName).join(',') : undefined;
  },
};

/** The keys that a value of `mandatory` lists. */
export function mandatoryKeys(wire: ByteText): number[] {
  return Array.from({ length: wire.length >> 1 }, (_, i) => readU16(wire, i * 2));
}

const alpn: SvcKey = {
  name: 'alpn',
  encode: (text) => splitList(text).map(alpnId).join(''),
  decode: (wire) => {
    const ids: string[] = [];
    for (let at = 0; at < wire.length; at += wire.charCodeAt(at) + 1) {
      const id = wire.slice(at + 1, at + 1 + wire.charCodeAt(at));
      if (id === '' || id.length < wire.charCodeAt(at)) return undefined;
      ids.push(id.replace(/[,\\]/g, '\\$&'));
    }
    return ids.length === 0 ? undefined : ids.join(',');
  },
};

function alpnId(id: ByteText): ByteText {
  if (id === '' || id.length > 255) refuse('alpn', 'needs protocol names of 1 to 255 octets');
  return String.fromCharCode(id.length) + id;
}

/** Split at commas that no backslash stands before (RFC 9460 appendix A.1). */
function splitList(text: ByteText): ByteText[] {
  if (/\\(?![,\\])/.test(text.replace(/\\\\/g, ''))) refuse('alpn', 'has a backslash before neither "," nor "\\"');
  const items = text.match(/(?:^|,)(?:[^,\\]|\\[\s\S])*/g) ?? [];
  return items.map((item, i) => (i === 0 ? item : item.slice(1)).replace(/\\([\s\S])/g, '$1'));
}

const port: SvcKey = {
  name: 'port',
  encode: (text) => {
    if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
      refuse('port', `must be a number from 0 to 65535, not "${text}"`);
    return u16(Number(text));
  },
  decode: (wire) => (wire.length === 2 ? String(readU16(wire)) : undefined),
};

const ipv4hint = list('ipv4hint', 4, 'IPv4 addresses', {
  encode: (text) => {
    if (parseIpv4(text) === undefined) refuse('ipv4hint', `has "${text}", which is not an IPv4 address`);
    return String.fromCharCode(...text.split('.').map(Number));
  },
  decode: (wire) => bytesOf(wire).join('.'),
});

const ipv6hint = list('ipv6hint', 16, 'IPv6 addresses', {
  encode: (text) => {
    const groups = ipv6Groups(text) ?? refuse('ipv6hint', `has "${text}", which is not an IPv6 address`);
    return groups.map(u16).join('');
  },
  decode: (wire) => parseIpv6(Array.from({ length: 8 }, (_, i) => readU16(wire, i * 2).toString(16)).join(':')),
});

const ech: SvcKey = {
  name: 'ech',
  encode: (text) => {
    const isBase64 = /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i.test(text);
    return isBase64 && text !== '' ? atob(text) : refuse('ech', `must be base64, not "${text.slice(0, 40)}"`);
  },
  decode: (wire) => (wire === '' ? undefined : btoa(wire)),
};

/** A path with a variable for the question (RFC 9461 section 5). */
const dohpath: SvcKey = {
  name: 'dohpath',
  encode: (text) =>
    isDohPath(text) ? text : refuse('dohpath', `must begin with "/" and have the variable "dns", not be "${text}"`),
  decode: (wire) => (isDohPath(wire) ? wire : undefined),
};

function isDohPath(text: ByteText): boolean {
  return text.startsWith('/') && /\{[^{}]*\bdns\b[^{}]*\}/.test(text);
}

/** By key number: RFC 9460 section 14.3.2, then `dohpath` of RFC 9461 and `ohttp` of RFC 9540. */
const KEYS: readonly SvcKey[] = [
  mandatory,
  alpn,
  flag('no-default-alpn'),
  port,
  ipv4hint,
  ech,
  ipv6hint,
  dohpath,
  flag('ohttp'),
];
const NUMBERS: ReadonlyMap<string, number> = new Map(KEYS.map(({ name }, i) => [name, i]));

/** What is known of a key, or undefined for one that is only a number. */
export function svcKey(key: number): SvcKey | undefined {
  return KEYS[key];
}

/** The number of a key's name or of `keyNNNNN`. @throws {RdataError} when it is neither. */
export function keyNumber(name: string): number {
  const known = NUMBERS.get(name);
  if (known !== undefined) return known;
  const digits = /^key(0|[1-9]\d{0,4})$/.exec(name)?.[1];
  if (digits !== undefined && Number(digits) < 65_535) return Number(digits);
  throw new RdataError(`"${name}" is no parameter of a service binding`);
}

/** The name of a key; `keyNNNNN` when it has none. */
export function keyName(key: number): string {
  return KEYS[key]?.name ?? `key${key}`;
}

function refuse(name: string, problem: string): never {
  throw new RdataError(`The parameter "${name}" ${problem}`);
}

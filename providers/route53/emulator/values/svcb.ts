import { isIPv4, isIPv6 } from 'node:net';
import { FatalProblem } from '../problem.ts';
import { readHost, readNumber } from './fields.ts';

const U16 = 65_535;
const PARAMETER = /[ \t]+([a-z0-9-]+)(?:=("(?:[^"\\]|\\.)*"|[^\s"]*))?/y;
const KEYS: ReadonlySet<string> = new Set([
  'mandatory',
  'alpn',
  'no-default-alpn',
  'port',
  'ipv4hint',
  'ech',
  'ipv6hint',
]);

/** Check the value of an SVCB or HTTPS record: priority, target, parameters (RFC 9460 section 2.1). */
export function checkSVCB(value: string): string {
  const found = /^\s*(\S+)[ \t]+(\S+)/.exec(value);
  if (!found) throw problem('NotTwoFields', 'Value does not contain a priority and a target', value);
  const priority = readNumber(found[1], U16, 'SVCB', value);
  const target = readHost(found[2]);
  const parameters = readParameters(value.trimEnd(), found[0].length, value);
  if (priority === 0 && parameters.size > 0) {
    throw problem('AliasWithParameters', 'Value of priority 0 cannot have parameters', value);
  }
  for (const key of parameters.get('mandatory')?.split(',') ?? []) {
    if (!parameters.has(key)) throw problem('MissingParameter', `Value lacks the mandatory parameter ${key}`, value);
  }
  const written = [...parameters].map(([key, text]) => `${key}=${JSON.stringify(text)}`).toSorted();
  return [priority, target, ...written].join(' ');
}

function readParameters(text: string, start: number, value: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  let position = start;
  while (position < text.length) {
    PARAMETER.lastIndex = position;
    const found = PARAMETER.exec(text);
    if (!found) throw problem('IllegalParameter', 'Value contains a parameter that cannot be read', value);
    const key = found[1] ?? '';
    if (parameters.has(key)) throw problem('DuplicateParameter', `Value contains the parameter ${key} twice`, value);
    const given = found[2];
    const bare = given?.startsWith('"') ? given.slice(1, -1) : (given ?? '');
    if (!isAcceptable(key, bare, given !== undefined)) {
      throw problem('IllegalParameter', `Value contains an illegal parameter ${key}`, value);
    }
    parameters.set(key, bare);
    position += found[0].length;
  }
  return parameters;
}

function isAcceptable(key: string, text: string, hasValue: boolean): boolean {
  const items = text.split(',');
  if (key === 'port') return /^\d{1,5}$/.test(text) && Number(text) <= U16;
  if (key === 'ipv4hint') return items.every((item) => isIPv4(item));
  if (key === 'ipv6hint') return items.every((item) => isIPv6(item));
  if (key === 'no-default-alpn') return !hasValue;
  if (key === 'ech') return /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  if (KEYS.has(key)) return text !== '';
  return isPrivateKey(key);
}

/** Keys without a name of their own are written by number, without leading zeros. */
function isPrivateKey(key: string): boolean {
  const digits = /^key(0|[1-9]\d{0,4})$/.exec(key)?.[1];
  return digits !== undefined && Number(digits) < U16;
}

function problem(code: string, text: string, value: string): FatalProblem {
  return new FatalProblem(`SVCBRRDATA${code}`, text, value);
}

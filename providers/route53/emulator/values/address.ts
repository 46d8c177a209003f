import { isIPv4, isIPv6 } from 'node:net';
import { FatalProblem } from '../problem.ts';

const HEXTETS = 8;

/** Check the value of an A record: one dotted quad. */
export function checkA(value: string): string {
  refuseBlanks(value, 'A');
  if (isIPv4(value)) return value;
  throw new FatalProblem('ARRDATAIllegalIPv4Address', 'Value is not a valid IPv4 address', value);
}

/** Check the value of an AAAA record; all spellings of an address compare equal. */
export function checkAAAA(value: string): string {
  refuseBlanks(value, 'AAAA');
  if (isIPv6(value) && !value.includes('%')) return expandIPv6(value);
  throw new FatalProblem('AAAARRDATAIllegalIPv6Address', 'Value is not a valid IPv6 address', value);
}

function refuseBlanks(value: string, type: string): void {
  if (/\s/.test(value)) throw new FatalProblem(`${type}RRDATANotSingleField`, 'Value contains spaces', value);
}

/** Write all eight groups without leading zeros; the text is known to be an address (RFC 4291 section 2.2). */
function expandIPv6(text: string): string {
  const [head = '', tail] = hexOfEmbeddedIPv4(text.toLowerCase()).split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const zeros = tail === undefined ? 0 : HEXTETS - before.length - after.length;
  return [...before, ...Array<string>(zeros).fill('0'), ...after]
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}

function hexOfEmbeddedIPv4(text: string): string {
  const start = text.lastIndexOf(':') + 1;
  const quad = text.slice(start);
  if (!quad.includes('.')) return text;
  const [a = 0, b = 0, c = 0, d = 0] = quad.split('.').map(Number);
  return `${text.slice(0, start)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

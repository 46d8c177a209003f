/** Read a dotted quad without leading zeros, or undefined; the canonical text is the text itself. */
export function parseIpv4(text: string): string | undefined {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text) ? text : undefined;
}

/** The number that a dotted quad stands for, or undefined when the text is none. */
export function ipv4ToNumber(text: string): number | undefined {
  return parseIpv4(text)
    ?.split('.')
    .reduce((number, octet) => number * 256 + Number(octet), 0);
}

/** Turn a number into a dotted quad, modulo 2^32. */
export function ipv4FromNumber(value: number): string {
  const n = ((value % 4_294_967_296) + 4_294_967_296) % 4_294_967_296;
  return [16_777_216, 65_536, 256, 1].map((unit) => Math.floor(n / unit) % 256).join('.');
}

/** Read the eight 16-bit groups of an IPv6 address in any RFC 4291 spelling, or undefined. */
export function ipv6Groups(text: string): number[] | undefined {
  const source = text.includes('.') ? withoutDottedQuad(text) : text;
  if (source === undefined) return undefined;
  const gap = source.indexOf('::');
  if (gap < 0) {
    const groups = hexGroups(source);
    return groups?.length === 8 ? groups : undefined;
  }
  const head = gap === 0 ? [] : hexGroups(source.slice(0, gap));
  const tail = gap === source.length - 2 ? [] : hexGroups(source.slice(gap + 2));
  if (head === undefined || tail === undefined || head.length + tail.length > 7) return undefined;
  while (head.length + tail.length < 8) head.push(0);
  return head.concat(tail);
}

/** Write the IPv4 address at the end of an IPv6 address as two groups. */
function withoutDottedQuad(text: string): string | undefined {
  const start = text.lastIndexOf(':') + 1;
  const quad = text.slice(start);
  if (start === 0 || parseIpv4(quad) === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = quad.split('.').map(Number);
  return `${text.slice(0, start)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function hexGroups(text: string): number[] | undefined {
  const groups: number[] = [];
  let value = 0;
  let digits = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 58;
    if (code === 58) {
      if (digits === 0) return undefined;
      groups.push(value);
      value = 0;
      digits = 0;
      continue;
    }
    const digit = hexDigit(code);
    if (digit < 0 || ++digits > 4) return undefined;
    value = value * 16 + digit;
  }
  return groups;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Read an IPv6 address and return its RFC 5952 text, or undefined when it is none. */
export function parseIpv6(text: string): string | undefined {
  const groups = ipv6Groups(text);
  if (groups === undefined) return undefined;
  if (groups[5] === 0xffff && groups.slice(0, 5).every((g) => g === 0)) {
    const [high = 0, low = 0] = groups.slice(6);
    return `::ffff:${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
  }
  const run = longestZeroRun(groups);
  const hex = groups.map((g) => g.toString(16));
  if (run.length < 2) return hex.join(':');
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}

/** Read a dotted quad without leading zeros, or undefined; the canonical text is the text itself. */
export function parseIpv4(text: string): string | undefined {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text) ? text : undefined;
}

/** Turn a number into a dotted quad, modulo 2^32. */
export function ipv4FromNumber(value: number): string {
  const n = ((value % 4_294_967_296) + 4_294_967_296) % 4_294_967_296;
  return [16_777_216, 65_536, 256, 1].map((unit) => Math.floor(n / unit) % 256).join('.');
}

/** Read the eight 16-bit groups of an IPv6 address in any RFC 4291 spelling, or undefined. */
export function ipv6Groups(text: string): number[] | undefined {
  const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  let source = text;
  if (embedded !== null) {
    if (parseIpv4(embedded[2] ?? '') === undefined) return undefined;
    const [a = 0, b = 0, c = 0, d = 0] = (embedded[2] ?? '').split('.').map(Number);
    source = `${embedded[1]}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  }
  const halves = source.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) ? groups.map((g) => Number.parseInt(g, 16)) : undefined;
}

/** Read an IPv6 address and return its RFC 5952 text, or undefined when it is none. */
export function parseIpv6(text: string): string | undefined {
  const groups = ipv6Groups(text);
  if (groups === undefined) return undefined;
  if (groups.slice(0, 5).every((g) => g === 0) && groups[5] === 0xffff) {
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

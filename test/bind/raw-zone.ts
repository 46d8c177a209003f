import { escapeLabel } from '../../src/dns/name.ts';

/** The length of the header: format, version and the time of the dump. */
const HEADER = 12;

/**
 * Turn BIND's raw format (version 0) into a master file in which all rdata is generic (RFC 3597).
 *
 * After the header come record sets: length, class, type, covered type, TTL, number of records, the name, then the rdata of
 * each record; names and rdata have their length before them.
 */
export function genericText(raw: Buffer): string {
  let text = '';
  for (let at = HEADER; at < raw.length;) {
    const length = raw.readUInt32BE(at);
    text += recordSet(raw.subarray(at, at + length));
    at += length;
  }
  return text;
}

function recordSet(bytes: Buffer): string {
  const [type, ttl, count] = [bytes.readUInt16BE(6), bytes.readUInt32BE(10), bytes.readUInt32BE(14)];
  const nameEnd = 20 + bytes.readUInt16BE(18);
  const name = nameOf(bytes.subarray(20, nameEnd));
  let text = '';
  let at = nameEnd;
  for (let i = 0; i < count; i++) {
    const length = bytes.readUInt16BE(at);
    const rdata = bytes.subarray(at + 2, at + 2 + length);
    text += `${name} ${ttl} TYPE${type} \\# ${length} ${rdata.toString('hex')}\n`;
    at += 2 + length;
  }
  return text;
}

function nameOf(wire: Buffer): string {
  let text = '';
  for (let at = 0; at < wire.length - 1; at += 1 + (wire[at] ?? 0)) {
    const label = wire.subarray(at + 1, at + 1 + (wire[at] ?? 0)).toString('latin1');
    text += `${escapeLabel(label).replace(/["$();@]/g, '\\$&')}.`;
  }
  return text === '' ? '.' : text;
}

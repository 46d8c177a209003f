import { quoteOctets, type WireReader } from './wire-reader.ts';

/**
 * Read the parameters of an SVCB or HTTPS record from the wire (RFC 9460 section 2.2), each as `keyNNNNN="octets"`.
 *
 * Which keys have a name and whether their octets are such a value is known to whoever reads that text.
 *
 * @throws {RdataError} when they end too early.
 */
export function svcParams(reader: WireReader): string[] {
  const params: string[] = [];
  while (reader.left > 0) {
    const key = reader.number(2);
    const value = reader.bytes(reader.number(2));
    params.push(value.length === 0 ? `key${key}` : `key${key}=${quoteOctets(value)}`);
  }
  return params;
}

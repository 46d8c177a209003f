import { RdataError } from '../dns/tokens.ts';
import { LOC } from '../records/loc.ts';
import { fromLocWire } from '../records/loc-wire.ts';
import type { WireReader } from './wire-reader.ts';

/**
 * Read a location from the wire (RFC 1876 section 2) as the text of a master file.
 *
 * @throws {RdataError} when it is of another version, or of a precision that is no digit and power of ten.
 */
export function locationText(reader: WireReader): string {
  const version = reader.number(1);
  if (version !== 0) throw new RdataError(`The location has the version ${version}, and only 0 is known`);
  const [size = 0, horizontal = 0, vertical = 0] = reader.bytes(3);
  const odd = [size, horizontal, vertical].find((octet) => octet >> 4 > 9 || (octet & 15) > 9);
  if (odd !== undefined) throw new RdataError(`The location has the precision ${odd}, which stands for no length`);
  const [latitude, longitude, altitude] = [reader.number(4), reader.number(4), reader.number(4)];
  return LOC.format(fromLocWire({ size, horizontal, vertical, latitude, longitude, altitude }));
}

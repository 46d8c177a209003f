import { masterName } from '../dns/master-name.ts';
import { escapeLabel } from '../dns/name.ts';
import { RdataError } from '../dns/tokens.ts';

/** Reads the octets of one rdata from its beginning to its end, each value as a master file writes it. */
export class WireReader {
  readonly #octets: Uint8Array;
  #at = 0;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  /** How many octets are left. */
  get left(): number {
    return this.#octets.length - this.#at;
  }

  /** Take octets as they are. @throws {RdataError} when there are too few. */
  bytes(count: number): Uint8Array {
    if (count > this.left) throw new RdataError('The generic rdata ends too early');
    this.#at += count;
    return this.#octets.subarray(this.#at - count, this.#at);
  }

  /** Take a whole number of so many octets. @throws {RdataError} when there are too few. */
  number(octets: number): number {
    return this.bytes(octets).reduce((sum, octet) => sum * 256 + octet, 0);
  }

  /** Take a name, which is never compressed here (RFC 3597 section 4). @throws {RdataError} when it is broken. */
  name(): string {
    let text = '';
    for (let length = this.number(1); length > 0; length = this.number(1)) {
      if (length > 63) throw new RdataError('The generic rdata holds a compressed name');
      text += `${masterName(escapeLabel(Buffer.from(this.bytes(length)).toString('latin1')))}.`;
    }
    return text === '' ? '.' : text;
  }

  /** Take a character string: an octet with its length, then as many octets. @throws {RdataError} when it is broken. */
  string(): Uint8Array {
    return this.bytes(this.number(1));
  }

  /** Take all that is left. */
  rest(): Uint8Array {
    return this.bytes(this.left);
  }
}

/** Write octets between quotes, all but the plainest as `\DDD`. */
export function quoteOctets(octets: Uint8Array): string {
  return `"${Array.from(octets, escapeOctet).join('')}"`;
}

function escapeOctet(octet: number): string {
  const char = String.fromCharCode(octet);
  return /[\w .:;,/+=@~!#$%&'()*<>?[\]^{|}-]/.test(char) ? char : `\\${String(octet).padStart(3, '0')}`;
}

/** Write octets in hex. */
export function hexOf(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex');
}

/** Write octets in base64. */
export function base64Of(octets: Uint8Array): string {
  return Buffer.from(octets).toString('base64');
}

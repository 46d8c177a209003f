import { ipv4ToNumber, ipv6Groups } from '../dns/address.ts';

/** An address, or all addresses that begin alike. */
export interface Network {
  readonly bits: bigint;
  /** 32 or 128. */
  readonly width: number;
  /** How many of the first bits are fixed. */
  readonly prefix: number;
}

/** Read an address or a CIDR block; undefined when the text is neither. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', length, ...rest] = text.split('/');
  if (rest.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return undefined;
  const read = readAddress(address);
  if (read === undefined) return undefined;
  const prefix = length === undefined ? read.width : Number(length);
  return prefix > read.width ? undefined : { ...read, prefix };
}

function readAddress(text: string): Pick<Network, 'bits' | 'width'> | undefined {
  const number = ipv4ToNumber(text);
  if (number !== undefined) return { bits: BigInt(number), width: 32 };
  const groups = ipv6Groups(text);
  if (groups === undefined) return undefined;
  return { bits: groups.reduce((bits, group) => bits * 65_536n + BigInt(group), 0n), width: 128 };
}

/** Tell whether all addresses of one network belong to the other. */
export function isInNetwork(inner: Network, outer: Network): boolean {
  if (inner.width !== outer.width || inner.prefix < outer.prefix) return false;
  const rest = BigInt(outer.width - outer.prefix);
  return inner.bits >> rest === outer.bits >> rest;
}

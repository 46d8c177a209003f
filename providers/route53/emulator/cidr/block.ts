import { ipv4FromNumber, ipv4ToNumber, ipv6Groups, parseIpv6 } from '../../../../src/dns/address.ts';

/** A network, or an address with the number of its bits that are known. */
export interface Block {
  readonly family: 4 | 6;
  /** The address as a number, the bits after the prefix being zero. */
  readonly bits: bigint;
  readonly prefix: number;
}

const WIDTH = { 4: 32, 6: 128 } as const;

/** Parse a network in the form `address/bits`; undefined when it is none or has bits after its prefix. */
export function parseBlock(text: string): Block | undefined {
  const [, address = '', digits = ''] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const host = parseHost(address);
  const prefix = Number(digits);
  if (digits === '' || host === undefined || prefix > WIDTH[host.family]) return undefined;
  const block = narrow(host, prefix);
  return block.bits === host.bits ? block : undefined;
}

/** Parse a single address as a network of its own. */
export function parseHost(address: string): Block | undefined {
  const four = ipv4ToNumber(address);
  if (four !== undefined) return { family: 4, bits: BigInt(four), prefix: WIDTH[4] };
  const groups = ipv6Groups(address);
  if (groups === undefined) return undefined;
  return { family: 6, bits: groups.reduce((bits, group) => (bits << 16n) | BigInt(group), 0n), prefix: WIDTH[6] };
}

/** Forget all bits of a network after a shorter prefix. */
export function narrow(block: Block, prefix: number): Block {
  const dropped = BigInt(WIDTH[block.family] - prefix);
  return { ...block, bits: (block.bits >> dropped) << dropped, prefix };
}

/** Tell whether all addresses of a network lie in another. */
export function contains(outer: Block, inner: Block): boolean {
  if (outer.family !== inner.family || outer.prefix > inner.prefix) return false;
  return narrow(inner, outer.prefix).bits === outer.bits;
}

/** Write a network in the one form in which equal ones are equal texts. */
export function formatBlock({ family, bits, prefix }: Block): string {
  if (family === 4) return `${ipv4FromNumber(Number(bits))}/${prefix}`;
  const hex = bits.toString(16).padStart(32, '0');
  const address = hex.replace(/.{4}(?!$)/g, '$&:');
  return `${parseIpv6(address) ?? address}/${prefix}`;
}

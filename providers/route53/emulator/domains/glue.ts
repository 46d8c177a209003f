import { isIPv4, isIPv6 } from 'node:net';

/** Find what is wrong with the addresses given for a name server of a domain; undefined when nothing is. */
export function glueProblem(domain: string, host: string, addresses: readonly string[]): string | undefined {
  const isBelow = host.endsWith(`.${domain}`);
  if (isBelow && addresses.length === 0) return `Glue IP addresses are required for the name server ${host}`;
  if (!isBelow && addresses.length > 0) return `Glue IP addresses are not allowed for the name server ${host}`;
  const bad = addresses.find((address) => !isIPv4(address) && !isIPv6(address));
  if (bad !== undefined) return `The glue IP address ${bad} of the name server ${host} is not valid`;
  const isTwice = [isIPv4, isIPv6].some((isOfKind) => addresses.filter((address) => isOfKind(address)).length > 1);
  return isTwice ? `The name server ${host} has more than one glue IP address of a kind` : undefined;
}

import { parseIpv4, parseIpv6 } from '../../../../src/dns/address.ts';
import { contains, parseBlock, parseHost } from '../cidr/block.ts';
import { canonicalName } from '../names.ts';
import { problemOf } from '../problem.ts';
import type { HealthCheckConfig } from './health-check.ts';

const INTERVALS = new Set([10, 30]);

/** Networks no checker can reach (RFC 6890); those for documentation are left out, so that examples can be tried. */
const UNREACHABLE = (
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.168.0.0/16 224.0.0.0/3 ' +
  '::/127 fc00::/7 fe80::/10 ff00::/8'
)
  .split(' ')
  .flatMap((text) => parseBlock(text) ?? []);

/** Say what keeps a health check from asking its endpoint. */
export function endpointProblem(config: HealthCheckConfig): string | undefined {
  const { IPAddress: address, FullyQualifiedDomainName: name, RequestInterval: interval = 30 } = config;
  if (address === undefined && (name === undefined || name === '')) {
    return 'Either IPAddress or FullyQualifiedDomainName is required for endpoint health checks.';
  }
  if (!INTERVALS.has(interval)) return `The request interval ${interval} is not one of 10 and 30.`;
  if (config.ResourcePath !== undefined && /\s/.test(config.ResourcePath)) {
    return `The resource path '${config.ResourcePath}' contains unsupported characters.`;
  }
  return nameProblem(name) ?? (address === undefined ? undefined : addressProblem(address));
}

function nameProblem(name: string | undefined): string | undefined {
  if (name === undefined || name === '') return undefined;
  return problemOf(() => canonicalName(name)) === undefined ? undefined : `The domain name '${name}' is not valid.`;
}

function addressProblem(address: string): string | undefined {
  const host = parseIpv4(address) ?? parseIpv6(address);
  const parsed = host === undefined ? undefined : parseHost(host);
  if (parsed === undefined) return `The IP address '${address}' is not valid.`;
  if (!UNREACHABLE.some((block) => contains(block, parsed))) return undefined;
  return `The IP address '${address}' is in a range that cannot be checked.`;
}

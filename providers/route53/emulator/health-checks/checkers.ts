/** The regions health checkers stand in, each with the networks of its checkers, as AWS publishes them. */
export const CHECKERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['us-east-1', ['107.23.255.0/26', '54.243.31.192/26', '2600:1f18:3fff:f800::/53', '2600:1f18:7fff:f800::/53']],
  ['us-west-1', ['54.183.255.128/26', '54.241.32.64/26', '2600:1f1c:7ff:f800::/53', '2600:1f1c:fff:f800::/53']],
  ['us-west-2', ['54.244.52.192/26', '54.245.168.0/26', '2600:1f14:7ff:f800::/53', '2600:1f14:fff:f800::/53']],
  ['eu-west-1', ['176.34.159.192/26', '54.228.16.0/26', '2a05:d018:7ff:f800::/53', '2a05:d018:fff:f800::/53']],
  ['ap-southeast-1', ['54.251.31.128/26', '54.255.254.192/26', '2406:da18:7ff:f800::/53', '2406:da18:fff:f800::/53']],
  ['ap-southeast-2', ['54.252.254.192/26', '54.252.79.128/26', '2406:da1c:7ff:f800::/53', '2406:da1c:fff:f800::/53']],
  ['ap-northeast-1', ['54.248.220.0/26', '54.250.253.192/26', '2406:da14:7ff:f800::/53', '2406:da14:fff:f800::/53']],
  ['sa-east-1', ['177.71.207.128/26', '54.232.40.64/26', '2600:1f1e:7ff:f800::/53', '2600:1f1e:fff:f800::/53']],
]);

/** The networks of all regions together: every second pair of a /18. */
const SHARED = Array.from({ length: 16 }, (_, index) => `15.177.${index * 4 + 2}.0/23`);

/** Every network a health checker may ask from. */
export const CHECKER_RANGES: readonly string[] = [...SHARED, ...[...CHECKERS.values()].flat()];

/** List the regions a health check is asked from, one checker each: all, unless it has chosen. */
export function checkersOf(config: { readonly Regions?: readonly string[] } | undefined): readonly string[] {
  return config?.Regions ?? [...CHECKERS.keys()];
}

/** Tell the address of the first checker of a region. */
export function checkerAddress(region: string): string {
  const [network = ''] = CHECKERS.get(region)?.[0]?.split('/') ?? [];
  return network.replace(/\d+$/, (last) => String(Number(last) + 1));
}

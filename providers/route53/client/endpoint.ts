import type { Settings } from '../settings.ts';

/** Where the service is: an address of its own, or what the SDK knows. */
export interface Endpoint {
  /** The address that the entry of creds.json names. */
  readonly own?: string;
  /** The address for messages. */
  readonly shown: string;
  /** Whether the service runs on this machine, where no account limit holds. */
  readonly isLocal: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Work out where requests will go: the entry's Endpoint, else the variables the SDK reads, else AWS. */
export function endpointOf(settings: Settings, env: Env): Endpoint {
  const address = settings.endpoint ?? fromEnvironment(env);
  return {
    ...(settings.endpoint === undefined ? {} : { own: settings.endpoint }),
    shown: address ?? 'https://route53.amazonaws.com',
    isLocal: address !== undefined && isLoopback(address),
  };
}

function fromEnvironment(env: Env): string | undefined {
  if (env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true') return undefined;
  return env['AWS_ENDPOINT_URL_ROUTE_53'] || env['AWS_ENDPOINT_URL'] || undefined;
}

function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}

/** Settings of every SDK client: the entry's address, and timeouts, since the SDK has none of its own. */
export function keepReachable(endpoint: Endpoint) {
  return {
    ...(endpoint.own === undefined ? {} : { endpoint: endpoint.own }),
    requestHandler: { connectionTimeout: 5000, requestTimeout: 60_000, throwOnRequestTimeout: true },
  };
}

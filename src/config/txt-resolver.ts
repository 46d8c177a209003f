import type * as dns from 'node:dns';
import { UsageError } from '../errors.ts';

/** Asks for the TXT records of a name; each is a list of strings. Rejects with an error that has a `code`. */
export type ResolveTxt = (name: string) => Promise<readonly (readonly string[])[]>;

/** How long to wait for a name server, in milliseconds; it is asked twice. */
const TIMEOUT_MS = 3000;

/**
 * Make a resolver of the system's name servers, or of those given as `address[:port]`, separated by commas.
 *
 * The module for DNS is loaded at the first question, because hardly any configuration asks one.
 *
 * @throws {UsageError} at the first question, for servers that are no addresses.
 */
export function createTxtResolver(servers = ''): ResolveTxt {
  let opened: Promise<dns.promises.Resolver> | undefined;
  const open = async (): Promise<dns.promises.Resolver> => {
    const { Resolver } = (await import('node:dns')).promises;
    const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 2 });
    if (servers !== '') setServers(resolver, servers);
    return resolver;
  };
  return async (name) => (await (opened ??= open())).resolveTxt(name);
}

function setServers(resolver: dns.promises.Resolver, servers: string): void {
  try {
    resolver.setServers(servers.split(',').map((server) => server.trim()));
  } catch (cause) {
    throw new UsageError(`"${servers}" are no addresses of name servers`, {
      cause,
      hint: 'Such as ZONEWRIGHT_DNS_SERVERS=192.0.2.53,192.0.2.54:5353',
    });
  }
}

import { lookup as lookupHost, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { UserError } from '../errors.ts';
import type { AddressGuard } from './fetch-address.ts';

/** Finds all addresses of a host. */
export type LookupAll = (
  host: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

const lookupSystem: LookupAll = (host, done) => {
  lookupHost(host, { all: true }, done);
};

/** Make a look-up for connections that gives an error as soon as one of the addresses may not be asked. */
export function createGuardedLookup(isAllowed: AddressGuard, lookupAll: LookupAll = lookupSystem): LookupFunction {
  return (host, options, callback) => {
    lookupAll(host, (error, addresses) => {
      const bad = addresses?.find(({ address }) => !isAllowed(address));
      const first = addresses?.[0];
      if (error !== null) callback(error, '', 0);
      else if (bad !== undefined) callback(refuseAddress(host, bad.address), '', 0);
      else if (options.all === true) callback(null, [...addresses]);
      else callback(null, first?.address ?? '', first?.family);
    });
  };
}

/** The error of a request to an address that may not be asked. */
export function refuseAddress(host: string, address: string): UserError {
  const what = host === address ? address : `"${host}" (${address})`;
  return new UserError(
    `fetch may not ask ${what}: it is no public address; ZONEWRIGHT_FETCH_PRIVATE=1 allows private ones`,
  );
}

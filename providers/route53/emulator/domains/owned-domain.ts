import { ApiFailure } from '../failure.ts';
import type { Domain } from './domain.ts';
import { bareDomain } from './domain.ts';
import type { DomainsCall } from './call.ts';
import { requiredText } from './input.ts';

/** Second-level names below which registries sell domains; everything else with more than two labels is a subdomain. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|gov|me|net|nom|org|or|ne)\.[a-z]{2}$/;

/**
 * Find the domain a request names.
 *
 * @throws {ApiFailure} InvalidInput when the account does not have it, UnsupportedTLD when nobody could: the service
 * takes everything after the first label for the top-level domain.
 */
export function ownedDomain({ state, settings, input }: DomainsCall): Domain {
  const sent = requiredText(input, 'DomainName');
  const name = bareDomain(sent);
  const domain = state.domains.get(name);
  if (domain) return domain;
  const dot = name.indexOf('.');
  if (dot === -1) {
    throw new ApiFailure('InvalidInput', `Given domain name must contain more than 1 label: ${sent}`);
  }
  const rest = name.slice(dot + 1);
  if (rest.includes('.') && !SECOND_LEVEL.test(rest)) {
    throw new ApiFailure('UnsupportedTLD', `${rest} tld is not supported`);
  }
  throw new ApiFailure('InvalidInput', `Domain ${name} not found in ${settings.accountId} account.`);
}

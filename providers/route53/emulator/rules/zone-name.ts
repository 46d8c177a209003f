import { ApiFailure } from '../failure.ts';
import { readSentName } from '../sent-name.ts';

const RESERVED: ReadonlySet<string> = new Set(['example.com.', 'example.net.', 'example.org.']);

/**
 * Check the name of a new zone and return its canonical form.
 *
 * How far the reservation of names reaches at AWS is not known; for public zones, single labels and the three
 * documentation domains are certain, everything below `.test` or `.example` stays usable.
 */
export function zoneName(sent: string, isPrivate: boolean): string {
  const name = readSentName(sent, 'InvalidDomainName');
  const labels = name.slice(0, -1).split('.');
  if (labels[0] === '\\052') {
    throw new ApiFailure('InvalidDomainName', `The name of a hosted zone cannot begin with a wildcard: ${sent}`);
  }
  if (!isPrivate && (labels.length < 2 || RESERVED.has(name))) {
    throw new ApiFailure('InvalidDomainName', `${sent} is reserved by AWS!`);
  }
  return name;
}

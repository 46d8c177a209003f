import { FatalProblem } from '../problem.ts';
import { readHost, readNumber, splitFields } from './fields.ts';

const U16 = 65_535;

/** Check a value that is one host name, as CNAME, NS and PTR have it. */
export function checkHost(value: string): string {
  if (/\s/.test(value)) throw new FatalProblem('RRDATANotSingleField', 'Value contains spaces', value);
  return readHost(value);
}

/** Check the value of an MX record: a preference and a host, or `0 .` for no mail (RFC 7505). */
export function checkMX(value: string): string {
  const [preference, host] = splitFields(value, 2, 'MX', 'Two');
  return `${readNumber(preference, U16, 'MX', value)} ${readHost(host)}`;
}

/** Check the value of an SRV record: priority, weight, port and target. */
export function checkSRV(value: string): string {
  const [priority, weight, port, target] = splitFields(value, 4, 'SRV', 'Four');
  const numbers = [priority, weight, port].map((field) => readNumber(field, U16, 'SRV', value));
  return [...numbers, readHost(target)].join(' ');
}

/** Check the value of an SOA record: two names and five numbers. */
export function checkSOA(value: string): string {
  const [primary, mailbox, ...numbers] = splitFields(value, 7, 'SOA', 'Seven');
  const counts = numbers.map((field) => readNumber(field, 4_294_967_295, 'SOA', value));
  return [readHost(primary), readHost(mailbox), ...counts].join(' ');
}

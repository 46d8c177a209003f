import { toName } from '../../../src/dns/idn.ts';
import type { Name } from '../../../src/dns/name.ts';
import { octalName } from '../../../src/records/octal.ts';

/** How each message of Route 53 that is known begins; messages contain commas and brackets themselves. */
const BEGINNING =
  /^(?:Tried to |RRSet |The request contains |Duplicate Resource Record|Invalid Resource Record|FATAL problem|A HostedZone must |Exceeded limit |Cannot |A non-alias |Number of |InvalidChangeBatch|com\.amazon\.)/;

/**
 * Split the message of an InvalidChangeBatch into its messages.
 *
 * The service joins them as `[m1, m2]`, without escaping, and the SDK leaves its own list empty; a new message begins only
 * where the text goes on like one that is known.
 */
export function splitMessages(text: string): string[] {
  const inner = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  const messages: string[] = [];
  for (const part of inner.split(', ')) {
    const last = messages.length - 1;
    if (last < 0 || BEGINNING.test(part)) messages.push(part);
    else messages[last] += `, ${part}`;
  }
  return messages;
}

/** A record set that a message says is not what the request took it for. */
export interface Conflict {
  readonly name: Name;
  readonly type: string;
  readonly setIdentifier?: string;
}

const CONFLICT =
  /^Tried to (?:create|delete) resource record set \[name='(.*?)', type='([A-Z0-9]+)'(?:, set-identifier='(.*)')?\] but (?:it already exists|it was not found|the values provided do not match the current values)$/;

/** Read the record set out of a message that tells of a change by somebody else, or undefined when it tells of anything else. */
export function readConflict(message: string): Conflict | undefined {
  const [, name, type, setIdentifier] = CONFLICT.exec(message) ?? [];
  if (name === undefined || type === undefined) return undefined;
  return {
    name: toName(octalName.decode(name)),
    type,
    ...(setIdentifier === undefined ? {} : { setIdentifier }),
  };
}

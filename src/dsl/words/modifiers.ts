import { parseDuration } from '../../dns/duration.ts';
import { countCall, found, WordError, type Guest } from './guest.ts';
import { CALL, OWN, SECONDS, type DomainObject, type Meta, type RecordObject } from './objects.ts';

/** A function users put among the arguments of `D`. */
export type DomainModifier = (domain: DomainObject) => void;
/** A function users put among the arguments of a record word. */
export type RecordModifier = ((record: RecordObject) => void) & { [SECONDS]?: number };

/** Mark a record modifier as one of ours, which does not keep the record. */
export function ownModifier(modify: (record: RecordObject) => void): RecordModifier {
  return Object.assign(modify, { [OWN]: true });
}

/** A domain modifier that is written without parentheses. */
export function bareModifier(word: string, modify: DomainModifier): DomainModifier {
  return (domain: DomainObject | undefined) => {
    if (domain === undefined) throw new WordError(word, `${word} is written without parentheses`);
    modify(domain);
  };
}

/** Words that modify domains and records. */
export function modifierWords(guest: Guest): Record<string, unknown> {
  return {
    TTL: createTtl(),
    DefaultTTL: (value: unknown): DomainModifier => {
      const seconds = duration('DefaultTTL', value);
      return (domain) => {
        domain.defaultTTL = seconds;
      };
    },
    NAMESERVER_TTL: (value: unknown): Meta => ({ ns_ttl: String(duration('NAMESERVER_TTL', value)) }),
    DnsProvider: (name: unknown, count?: unknown) => dnsProvider('DnsProvider', name, count),
    NAMESERVER: (...args: unknown[]) => nameserver(guest, args),
    CAA_CRITICAL: ownModifier((record) => {
      record['caaflag'] = Number(record['caaflag'] ?? 0) | 128;
    }),
    DISABLE_REPEATED_DOMAIN_CHECK: { skip_fqdn_check: 'true' },
    END: {},
    AUTOSPLIT: {},
    DKIM: (text: unknown) => text,
    NO_PURGE: bareModifier('NO_PURGE', keepUnknown),
    PURGE: bareModifier('PURGE', (domain) => {
      domain.KeepUnknown = false;
    }),
  };
}

/** Leave records alone that the configuration does not name. */
export function keepUnknown(domain: DomainObject): void {
  domain.KeepUnknown = true;
}

/** `TTL` makes one function for each value, however often it is called. */
function createTtl(): (value: unknown) => RecordModifier {
  const made = new Map<unknown, RecordModifier>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const seconds = duration('TTL', value);
    const modifier = ownModifier((record) => {
      record.ttl = seconds;
    });
    modifier[SECONDS] = seconds;
    made.set(value, modifier);
    return modifier;
  };
}

/** Use a DNS provider, and all of its name servers unless told otherwise. */
export function dnsProvider(word: string, name: unknown, count: unknown = -1): DomainModifier {
  if (typeof name !== 'string') {
    throw new WordError(word, `The provider of ${word} must be what NewDnsProvider returned, found ${found(name)}`);
  }
  if (typeof count !== 'number' || !Number.isInteger(count)) {
    throw new WordError(word, `${word} takes a whole number of name servers, found ${found(count)}`);
  }
  return (domain) => {
    domain.dnsProviders[name] = count;
  };
}

function nameserver(guest: Guest, args: readonly unknown[]): DomainModifier {
  const call = countCall(guest);
  const [name] = args;
  if (args.length !== 1) throw new WordError('NAMESERVER', `NAMESERVER takes one name, found ${args.length} arguments`);
  if (typeof name !== 'string') throw new WordError('NAMESERVER', `NAMESERVER takes a name, found ${found(name)}`);
  return addNameserver(name, call);
}

/** Add a name server that a call named. */
export function addNameserver(name: string, call: number): DomainModifier {
  return (domain) => {
    const entry: { name: unknown; [CALL]?: number } = { name };
    Object.defineProperty(entry, CALL, { value: call });
    domain.nameservers.push(entry);
  };
}

/** Seconds of a duration. @throws {WordError} when the value is none. */
function duration(word: string, value: unknown): number {
  const seconds = typeof value === 'number' || typeof value === 'string' ? parseDuration(value) : undefined;
  if (seconds !== undefined && Number.isInteger(seconds) && seconds >= 0) return seconds;
  throw new WordError(word, `${word} takes whole seconds or a text such as "5m", "1h" or "1d", found ${found(value)}`);
}

import { countCall, found, WordError, type Guest } from './guest.ts';
import { requireGlob } from './natives.ts';
import { CALL, type ProviderObject } from './objects.ts';
import { tableText } from './transform-table.ts';

const NON_ASCII = /[^\x00-\x7f]/;

/** Words about the world around the domains: providers, files and printing. */
export function environmentWords(guest: Guest): Record<string, unknown> {
  const print = (...values: unknown[]): void => void guest.host.print(values.map(String).join(' '));
  return {
    conf: guest.conf,
    console: {
      dir: silent,
      time: silent,
      timeEnd: silent,
      trace: silent,
      assert: silent,
      log: print,
      debug: print,
      info: print,
      error: print,
      warn: print,
    },
    require_glob: (...args: unknown[]) => requireGlob(guest, args),
    CLI_DEFAULTS: setDefaults,
    getConfiguredDomains: () => guest.conf.domain_names,
    IP: toNumber,
    NewRegistrar: (...args: unknown[]) => declare(guest, 'NewRegistrar', guest.conf.registrars, args),
    NewDnsProvider: (...args: unknown[]) => declare(guest, 'NewDnsProvider', guest.conf.dns_providers, args),
  };
}

function silent(): void {}

/** Define globals that neither the command line nor the configuration has given a value. */
function setDefaults(defaults: unknown): void {
  if (typeof defaults !== 'object' || defaults === null) {
    throw new WordError('CLI_DEFAULTS', `CLI_DEFAULTS takes an object of names and values, found ${found(defaults)}`);
  }
  const scope = globalThis as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(defaults)) {
    if (!Object.hasOwn(scope, name) || scope[name] === undefined) scope[name] = value;
  }
}

/** The number of a dotted quad, for arithmetic; not checked, so that the record it ends in says what is wrong. */
function toNumber(text: unknown): number {
  const [a = 0, b = 0, c = 0, d = NaN] = String(text).split('.').map(Number);
  return ((a * 256 + b) * 256 + c) * 256 + d;
}

function declare(guest: Guest, word: string, list: ProviderObject[], args: readonly unknown[]): string {
  const call = countCall(guest);
  const [name, second, third] = args;
  if (typeof name !== 'string')
    throw new WordError(word, `${word} takes the name of an entry of the credentials, found ${found(name)}`);
  const hasType = typeof second === 'string';
  const meta = hasType ? third : second;
  const isFine = meta === undefined || (typeof meta === 'object' && meta !== null);
  if (!isFine) throw new WordError(word, `${word} takes a type and an object, found ${found(meta)}`);
  const entry: ProviderObject = { name, type: hasType && second !== '' ? second : '-' };
  if (meta !== undefined) entry.meta = word === 'NewDnsProvider' ? withConversions(word, meta) : meta;
  Object.defineProperty(entry, CALL, { value: call });
  list.push(entry);
  return name;
}

/** The metadata of a DNS provider with its table of `ip_conversions` as text. */
function withConversions(word: string, meta: object): object {
  const table = (meta as Record<string, unknown>)['ip_conversions'];
  return Array.isArray(table) ? { ...meta, ip_conversions: tableText(word, table) } : meta;
}

/** Write a name the one way that all its spellings share. */
export function canonicalName(guest: Guest, name: string): string {
  return NON_ASCII.test(name) ? guest.host.toAscii(name) : name.toLowerCase();
}

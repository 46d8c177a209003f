import { countCall, found, WordError, type Guest } from './guest.ts';
import { CALL, type ProviderObject } from './objects.ts';

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
    require: (...args: unknown[]) => requireFile(guest, args),
    IP: toNumber,
    NewRegistrar: (...args: unknown[]) => declare(guest, 'NewRegistrar', guest.conf.registrars, args),
    NewDnsProvider: (...args: unknown[]) => declare(guest, 'NewDnsProvider', guest.conf.dns_providers, args),
  };
}

function silent(): void {}

function requireFile(guest: Guest, args: readonly unknown[]): unknown {
  const [path] = args;
  if (args.length !== 1) throw new WordError('require', `require takes one path, found ${args.length} arguments`);
  if (typeof path !== 'string') throw new WordError('require', `require takes a path, found ${found(path)}`);
  const json = guest.host.require(path);
  return json === '' ? true : (JSON.parse(json) as unknown);
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
    throw new WordError(word, `${word} takes the name of an entry of creds.json, found ${found(name)}`);
  const hasType = typeof second === 'string';
  const meta = hasType ? third : second;
  const isFine = meta === undefined || (typeof meta === 'object' && meta !== null);
  if (!isFine) throw new WordError(word, `${word} takes a type and an object, found ${found(meta)}`);
  const entry: ProviderObject = { name, type: hasType && second !== '' ? second : '-' };
  if (meta !== undefined) entry.meta = meta;
  Object.defineProperty(entry, CALL, { value: call });
  list.push(entry);
  return name;
}

/** Write a name the one way that all its spellings share. */
export function canonicalName(guest: Guest, name: string): string {
  return NON_ASCII.test(name) ? guest.host.toAscii(name) : name.toLowerCase();
}

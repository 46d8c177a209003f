import { CredsError } from '../errors.ts';
import type { DeclaredConfig, DeclaredProvider } from '../model/ir.ts';
import { toldType } from '../model/told-type.ts';
import type { Creds } from './creds.ts';
import { nearest } from '../nearest.ts';

/** TYPE of each declared registrar and DNS provider, and what there is to say about how they are declared. */
export interface ResolvedTypes {
  readonly registrars: ReadonlyMap<string, string>;
  readonly dnsProviders: ReadonlyMap<string, string>;
  /** Distinct lines, each with its level in front. */
  readonly messages: readonly string[];
  /** The first error; nothing after it was looked at. */
  readonly error?: CredsError;
}

/**
 * Bring together what the configuration and the credentials say of a provider's TYPE.
 *
 * Declarations count whether a zone uses them or not: registrars first, then DNS providers.
 */
export function resolveTypes(config: Pick<DeclaredConfig, 'registrars' | 'dnsProviders'>, creds: Creds): ResolvedTypes {
  const registrars = new Map<string, string>();
  const dnsProviders = new Map<string, string>();
  const messages = new Set<string>();
  const declarations = [
    ...config.registrars.map((provider) => ({ provider, word: 'NewRegistrar', types: registrars })),
    ...config.dnsProviders.map((provider) => ({ provider, word: 'NewDnsProvider', types: dnsProviders })),
  ];
  for (const { provider, word, types } of declarations) {
    const { type, message, error } = resolveType(provider, word, creds);
    if (message !== undefined) messages.add(message);
    if (error !== undefined) return { registrars, dnsProviders, messages: [...messages], error };
    types.set(provider.name, type);
  }
  return { registrars, dnsProviders, messages: [...messages] };
}

interface ResolvedType {
  readonly type: string;
  readonly message?: string;
  readonly error?: CredsError;
}

function resolveType(provider: DeclaredProvider, word: string, creds: Creds): ResolvedType {
  const { name } = provider;
  const declared = toldType(provider.type) ?? '';
  const isPresent = creds.names.includes(name);
  const type = creds.types.get(name) ?? '';
  const fail = (text: string, hint?: string): ResolvedType => ({
    type,
    error: new CredsError(`ERROR: ${creds.file}: ${text}`, { hint }),
  });
  if (type === '-') return fail(`the entry "${name}" has the invalid TYPE "-"`, `Write "TYPE": "ROUTE53"`);
  if (declared === '') {
    if (!isPresent) return fail(...missingEntry(name, creds));
    if (type === '') return fail(`the entry "${name}" lacks "TYPE"`, typeHint(name, creds));
    return { type };
  }
  if (type === '') {
    const addition = isPresent
      ? `"TYPE": "${declared}" to the entry "${name}" of`
      : `"${name}": { "TYPE": "${declared}" } to`;
    return { type: declared, message: `WARNING: Add ${addition} ${creds.file}; a later version will require it` };
  }
  const call = `${word}(${JSON.stringify(name)}, ${JSON.stringify(declared)})`;
  if (type !== declared) {
    return fail(`the entry "${name}" has TYPE "${type}", but the configuration says ${call}`, 'Make them agree');
  }
  return { type, message: `INFO: ${call} can be shortened to ${word}(${JSON.stringify(name)})` };
}

function missingEntry(name: string, creds: Creds): [text: string, hint?: string] {
  const similar = nearest(name, creds.names);
  const text = `the entry "${name}" does not exist`;
  return similar === undefined
    ? [text, `Add "${name}": { "TYPE": "ROUTE53" } to ${creds.file}`]
    : [`${text}. Did you mean "${similar}"?`];
}

function typeHint(name: string, creds: Creds): string {
  const misspelt = Object.keys(creds.entry(name) ?? {}).find((key) => key.toUpperCase() === 'TYPE' && key !== 'TYPE');
  return misspelt === undefined ? 'Add "TYPE": "ROUTE53" to it' : `Write "${misspelt}" in capitals: "TYPE"`;
}

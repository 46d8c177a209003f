import { canonicalName } from './environment.ts';
import { countCall, found, WordError, type Guest } from './guest.ts';
import type { DomainModifier } from './modifiers.ts';
import { CALL, PIECE, type DomainObject, type RecordFunction } from './objects.ts';
import { addCall } from './records.ts';
import { addText, copyRecords, openStream } from './stream.ts';

/** Words that declare domains. */
export function domainWords(guest: Guest): Record<string, unknown> {
  return {
    D: (name: unknown, registrar: unknown, ...modifiers: unknown[]) =>
      declareDomain(guest, { word: 'D', call: countCall(guest), name, registrar, modifiers }),
    D_EXTEND: (name: unknown, ...modifiers: unknown[]) => extendDomain(guest, name, modifiers),
    INCLUDE: (name: unknown) => includeDomain(guest, name),
    DEFAULTS: (...modifiers: unknown[]) => {
      guest.defaults = modifiers;
    },
  };
}

/** What a word that declares a domain was given. */
export interface Declaration {
  readonly word: string;
  readonly call: number;
  readonly name: unknown;
  readonly registrar: unknown;
  readonly modifiers: readonly unknown[];
}

/** Declare a domain and apply modifiers, those of `DEFAULTS` first. */
export function declareDomain(guest: Guest, { word, call, name, registrar, modifiers }: Declaration): void {
  if (typeof name !== 'string') throw new WordError(word, `${word} takes the name of a domain, found ${found(name)}`);
  if (typeof registrar !== 'string') {
    throw new WordError(word, `The registrar of ${word} must be what NewRegistrar returned, found ${found(registrar)}`);
  }
  const domain = createDomain(guest, name, registrar, call);
  applyAll(guest, domain, guest.defaults);
  applyAll(guest, domain, modifiers);
  const typed = name.endsWith('!') ? name.slice(0, -1) : name;
  if (guest.typedNames.has(typed)) {
    const hint = name.endsWith('!') ? ' (an empty tag counts as none)' : '';
    throw new WordError(word, `"${name}" is declared more than once${hint}`);
  }
  guest.typedNames.add(typed);
  // Another spelling of a declared name is for validation to find; D_EXTEND means the first.
  const key = domainKey(guest, name);
  if (!guest.domains.has(key)) guest.domains.set(key, domain);
  guest.conf.domains.push(domain);
  guest.conf.domain_names.push(typed);
  guest.latest = call;
}

function createDomain(guest: Guest, name: string, registrar: string, call: number): DomainObject {
  const domain: DomainObject = {
    name,
    subdomain: '',
    registrar,
    meta: {},
    records: [],
    rawrecords: [],
    recordsabsent: [],
    dnsProviders: {},
    defaultTTL: 0,
    nameservers: [],
    unmanaged: [],
    ignored_names: [],
    ignored_targets: [],
  };
  Object.defineProperty(domain, CALL, { value: call });
  openStream(guest, domain);
  return domain;
}

function extendDomain(guest: Guest, name: unknown, modifiers: readonly unknown[]): void {
  const call = countCall(guest);
  const { domain, subdomain } = findDomain(guest, 'D_EXTEND', name);
  domain.subdomain = subdomain;
  applyAll(guest, domain, modifiers);
  guest.latest = call;
}

/** Copy the records that a domain has when the modifier is applied; it must have been declared before the call. */
function includeDomain(guest: Guest, name: unknown): DomainModifier {
  const { domain: source } = findDomain(guest, 'INCLUDE', name);
  return (domain) => {
    copyRecords(guest, source, domain);
  };
}

/** Find the declared domain that is the name or its nearest parent, in any spelling, and what is left of the name. */
function findDomain(guest: Guest, word: string, name: unknown): { domain: DomainObject; subdomain: string } {
  if (typeof name !== 'string') throw new WordError(word, `${word} takes the name of a domain, found ${found(name)}`);
  const bang = name.indexOf('!');
  const bare = bang < 0 ? name : name.slice(0, bang);
  const labels = bare.split('.');
  const tag = bang < 0 ? '' : name.slice(bang);
  for (let i = 0; i < labels.length; i++) {
    const domain = guest.domains.get(domainKey(guest, labels.slice(i).join('.') + tag));
    // A classless reverse name (RFC 2317) stands for the zone above its first label.
    if (domain !== undefined) return { domain, subdomain: labels.slice(bare.includes('/') ? 1 : 0, i).join('.') };
  }
  throw new WordError(word, `"${name}" was not declared yet; use D() first`);
}

function domainKey(guest: Guest, name: string): string {
  const bang = name.indexOf('!');
  if (bang < 0) return canonicalName(guest, name);
  const tag = name.slice(bang);
  return canonicalName(guest, name.slice(0, bang)) + (tag === '!' ? '' : tag);
}

/** Apply modifiers from left to right; an index is twice as fast as an iterator here. */
function applyAll(guest: Guest, domain: DomainObject, modifiers: readonly unknown[]): void {
  for (let i = 0; i < modifiers.length; i++) {
    const modifier = modifiers[i];
    const piece = typeof modifier === 'function' ? (modifier as RecordFunction)[PIECE] : undefined;
    if (typeof piece === 'string') addText(guest, domain, piece);
    else if (piece !== undefined) addCall(guest, domain, piece);
    else applyModifier(guest, domain, modifier);
  }
}

function applyModifier(guest: Guest, domain: DomainObject, modifier: unknown): void {
  if (typeof modifier === 'function') modifier(domain);
  else if (Array.isArray(modifier)) {
    applyAll(guest, domain, modifier);
  } else if (typeof modifier === 'object' && modifier !== null) {
    Object.assign(domain.meta, modifier);
  } else {
    const kind = modifier === null ? 'null' : typeof modifier;
    const advice = typeof modifier === 'string' ? '; DNS providers are given as DnsProvider(name)' : '';
    throw new WordError('D', `"${domain.name}" is given ${found(modifier)}, and D cannot use a ${kind}${advice}`);
  }
}

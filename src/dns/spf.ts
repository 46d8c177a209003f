import { toAscii } from './idn.ts';

/** What a term of an SPF record is; `modifier` is one that receivers do not know and ignore. */
export type SpfKind =
  | 'all'
  | 'a'
  | 'mx'
  | 'ip4'
  | 'ip6'
  | 'include'
  | 'exists'
  | 'ptr'
  | 'redirect'
  | 'exp'
  | 'modifier'
  | 'unknown';

/** One term of an SPF record (RFC 7208 section 4.6.1). */
export interface SpfTerm {
  /** As typed. */
  readonly text: string;
  readonly kind: SpfKind;
  /** `+`, `-`, `~`, `?` or nothing. */
  readonly qualifier: string;
  /** What stands behind the `:` or `=`, else empty. */
  readonly value: string;
}

/** Mechanisms, and whether a value must follow, may follow or must not. */
const MECHANISMS: Readonly<Record<string, 'value' | 'optional' | 'none'>> = {
  all: 'none',
  a: 'optional',
  mx: 'optional',
  ptr: 'optional',
  ip4: 'value',
  ip6: 'value',
  include: 'value',
  exists: 'value',
};

/** Mechanisms and modifiers that make a receiver ask the DNS (RFC 7208 section 4.6.4). */
const LOOKUPS: ReadonlySet<SpfKind> = new Set(['a', 'mx', 'ptr', 'include', 'exists', 'redirect']);

/** The most lookups a receiver makes for one message before it gives up (RFC 7208 section 4.6.4). */
export const MOST_SPF_LOOKUPS = 10;

/** Tell whether a text is an SPF record: only with its version in front, alone or before a blank. */
export function isSpf(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

/** Take an SPF record apart into its terms; undefined for any other text. */
export function parseSpf(text: string): readonly SpfTerm[] | undefined {
  if (!isSpf(text)) return undefined;
  return text.split(' ').slice(1).filter(Boolean).map(parseTerm);
}

function parseTerm(text: string): SpfTerm {
  const [, qualifier = '', name = '', separator = '', value = ''] =
    /^([+~?-]?)([a-z][a-z0-9_.-]*)([:=/]?)(.*)$/i.exec(text) ?? [];
  const kind = kindOf(name.toLowerCase(), qualifier, separator, value);
  return { text, kind, qualifier, value: separator === '/' ? '' : value };
}

function kindOf(name: string, qualifier: string, separator: string, value: string): SpfKind {
  const takes = Object.hasOwn(MECHANISMS, name) ? MECHANISMS[name] : undefined;
  if (takes !== undefined) {
    const isLone = separator === '' || (separator === '/' && takes === 'optional' && name !== 'ptr' && value !== '');
    const isFull = separator === ':' && takes !== 'none' && value !== '';
    return (isLone && takes !== 'value') || isFull ? (name as SpfKind) : 'unknown';
  }
  if (separator !== '=' || qualifier !== '') return 'unknown';
  if (name !== 'redirect' && name !== 'exp') return 'modifier';
  return value === '' ? 'unknown' : name;
}

/** The name that an `include:` or `redirect=` leads to, undefined for other terms and where macros make up the name. */
export function spfTarget({ kind, value }: SpfTerm): string | undefined {
  if ((kind !== 'include' && kind !== 'redirect') || value.includes('%')) return undefined;
  return toSpfDomain(value);
}

/** Write the name of a domain the one way that all its spellings share: lower case, punycode, no final dot. */
export function toSpfDomain(name: string): string {
  return toAscii(name).replace(/\.$/, '');
}

/**
 * Count the lookups that a receiver makes at most for an SPF record; 0 for any other text.
 *
 * Records that it leads to count too where `recordOf` knows them, each as often as it is named. Counting ends shortly
 * above the limit, so that a circle of records ends too.
 */
export function countLookups(text: string, recordOf: (domain: string) => string | undefined = unknown): number {
  let count = 0;
  const visit = (record: string): void => {
    for (const term of parseSpf(record) ?? []) {
      if (count > MOST_SPF_LOOKUPS || term.kind === 'all') return;
      if (LOOKUPS.has(term.kind)) count++;
      const target = spfTarget(term);
      const next = target === undefined ? undefined : recordOf(target);
      if (next !== undefined) visit(next);
    }
  };
  visit(text);
  return count;
}

function unknown(): undefined {
  return undefined;
}

import { parseSpf, spfTarget, type SpfTerm } from '../dns/spf.ts';

/** The terms of an SPF record that mean something, or what is wrong with it. */
export interface ReadTerms {
  /** Empty when there are problems. */
  readonly terms: readonly SpfTerm[];
  readonly problems: readonly string[];
}

/**
 * Read the terms of an SPF record that receivers look at.
 *
 * Nothing behind `all` counts but modifiers (RFC 7208 sections 5.1 and 6). `redirect=` before a mechanism is refused,
 * for it is meant to be the end.
 */
export function readTerms(text: string): ReadTerms {
  const parsed = parseSpf(text);
  if (parsed === undefined) return { terms: [], problems: [`${quote(text)} is no SPF record`] };
  const end = parsed.findIndex(({ kind }) => kind === 'all');
  const terms = end < 0 ? parsed : parsed.filter((term, i) => i <= end || isModifier(term));
  const problems = terms.flatMap((term, i) => {
    if (term.kind === 'unknown') return [`"${term.text}" is no term of SPF`];
    const isEarly = term.kind === 'redirect' && !terms.slice(i + 1).every(isModifier);
    return isEarly ? [`"${term.text}" must be the last term`] : [];
  });
  return { terms: problems.length > 0 ? [] : terms, problems };
}

/** Tell whether a term says nothing about who may send: it may stand anywhere and is not inherited by an include. */
export function isModifier({ kind }: SpfTerm): boolean {
  return kind === 'exp' || kind === 'modifier';
}

/** List the domains that terms lead to. */
export function targetsOf(terms: readonly SpfTerm[]): string[] {
  return terms.flatMap((term) => spfTarget(term) ?? []);
}

function quote(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}

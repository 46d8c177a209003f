import { spfTarget, toSpfDomain, type SpfTerm } from '../dns/spf.ts';
import type { SpfAnswer, SpfAnswers } from './spf-sources.ts';
import { isModifier, readTerms, targetsOf } from './spf-terms.ts';

/** More terms than this would never fit into any message; records of others could otherwise fill the memory. */
const MOST_TERMS = 10_000;

/** Called once for each domain that a record leads to. */
export type Visit = (domain: string, answer: SpfAnswer, problems: readonly string[]) => void;

/**
 * Follow the terms of a record to all records they lead to, and return what is wrong on the way.
 *
 * `isOwn` tells which domains are not to be followed.
 */
export function followTerms(
  terms: readonly SpfTerm[],
  answers: SpfAnswers,
  isOwn: (domain: string) => boolean,
  visit: Visit,
): void {
  const done = new Set<string>();
  const path = new Set<string>();
  const follow = (from: readonly SpfTerm[]): void => {
    for (const domain of targetsOf(from)) {
      if (isOwn(domain)) continue;
      const answer = answers.get(domain) ?? { problem: 'it was not looked up' };
      if (path.has(domain)) visit(domain, answer, [`The SPF record of "${domain}" leads back to itself`]);
      if (done.has(domain)) continue;
      done.add(domain);
      const { terms: found, problems } = termsOf(domain, answer);
      visit(domain, answer, problems);
      path.add(domain);
      follow(found);
      path.delete(domain);
    }
  };
  follow(terms);
}

function termsOf(domain: string, { text, problem = 'it has none' }: SpfAnswer): ReturnType<typeof readTerms> {
  if (text === undefined) {
    return { terms: [], problems: [`The SPF record of "${domain}" cannot be looked up: ${problem}`] };
  }
  const { terms, problems } = readTerms(text);
  return { terms, problems: problems.map((found) => `In the SPF record of "${domain}", ${found}`) };
}

/**
 * Replace the listed `include:` and `redirect=` terms by what they lead to; undefined when that grows without measure.
 *
 * The list is separated by commas, `*` alone stands for every domain. Of an included record `all` and modifiers are
 * left out: they do not act through an `include:` (RFC 7208 sections 5.2 and 6.2). Through `redirect=` they do, and
 * stay. What stands behind an include with a qualifier of its own gets that qualifier.
 */
export function flattenTerms(
  terms: readonly SpfTerm[],
  list: string,
  { answers, isOwn }: { readonly answers: SpfAnswers; readonly isOwn: (domain: string) => boolean },
): readonly SpfTerm[] | undefined {
  const listed = new Set(list.split(',').map((domain) => toSpfDomain(domain.trim())));
  const known = new Map<string, readonly SpfTerm[]>();
  let count = 0;
  const flatten = (from: readonly SpfTerm[]): SpfTerm[] =>
    from.flatMap((term) => {
      const domain = spfTarget(term);
      const isListed = domain !== undefined && !isOwn(domain) && (list === '*' || listed.has(domain));
      const text = isListed ? answers.get(domain)?.text : undefined;
      if (domain === undefined || text === undefined || count > MOST_TERMS) return [term];
      const inner = known.get(domain) ?? flatten(readTerms(text).terms);
      known.set(domain, inner);
      count += inner.length;
      return term.kind === 'redirect' ? inner : inner.flatMap((part) => asIncluded(part, term.qualifier));
    });
  const flat = flatten(terms);
  return count > MOST_TERMS ? undefined : flat;
}

/** A term of an included record as a term of the record that includes it. */
function asIncluded(term: SpfTerm, qualifier: string): SpfTerm[] {
  if (term.kind === 'all' || isModifier(term)) return [];
  if (term.kind === 'redirect') {
    return asIncluded({ text: `include:${term.value}`, kind: 'include', qualifier: '', value: term.value }, qualifier);
  }
  const isPlain = qualifier === '' || qualifier === '+' || (term.qualifier !== '' && term.qualifier !== '+');
  return [isPlain ? term : { ...term, text: qualifier + term.text.replace(/^\+/, ''), qualifier }];
}

import type { DeclaredConfig, DeclaredRecord, DeclaredZone } from '../model/ir.ts';
import { toSpfDomain } from '../dns/spf.ts';
import { isOverflowName, readOverflow } from './spf-overflow.ts';
import { readTerms, targetsOf } from './spf-terms.ts';

/** A TXT record that is to be flattened or split. */
export interface SpfSource {
  readonly zone: DeclaredZone;
  readonly record: DeclaredRecord;
  /** Tells whether a domain is one of its overflow records, which are made here and never looked up. */
  readonly isOwn: (domain: string) => boolean;
}

/** What is known of a domain's SPF record: its text, or why there is none; both where a cached text stands in. */
export interface SpfAnswer {
  readonly text?: string;
  readonly problem?: string;
}

/** What is known of the SPF records that others lead to, by domain in lower-case punycode. */
export type SpfAnswers = ReadonlyMap<string, SpfAnswer>;

/**
 * Find the records that are to be flattened or split, in their order.
 *
 * A record whose name its own template makes is left out: it is an overflow record of an earlier normalisation.
 */
export function spfSources(config: DeclaredConfig): SpfSource[] {
  const sources: SpfSource[] = [];
  for (const zone of config.zones) {
    for (const record of zone.records) {
      if (record.meta === undefined || record.type !== 'TXT') continue;
      const { flatten = '', split = '' } = record.meta;
      if (flatten === '' && split === '') continue;
      const template = readOverflow(split, zone);
      if (template !== undefined && isOverflowName(template, toSpfDomain(`${record.name}.${zone.name}`))) continue;
      const isOwn = (domain: string): boolean => template !== undefined && isOverflowName(template, domain);
      sources.push({ zone, record, isOwn });
    }
  }
  return sources;
}

/** List the domains that the record itself leads to, without its own overflow records. */
export function firstDomains(source: SpfSource): string[] {
  return nextDomains(spfText(source)).filter((domain) => !source.isOwn(domain));
}

/** List the domains whose SPF records a text leads to; none where it is wrong, which is said elsewhere. */
export function nextDomains(text: string): string[] {
  return targetsOf(readTerms(text).terms);
}

/** The text of a record that is to be flattened or split. */
export function spfText({ record }: SpfSource): string {
  return String(record.values[0] ?? '');
}

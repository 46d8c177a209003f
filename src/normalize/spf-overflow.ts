import { toSpfDomain } from '../dns/spf.ts';
import { toBytes } from '../dns/text.ts';
import type { DeclaredZone } from '../model/ir.ts';
import { normalizeLabel } from './label.ts';
import { createScope } from './scope.ts';

/** How the overflow records of an SPF record are named. */
export interface Overflow {
  /** Label relative to the zone, with `%d` for the number. */
  readonly label: string;
  readonly zone: string;
}

/** Limits of splitting, in octets. */
export interface SplitLimits {
  /** What a text may have. */
  readonly size: number;
  /** What is taken from that in the first text, for whatever else stands at its name. */
  readonly overhead: number;
}

/** Read a template such as `_spf%d`; undefined when it has no `%d` or lies outside the zone. */
export function readOverflow(template: string, zone: DeclaredZone): Overflow | undefined {
  if (!template.includes('%d')) return undefined;
  const label = normalizeLabel(template, createScope(zone));
  return label === undefined ? undefined : { label, zone: zone.name };
}

/** The label of an overflow record; the first has the number 1. */
export function overflowLabel({ label }: Overflow, number: number): string {
  return label.replaceAll('%d', String(number));
}

/** The absolute name of an overflow record without final dot. */
export function overflowName(overflow: Overflow, number: number): string {
  return toSpfDomain(`${overflowLabel(overflow, number)}.${overflow.zone}`);
}

/** Tell whether a name is one that the template makes. */
export function isOverflowName(overflow: Overflow, name: string): boolean {
  const before = toSpfDomain(overflow.label.slice(0, overflow.label.indexOf('%d')));
  const number = /^\d+/.exec(name.slice(before.length))?.[0] ?? '';
  return Number(number) >= 1 && name === overflowName(overflow, Number(number));
}

/**
 * Split the terms of an SPF record into texts that fit the limits, each leading to the next with an `include:`.
 *
 * The last term, which is nearly always `all`, ends every text. When not even one term fits, everything left stays in
 * one text.
 */
export function splitTerms(terms: readonly string[], overflow: Overflow, limits: SplitLimits): string[] {
  const sizes = terms.map((term) => toBytes(term).length + 1);
  const last = terms.length - 1;
  const version = 'v=spf1'.length;
  const texts: string[] = [];
  let start = 0;
  let left = sizes.reduce((sum, size) => sum + size, version);
  for (;;) {
    const limit = texts.length === 0 ? limits.size - limits.overhead : limits.size;
    const next = `include:${overflowName(overflow, texts.length + 1)}`;
    let size = version + next.length + 1 + (sizes[last] ?? 0);
    let end = start;
    while (end < last && size + (sizes[end] ?? 0) <= limit) size += sizes[end++] ?? 0;
    if (left <= limit || end === start) return [...texts, toSpfText(terms.slice(start))];
    texts.push(toSpfText([...terms.slice(start, end), next, terms[last] ?? '']));
    for (const done of sizes.slice(start, end)) left -= done;
    start = end;
  }
}

/** Write terms as an SPF record. */
export function toSpfText(terms: readonly string[]): string {
  return ['v=spf1', ...terms].join(' ');
}

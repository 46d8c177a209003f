import type { SpfTerm } from '../dns/spf.ts';
import type { DeclaredConfig, DeclaredRecord, DeclaredZone } from '../model/ir.ts';
import type { Finding } from '../validate/finding.ts';
import { flattenTerms, followTerms } from './spf-flatten.ts';
import { overflowLabel, readOverflow, splitTerms, toSpfText } from './spf-overflow.ts';
import { spfSources, spfText, type SpfAnswers, type SpfSource } from './spf-sources.ts';
import { isModifier, readTerms } from './spf-terms.ts';

/** Octets that one string of a TXT record holds (RFC 1035 section 3.3). */
const STRING_SIZE = 255;

const FORM = 'Write "v=spf1", then terms such as "include:spf.example.com", and at the end "~all" or a "redirect="';

/**
 * Flatten and split the SPF records whose metadata ask for it, in place, and return what cannot be.
 *
 * `answers` holds what every `include:` and `redirect=` leads to. A record with an error stays as typed. Overflow
 * records come behind the others of their zone, group by group; within a group sorted by name, so that `_spf10` stands
 * before `_spf2`.
 */
export function normalizeSpf(config: DeclaredConfig, answers: SpfAnswers): Finding[] {
  const findings: Finding[] = [];
  const warned = new Set<string>();
  const taken = new Set<string>();
  for (const source of spfSources(config)) {
    const report = reporter(source, findings);
    const terms = readSource(source, answers, warned, report);
    if (terms === undefined) continue;
    const flat = flattenSource(source, terms, answers, report);
    if (flat !== undefined) splitSource(source, flat, taken, report);
  }
  return findings;
}

type Report = (rule: string, level: Finding['level'], message: string, hint?: string) => void;

function reporter({ zone, record }: SpfSource, findings: Finding[]): Report {
  return (rule, level, message, hint) => {
    const found: Finding = { rule, level, message, zone: zone.uniqueName, call: record.call };
    findings.push(hint === undefined ? found : { ...found, hint });
  };
}

/** The terms of a record, undefined when it or one that it leads to is wrong. */
function readSource(
  source: SpfSource,
  answers: SpfAnswers,
  warned: Set<string>,
  report: Report,
): readonly SpfTerm[] | undefined {
  const { terms, problems } = readTerms(spfText(source));
  for (const problem of problems) report('spf-syntax', 'error', problem, FORM);
  let isRight = problems.length === 0;
  followTerms(terms, answers, source.isOwn, (domain, { text, problem }, wrong) => {
    for (const message of wrong) {
      if (text === undefined)
        report('spf-lookup', 'error', message, 'Mend the name, or add its record to spfcache.json');
      else report('spf-syntax', 'error', message);
    }
    if (wrong.length > 0) isRight = false;
    if (text === undefined || problem === undefined || warned.has(domain)) return;
    warned.add(domain);
    const message = `The SPF record of "${domain}" cannot be looked up: ${problem}`;
    report('spf-unreachable', 'warning', message, 'The text in spfcache.json is used instead');
  });
  return isRight ? terms : undefined;
}

/** The terms to publish, each as a text; undefined when flattening is not possible. */
function flattenSource(
  { record, isOwn }: SpfSource,
  terms: readonly SpfTerm[],
  answers: SpfAnswers,
  report: Report,
): readonly string[] | undefined {
  const list = record.meta?.['flatten'] ?? '';
  if (list === '') return closeTerms(terms);
  const flat = flattenTerms(terms, list, { answers, isOwn });
  if (flat === undefined) {
    report('spf-size', 'error', 'The flattened SPF record grows without measure', 'Flatten fewer domains');
    return undefined;
  }
  const texts = closeTerms(flat);
  record.values = [toSpfText(texts)];
  return texts;
}

/** Join the last mechanism and the modifiers behind it, which belong to the end of every part of the record. */
function closeTerms(terms: readonly SpfTerm[]): string[] {
  const last = terms.findLastIndex((term) => !isModifier(term));
  const texts = terms.map(({ text }) => text);
  return last < 0 ? texts : [...texts.slice(0, last), texts.slice(last).join(' ')];
}

function splitSource({ zone, record }: SpfSource, terms: readonly string[], taken: Set<string>, report: Report): void {
  const { split: template = '' } = record.meta ?? {};
  if (template === '') return;
  const overflow = readOverflow(template, zone);
  const size = readSize(record, 'txtMaxSize', STRING_SIZE, report);
  const overhead = readSize(record, 'overhead1', 0, report);
  if (overflow === undefined) {
    const message = `The overflow "${template}" of the SPF record makes no names in "${zone.name}"`;
    report('spf-overflow', 'warning', message, 'Put "%d" where the number of the record goes, such as "_spf%d"');
    return;
  }
  const [first = '', ...more] = splitTerms(terms, overflow, { size, overhead });
  record.values = [first];
  const copies = more.map((text, i) => copyRecord(record, overflowLabel(overflow, i + 1), text));
  addSorted(zone, copies);
  for (const { name } of copies) {
    const key = `${zone.uniqueName} ${name}`;
    if (!taken.has(key)) taken.add(key);
    else {
      const message = `Two SPF records overflow into "${name}.${zone.name}"`;
      report('spf-overflow', 'warning', message, 'Give each SPF_BUILDER of the zone an overflow of its own');
    }
  }
}

function copyRecord(record: DeclaredRecord, name: string, text: string): DeclaredRecord {
  return { ...record, name, values: [text], meta: { ...record.meta } };
}

function addSorted(zone: DeclaredZone, copies: readonly DeclaredRecord[]): void {
  for (const copy of copies.toSorted((a, b) => (a.name < b.name ? -1 : 1))) zone.records.push(copy);
}

/** A whole number of the metadata. One that is none counts as 0, which for the size of a text means not to split. */
function readSize(record: DeclaredRecord, key: string, usual: number, report: Report): number {
  const text = record.meta?.[key] ?? '';
  if (text === '') return usual;
  if (/^[+-]?\d+$/.test(text)) return Number(text);
  report('spf-overflow', 'warning', `The ${key} "${text}" of the SPF record is no whole number, 0 is used`);
  return 0;
}

import { isSpf } from '../dns/spf.ts';
import type { DnsRecord } from '../model/record.ts';
import type { BuilderOptions } from './builder-options.ts';
import { caaOptions } from './caa-options.ts';
import { dmarcOptions } from './dmarc-options.ts';
import { jsString } from './literal.ts';
import { renderRecord } from './word.ts';

/**
 * Write the records of a set as calls of builders where these make exactly the same texts, others as their words.
 *
 * Undefined for sets without anything that a builder makes.
 */
export function builderCalls(records: readonly DnsRecord[], label: string, defaultTtl: number): string[] | undefined {
  const [first] = records;
  if (first?.type === 'CAA') {
    const options = caaOptions(records);
    return options === undefined
      ? undefined
      : [call('CAA_BUILDER', { ...at(label), ...options, ...ttl(first, defaultTtl) })];
  }
  if (first?.type !== 'TXT') return undefined;
  return records.map((record) => textCall(record, label, defaultTtl) ?? renderRecord(record, label, defaultTtl));
}

function textCall(record: DnsRecord, label: string, defaultTtl: number): string | undefined {
  const text = String(record.rdata[0] ?? '');
  const parts = spfParts(text);
  if (parts !== undefined) return call('SPF_BUILDER', { ...at(label), parts, ...ttl(record, defaultTtl) });
  const host = dmarcHost(label);
  const options = host === undefined ? undefined : dmarcOptions(text);
  if (host === undefined || options === undefined) return undefined;
  return call('DMARC_BUILDER', { ...at(host), ...options, ...ttl(record, defaultTtl) });
}

/** The terms of an SPF record, which one blank each must separate. */
function spfParts(text: string): readonly string[] | undefined {
  const parts = text.split(' ');
  return isSpf(text) && parts.length > 1 && !parts.includes('') ? parts : undefined;
}

/** The name that a DMARC record speaks for (RFC 7489 section 6.1). */
function dmarcHost(label: string): string | undefined {
  if (label === '_dmarc') return '@';
  // A label that is an "@" means itself here, and the zone there.
  return label.startsWith('_dmarc.') && label !== '_dmarc.@' ? label.slice('_dmarc.'.length) : undefined;
}

function at(label: string): BuilderOptions {
  return label === '@' ? {} : { label };
}

function ttl(record: DnsRecord, defaultTtl: number): BuilderOptions {
  return record.ttl === defaultTtl ? {} : { ttl: record.ttl };
}

function call(word: string, options: BuilderOptions): string {
  const members = Object.entries(options).map(([name, value]) => `${name}: ${literal(value)}`);
  return `${word}({ ${members.join(', ')} })`;
}

function literal(value: BuilderOptions[string]): string {
  if (typeof value === 'string') return jsString(value);
  return typeof value === 'object' ? `[${value.map(jsString).join(', ')}]` : String(value);
}

import type { Guest } from '../guest.ts';
import type { Meta, RecordFunction } from '../objects.ts';
import { isGiven, labelOf, listOf, openBuilder, readOptions, refuse, textOf } from './options.ts';

/** The word that makes an SPF record (RFC 7208); the host flattens and splits it, as its metadata say. */
export function spfWords(guest: Guest): Record<string, unknown> {
  return { SPF_BUILDER: (given?: unknown) => buildSpf(guest, given) };
}

function buildSpf(guest: Guest, given: unknown): RecordFunction[] {
  const settings = ['overflow', 'overhead1', 'txtMaxSize'] as const;
  const options = readOptions('SPF_BUILDER', given, ['label', 'parts', 'raw', 'flatten', ...settings, 'ttl']);
  const make = openBuilder(guest, options);
  const parts = Array.isArray(options.values.parts) ? (listOf(options, 'parts') ?? []) : [];
  if (parts.length < 2) throw refuse(options, 'parts', 'a list of at least two texts, "v=spf1" first');
  const text = parts.join(' ');
  const meta: Meta = {};
  const records: RecordFunction[] = [];
  const flatten = listOf(options, 'flatten') ?? [];
  if (flatten.length > 0) {
    meta['flatten'] = flatten.join(',');
    const raw = textOf(options, 'raw', '_rawspf');
    if (raw !== '') records.push(make('TXT', raw, [text]));
  }
  for (const name of settings) {
    if (!isGiven(options, name) || options.values[name] === 0) continue;
    meta[name === 'overflow' ? 'split' : name] = String(options.values[name]);
  }
  records.push(make('TXT', labelOf(options), [text], meta));
  return records;
}

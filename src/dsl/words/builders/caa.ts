import { WordError, type Guest } from '../guest.ts';
import { ownModifier } from '../modifiers.ts';
import type { RecordFunction } from '../objects.ts';
import { labelOf, listOf, openBuilder, readOptions, refuse, textOf } from './options.ts';

/** The word that makes the CAA records of a name (RFC 8659). */
export function caaWords(guest: Guest): Record<string, unknown> {
  return { CAA_BUILDER: (given?: unknown) => buildCaa(guest, given) };
}

function buildCaa(guest: Guest, given: unknown): RecordFunction[] {
  const tags = ['issue', 'issuewild', 'issuevmc', 'issuemail'] as const;
  const critical = ['iodef_critical', ...tags.map((tag) => `${tag}_critical` as const)] as const;
  const options = readOptions('CAA_BUILDER', given, ['label', 'iodef', ...tags, ...critical, 'ttl']);
  const make = openBuilder(guest, options);
  const label = labelOf(options);
  const add = (tag: 'iodef' | (typeof tags)[number], value: string): RecordFunction => {
    const isCritical = Boolean(options.values[`${tag}_critical`]);
    return isCritical ? make('CAA', label, [tag, value], markCritical()) : make('CAA', label, [tag, value]);
  };
  const issuers = tags.flatMap((tag) => {
    const value = options.values[tag];
    // A lone text is a slip here: what is meant may be the name of one authority, or "none" misspelled.
    if (typeof value === 'string' && value !== 'none') throw refuse(options, tag, 'a list of texts, or "none"');
    const list = value === 'none' ? [';'] : (listOf(options, tag) ?? []);
    return list.map((issuer) => add(tag, issuer));
  });
  if (issuers.length === 0) {
    const message = `CAA_BUILDER names no issuer, so that anybody may issue: fill ${tags.join(', ')} or write issue: "none"`;
    throw new WordError('CAA_BUILDER', message);
  }
  const iodef = textOf(options, 'iodef');
  return iodef === '' ? issuers : [add('iodef', iodef), ...issuers];
}

function markCritical(): unknown {
  return ownModifier((record) => {
    record['caaflag'] = 128;
  });
}

import type { DnsRecord } from '../model/record.ts';
import { textFrom, type Entry } from './entry.ts';
import { countOf, fillTemplate, parseRange } from './generate.ts';
import { readEntries, type Place } from './lexer.ts';
import { ZoneFileAbort } from './problem.ts';
import { readRecord, type EntryOptions, type EntryState } from './record-entry.ts';

/** The most records that all directives of a zone may make together. */
const MAX_GENERATED = 1_048_576;

/**
 * Make the records of a `$GENERATE` directive (BIND 9 Administrator Reference Manual, "BIND Primary File Extension").
 *
 * @throws {ZoneFileAbort} when the directives of a zone make more records than any memory holds.
 */
export function* generateRecords(
  entry: Entry,
  state: EntryState,
  options: EntryOptions,
): Generator<DnsRecord, void, undefined> {
  const { complain } = options;
  const [directive, rangeToken, owner] = entry.tokens;
  if (directive === undefined || rangeToken === undefined) return;
  if (owner === undefined || entry.tokens.length < 5) {
    return complain('$GENERATE needs a range, a name, a type and a value', directive);
  }
  const range = parseRange(rangeToken.text);
  if (typeof range === 'string') return complain(range, rangeToken);
  state.generated.count += countOf(range);
  if (state.generated.count > MAX_GENERATED)
    throw new ZoneFileAbort(`The zone generates more than ${MAX_GENERATED} records`, directive);
  const template = textFrom(entry, 2);
  // Every problem of a generated line is one of the directive, and one is enough.
  const told = { isBroken: false };
  const complainOnce = (message: string, _: Place, hint?: string): void => {
    if (!told.isBroken) complain(message, directive, hint);
    told.isBroken = true;
  };
  const inner: EntryOptions = { ...options, complain: complainOnce, isGenerated: true };
  for (let value = range.start; value <= range.stop && !told.isBroken; value += range.step) {
    const text = fillTemplate(template, value);
    if (text === undefined) return complain(`The braces in "${template.slice(0, 60)}" make no sense`, owner);
    for (const made of readEntries([text], complainOnce)) {
      const record = readRecord(made, state, inner);
      if (record !== undefined) yield record;
    }
  }
}

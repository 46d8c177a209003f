import { countCall, found, WordError, type Guest } from './guest.ts';
import { ownModifier } from './modifiers.ts';
import type { Meta, RecordFunction } from './objects.ts';
import { shapeOf } from './record-object.ts';
import { recordFunction } from './records.ts';
import { tableText } from './transform-table.ts';

/** Words that take over the records of another zone; normalisation carries them out. */
export function transformWords(guest: Guest): Record<string, unknown> {
  return {
    IMPORT_TRANSFORM: (...args: unknown[]) => importTransform(guest, 'IMPORT_TRANSFORM', args),
    IMPORT_TRANSFORM_STRIP: (...args: unknown[]) => importTransform(guest, 'IMPORT_TRANSFORM_STRIP', args),
  };
}

type ImportWord = 'IMPORT_TRANSFORM' | 'IMPORT_TRANSFORM_STRIP';

function importTransform(guest: Guest, word: ImportWord, args: readonly unknown[]): RecordFunction {
  const call = countCall(guest);
  const strips = word === 'IMPORT_TRANSFORM_STRIP';
  const [table, domain, ttl, suffix] = args;
  const names = strips ? ['table', 'domain', 'ttl', 'suffixstrip'] : ['table', 'domain', 'ttl'];
  if (args.length < names.length) {
    throw new WordError(word, `${word} takes ${names.length} arguments (${names.join(', ')}), found ${args.length}`);
  }
  if (typeof domain !== 'string') throw refuse(word, 'domain', 'the name of a zone', domain);
  if (typeof ttl !== 'number' || Number.isNaN(ttl)) throw refuse(word, 'ttl', 'a number of seconds', ttl);
  if (strips && typeof suffix !== 'string') throw refuse(word, 'suffixstrip', 'a text', suffix);
  const meta: Meta = { transform_table: toTableText(word, table) };
  if (strips) meta['transform_suffixstrip'] = suffix;
  // Last, so that neither a TTL() nor metadata among the modifiers has a say in it.
  const settle = ownModifier((record) => {
    record.ttl = ttl;
    Object.assign(record.meta, meta);
  });
  const modifiers = [...args.slice(names.length), settle];
  return recordFunction(guest, {
    word: shapeOf(guest, 'IMPORT_TRANSFORM'),
    call,
    name: '@',
    values: [domain],
    modifiers,
  });
}

function toTableText(word: ImportWord, table: unknown): string {
  if (typeof table === 'string') return table;
  if (!Array.isArray(table)) throw refuse(word, 'table', 'a list of rows', table);
  return tableText(word, table);
}

function refuse(word: ImportWord, argument: string, wanted: string, value: unknown): WordError {
  const shown = Number.isNaN(value) ? 'NaN' : found(value);
  return new WordError(word, `The ${argument} of ${word} must be ${wanted}, found ${shown}`);
}

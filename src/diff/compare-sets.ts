import type { Name } from '../dns/name.ts';
import { compareTypes } from '../model/order.ts';
import type { RecordSet } from '../model/record-set.ts';
import { routingText } from '../model/declared-routing.ts';
import type { ChangeLine, RecordView } from './change.ts';
import { fullText, viewOf } from './view.ts';

/** What one display type of a set holds: views by their text, which removes duplicates. */
type Views = ReadonlyMap<string, RecordView>;

/**
 * Explain record by record how a set becomes another; no lines mean that both are the same.
 *
 * For each display type (a plain set that becomes an alias has two): TTL changes, then modified records paired in the
 * order of their texts, then deleted ones, then created ones.
 */
export function compareSets(before: RecordSet | undefined, after: RecordSet | undefined): ChangeLine[] {
  if (before !== undefined && after !== undefined && isListedAlike(before, after)) return [];
  const name = (after ?? before)?.name;
  if (name === undefined) return [];
  const [old, wanted] = [viewsByType(before), viewsByType(after)];
  const added = Array.from(wanted.keys()).filter((type) => !old.has(type));
  const types = [...Array.from(old.keys()).toSorted(compareTypes), ...added.toSorted(compareTypes)];
  return types.flatMap((type) =>
    compareViews({ name, type }, old.get(type) ?? new Map(), wanted.get(type) ?? new Map()),
  );
}

/** The usual case of an unchanged set, told without building anything. */
function isListedAlike(a: RecordSet, b: RecordSet): boolean {
  if (a.records.length !== b.records.length) return false;
  for (let i = 0; i < a.records.length; i++) {
    const x = a.records[i];
    const y = b.records[i];
    if (x?.text !== y?.text || x?.ttl !== y?.ttl || x?.type !== y?.type) return false;
  }
  return routingText(a) === routingText(b);
}

function viewsByType(set: RecordSet | undefined): Map<string, Map<string, RecordView>> {
  const types = new Map<string, Map<string, RecordView>>();
  if (set === undefined) return types;
  const routing = routingText(set);
  for (const record of set.records) {
    const view = viewOf(record, routing);
    const views = types.get(record.type);
    if (views === undefined) types.set(record.type, new Map([[view.text, view]]));
    else views.set(view.text, view);
  }
  return types;
}

function compareViews(
  subject: { readonly name: Name; readonly type: string },
  old: Views,
  wanted: Views,
): ChangeLine[] {
  const lines: ChangeLine[] = [];
  for (const before of sortViews(old)) {
    const after = wanted.get(before.text);
    if (after !== undefined && after.ttl !== before.ttl) lines.push({ kind: 'modify-ttl', ...subject, before, after });
  }
  const gone = sortViews(old).filter((view) => !wanted.has(view.text));
  const added = sortViews(wanted).filter((view) => !old.has(view.text));
  const paired = Math.min(gone.length, added.length);
  gone.slice(0, paired).forEach((before, i) => {
    const after = added[i];
    if (after !== undefined) lines.push({ kind: 'modify', ...subject, before, after });
  });
  for (const before of gone.slice(paired)) lines.push({ kind: 'delete', ...subject, before });
  for (const after of added.slice(paired)) lines.push({ kind: 'create', ...subject, after });
  return lines;
}

function sortViews(views: Views): RecordView[] {
  const keyed = Array.from(views.values(), (view) => ({ view, key: fullText(view) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ view }) => view);
}

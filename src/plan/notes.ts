import type { BlockedSet, ZoneDiff } from '../diff/zone-diff.ts';
import { displayName } from '../dns/name.ts';
import type { UserError } from '../errors.ts';
import type { RecordSet, RecordSetKey } from '../model/record-set.ts';
import type { PlanOptions } from './options.ts';
import type { InfoItem, PlanItem, ProblemItem } from './plan.ts';

/** Make an item that only tells something. */
export function info(...lines: readonly string[]): InfoItem {
  return { kind: 'info', lines };
}

/** Make an item that tells why something cannot be done: the heading, the message and, on the same line, the way out. */
export function problem(
  heading: string,
  error: Pick<UserError, 'message'> & { readonly hint?: string | undefined },
): ProblemItem {
  const hint = error.hint === undefined ? '' : `. ${error.hint}`;
  return { kind: 'problem', lines: `${heading} Error: ${error.message}${hint}`.split('\n') };
}

/** Put into words what a comparison leaves alone, and what it therefore cannot do. */
export function diffNotes(diff: ZoneDiff, heading: string, allowsConflicts: boolean, options: PlanOptions): PlanItem[] {
  const isRefused = diff.conflicts.length > 0 && !allowsConflicts;
  const kept = options.describeKept(diff);
  const items: PlanItem[] = [];
  if (isRefused) items.push({ kind: 'problem', lines: conflictLines(kept, heading) });
  else if (kept.length > 0) items.push(info(...kept));
  if (diff.held.length > 0) items.push(info(...heldLines(diff.held, options)));
  if (diff.blocked.length > 0) items.push({ kind: 'problem', lines: blockedLines(diff.blocked, options) });
  return items;
}

/** Write what identifies a record set: `www.shop.test A`, with its set identifier if it has one. */
export function describeKey(key: RecordSetKey): string {
  const identifier = key.setIdentifier === undefined ? '' : ` "${key.setIdentifier}"`;
  return `${displayName(key.name)} ${key.type}${identifier}`;
}

/** The way out where declared records match IGNORE rules and nobody said that this is meant. */
const UNSAFE = 'Unsafe to continue. Add DISABLE_IGNORE_SAFETY_CHECK to D() to override';

function conflictLines(kept: readonly string[], heading: string): string[] {
  const [first = '', ...rest] = kept;
  return [`${heading} Error: ${first}`, ...rest, UNSAFE];
}

/** The way out where sets are left alone that nobody wants any longer. */
const FLAG = '--allow-opaque-delete';

function heldLines(held: readonly RecordSet[], { reportMax: max, allowsOpaqueDelete }: PlanOptions): string[] {
  const one = held.length === 1;
  const head = `${held.length} record ${one ? 'set' : 'sets'} left alone because zonewright cannot express ${one ? 'it' : 'them'} yet`;
  const way = allowsOpaqueDelete === true ? [] : [`${FLAG} deletes what is neither declared nor ignored`];
  if (max === 0) return [`${head}.`, ...way];
  const lines = held
    .slice(0, max)
    .map((set) => `    ${describeKey(set)}: ${set.heldBecause ?? 'kept with its siblings'}`);
  const left = held.length - lines.length;
  const more = left > 0 ? [`    ...and ${left} more... (use --full to show all)`] : [];
  return [`${head}:`, ...lines, ...more, ...way];
}

function blockedLines(blocked: readonly BlockedSet[], { allowsOpaqueDelete }: PlanOptions): string[] {
  const one = blocked.length === 1;
  const isOpaque = allowsOpaqueDelete !== true && blocked.some(({ by }) => by.heldBecause !== undefined);
  return [
    `${blocked.length} record ${one ? 'set' : 'sets'} of the configuration cannot be written beside what is left alone:`,
    ...blocked.map(({ set, by }) => `    ${describeKey(set)}, because of ${describeKey(by)}`),
    `Take ${one ? 'it' : 'them'} out of the configuration, or out of the zone what is in the way${isOpaque ? ` (${FLAG} replaces it)` : ''}`,
  ];
}

import type { Change, ChangeLine } from './change.ts';

/**
 * Say which set a line is about where a record leaves one set of a group and enters another.
 *
 * Identifiers are no part of lines, so that a set that is given another one would seem to go and come back as it was.
 */
export function noteRenames(changes: readonly Change[]): readonly Change[] {
  const routed = changes.filter(({ kind, setIdentifier }) => kind !== 'modify' && setIdentifier !== undefined);
  if (routed.length < 2) return changes;
  const kinds = new Map<string, Set<string>>();
  for (const { lines } of routed) {
    for (const line of lines) {
      const key = keyOf(line);
      const known = kinds.get(key);
      if (known === undefined) kinds.set(key, new Set([line.kind]));
      else known.add(line.kind);
    }
  }
  const isTwin = (line: ChangeLine): boolean => (kinds.get(keyOf(line))?.size ?? 0) > 1;
  return changes.map((change) => {
    if (!change.lines.some(isTwin) || change.kind === 'modify' || change.setIdentifier === undefined) return change;
    const note = `set "${change.setIdentifier}"`;
    return { ...change, lines: change.lines.map((line) => (isTwin(line) ? { note, ...line } : line)) };
  });
}

function keyOf({ name, type, before, after }: ChangeLine): string {
  const view = after ?? before;
  return `${name} ${type} ${view?.ttl} ${view?.text}`;
}

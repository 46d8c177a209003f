import type { Change } from '../diff/change.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { ChangeBatch } from '../provider.ts';

/**
 * Tell whether a request makes sense only after an earlier one.
 *
 * That is so when they share a name, when the later one points at a name of the earlier one, and when the later one
 * takes something away that the earlier one was to stop pointing at.
 */
export function dependsOn(later: ChangeBatch, earlier: ChangeBatch): boolean {
  const laterNames = namesOf(later);
  const earlierNames = namesOf(earlier);
  return (
    [...laterNames].some((name) => earlierNames.has(name)) ||
    targetsOf(later, ({ after }) => after).some((target) => isAmong(target, earlierNames)) ||
    targetsOf(earlier, ({ before }) => before).some((target) => isAmong(target, laterNames))
  );
}

function namesOf(batch: ChangeBatch): ReadonlySet<string> {
  return new Set(batch.changes.map((change) => change.name));
}

function targetsOf(batch: ChangeBatch, side: (change: Change) => RecordSet | undefined): string[] {
  return batch.changes
    .flatMap((change) => side(change)?.records ?? [])
    .filter(({ recordType }) => recordType.isPointer)
    .map(({ recordType, rdata }) => String(rdata[recordType.target]));
}

/** A name counts as present too when the closest wildcard above it is. */
function isAmong(target: string, names: ReadonlySet<string>): boolean {
  if (names.has(target)) return true;
  for (let dot = target.indexOf('.'); dot >= 0 && dot < target.length - 1; dot = target.indexOf('.', dot + 1)) {
    if (names.has(`*${target.slice(dot)}`)) return true;
  }
  return false;
}

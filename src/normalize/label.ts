import { toAscii } from '../dns/idn.ts';
import { isAbsolute, isInZone, labelsOf } from '../dns/name.ts';
import type { ZoneScope } from './scope.ts';

/**
 * Bring a label into its short, lower-case form: `@` for the zone, else relative to it; Unicode stays.
 *
 * Returns undefined for an absolute name outside the zone. In a reverse zone the zone's name at the end is taken off
 * without a final dot too, because `REV()` yields such names.
 */
export function normalizeLabel(typed: string, scope: ZoneScope): string | undefined {
  let label = typed.toLowerCase();
  if (label.charCodeAt(label.length - 1) === 46 && isAbsolute(label)) {
    const relative = relativeTo(label, scope);
    if (relative === undefined) return undefined;
    label = relative;
  }
  if (scope.reverse !== undefined) {
    while (label.endsWith(scope.suffix)) label = label.slice(0, -scope.suffix.length);
  }
  return label;
}

/** Compare in punycode, so that `full.bücher.test.` lies in `xn--bcher-kva.test`, but keep the spelling of the rest. */
function relativeTo(name: string, scope: ZoneScope): string | undefined {
  if (name.endsWith(scope.origin)) {
    if (name.length === scope.origin.length) return '@';
    if (name.charCodeAt(name.length - scope.origin.length - 1) === 46) return name.slice(0, -scope.origin.length - 1);
  }
  const ascii = toAscii(name);
  if (!isInZone(ascii, scope.origin)) return undefined;
  const labels = labelsOf(name);
  return labels.slice(0, labels.length - labelsOf(scope.origin).length).join('.') || '@';
}

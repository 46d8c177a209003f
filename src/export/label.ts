import { parseIpv4 } from '../dns/address.ts';
import { displayName, labelIn, type Name } from '../dns/name.ts';

/** A label as it is typed in `D`, with the modifiers its spelling needs. */
export interface TypedLabel {
  readonly label: string;
  readonly modifiers: readonly string[];
}

/** Write a name of a zone as the label that a configuration finds it by again. */
export function typedLabel(name: Name, zone: Name): TypedLabel {
  if (name === zone) return { label: '@', modifiers: [] };
  const label = labelIn(name, zone);
  const suffix = displayName(zone);
  const repeatsZone = label === suffix || label.endsWith(`.${suffix}`);
  return {
    label: isReadOtherwise(label, zone) ? escapeEnds(label) : label,
    modifiers: repeatsZone ? ['DISABLE_REPEATED_DOMAIN_CHECK'] : [],
  };
}

/** In a reverse zone an address means its reverse name, and the zone's name is taken off. */
function isReadOtherwise(label: string, zone: Name): boolean {
  const isReverse = zone.endsWith('.in-addr.arpa.') || zone.endsWith('.ip6.arpa.');
  return (
    isReverse && (parseIpv4(label) !== undefined || label.includes(':') || label.endsWith(`.${displayName(zone)}`))
  );
}

/** Spell the first and the last character as numbers: the same label, but nothing that anybody would type. */
function escapeEnds(label: string): string {
  return label.replace(/^[^\\]|(?<!\\\d{0,2})[^\\]$/g, (char) => `\\${String(char.charCodeAt(0)).padStart(3, '0')}`);
}

/** Characters that mean something in a pattern of IGNORE. */
const GLOB_CHARACTERS = /[*?[\]{},!\\]/g;

/** Write a label as a pattern of IGNORE that matches nothing but it. */
export function labelPattern(name: Name, zone: Name): string {
  return labelIn(name, zone).replace(GLOB_CHARACTERS, '\\$&');
}

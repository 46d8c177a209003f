import { lowerAscii } from '../dns/name.ts';
import type { DeclaredZone } from '../model/ir.ts';

type Selectable = Pick<DeclaredZone, 'name' | 'unicodeName' | 'tag'>;

/**
 * Make the filter that `--domains` describes.
 *
 * Items are separated by commas: `name`, `name!tag`, `*.name`, each tag possibly `*`. Without a tag only zones
 * without one match. Nothing, `*` and `all` stand for every zone.
 */
export function parseDomainFilter(text: string | undefined): (zone: Selectable) => boolean {
  if (text === undefined || ['', '*', 'all'].includes(text.toLowerCase())) return () => true;
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map(parseItem);
  return (zone) => items.some((matches) => matches(zone));
}

function parseItem(item: string): (zone: Selectable) => boolean {
  const mark = item.indexOf('!');
  const name = lowerAscii(mark < 0 ? item : item.slice(0, mark));
  const tag = mark < 0 ? '' : item.slice(mark + 1);
  return (zone) =>
    matchesTag(zone.tag, tag) && [zone.name, zone.unicodeName].some((own) => matchesName(lowerAscii(own), name));
}

function matchesName(own: string, wanted: string): boolean {
  if (wanted === '' || wanted === '*') return true;
  if (!wanted.startsWith('*.')) return own === wanted;
  return own === wanted.slice(2) || own.endsWith(wanted.slice(1));
}

function matchesTag(own: string, wanted: string): boolean {
  return wanted === '*' ? own !== '' : own === wanted;
}

/**
 * Make the filter that `--providers` describes.
 *
 * Nothing stands for all entries that creds.json does not leave out by default, `all` for really all.
 */
export function parseProviderFilter(
  text: string | undefined,
  isExcludedFromDefaults: (entry: string) => boolean,
): (entry: string) => boolean {
  if (text === undefined || text === '') return (entry) => !isExcludedFromDefaults(entry);
  if (text === 'all') return () => true;
  const entries = new Set(text.split(','));
  return (entry) => entries.has(entry);
}

import { toName } from '../dns/idn.ts';
import { displayName, type Name } from '../dns/name.ts';
import { ProviderError, UserError } from '../errors.ts';
import type { HostedZone } from '../model/zone.ts';
import type { DnsProvider } from '../provider.ts';

/** A hosted zone to export and what to call it. */
export interface SelectedZone {
  readonly zone: HostedZone;
  /** Name as typed or as listed, with its tag; no final dot. */
  readonly title: string;
  /** The zone's id where its name alone does not lead to it, or might not. */
  readonly zoneId?: string;
}

/** The argument that stands for every zone of the provider; only when it is the only one. */
const isAll = (wanted: readonly string[]): boolean => wanted.length === 1 && wanted[0] === 'all';

/** List the names that the arguments stand for; a name given is taken at its word. */
export async function zoneNames(provider: DnsProvider, wanted: readonly string[]): Promise<readonly string[]> {
  if (!isAll(wanted)) return wanted;
  const zones = await provider.listZones();
  return [...new Set(zones.map((zone) => displayName(zone.name)))];
}

/**
 * Find the hosted zones that arguments name: `all`, a name in any spelling with or without tag, or a zone id.
 *
 * Zones that would get the same title are told apart by tags.
 *
 * @throws {UserError} for a zone that does not exist, and when several zones may be meant.
 */
export async function selectZones(provider: DnsProvider, wanted: readonly string[]): Promise<readonly SelectedZone[]> {
  const isListed = isAll(wanted) || provider.findsWithoutListing !== true;
  const listed = isListed ? await provider.listZones() : [];
  const zones: SelectedZone[] = isAll(wanted)
    ? listed.map((zone) => ({ zone, title: titleOf(zone) }))
    : await Promise.all(wanted.map((argument) => selectZone(provider, listed, argument)));
  return withTags(zones).map((selected) => {
    const { zone } = selected;
    return isAmbiguous(zone, listed) ? { ...selected, zoneId: zone.id } : selected;
  });
}

/** Tags tell zones apart where the provider keeps them; a private zone is not found by its name alone. */
function isAmbiguous(zone: HostedZone, listed: readonly HostedZone[]): boolean {
  const isNamesake = (other: HostedZone): boolean =>
    other.name === zone.name && other.id !== zone.id && (other.tag ?? '') === (zone.tag ?? '');
  return zone.isPrivate || listed.some(isNamesake);
}

/** Leave out zones that were named twice. */
export function distinctZones(zones: readonly SelectedZone[]): readonly SelectedZone[] {
  const seen = new Set<string>();
  return zones.filter(({ zone, title }) => {
    const key = `${zone.id} ${tagOf(title)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** In `D` an exclamation mark begins the tag, unless it is written as a number. */
function titleOf(zone: HostedZone): string {
  const tag = zone.tag === undefined ? '' : `!${zone.tag}`;
  return displayName(zone.name).replaceAll('!', '\\033') + tag;
}

async function selectZone(
  provider: DnsProvider,
  listed: readonly HostedZone[],
  argument: string,
): Promise<SelectedZone> {
  const byId = listed.find((zone) => zone.id === argument);
  if (byId !== undefined) return { zone: byId, title: titleOf(byId) };
  const [typed = '', ...tag] = argument.split('!');
  const name = toName(typed);
  const zone = await findByName(provider, { name, rawName: typed, ...(tag.length > 0 && { tag: tag.join('!') }) });
  if (zone !== undefined) return { zone, title: [displayName(typed), ...tag].join('!') };
  throw new UserError(`The zone "${argument}" does not exist in "${provider.entry}"`, {
    hint: `List its zones with: zonewright get-zones --format=nameonly ${provider.entry} all`,
  });
}

async function findByName(
  provider: DnsProvider,
  { name, rawName, tag }: { readonly name: Name; readonly rawName: string; readonly tag?: string },
): Promise<HostedZone | undefined> {
  try {
    return await provider.findZone({ name: displayName(name), meta: {}, rawName, ...(tag !== undefined && { tag }) });
  } catch (error) {
    if (!(error instanceof ProviderError) || error.code !== 'AmbiguousZone') throw error;
    throw new UserError(error.message, { hint: 'Give the id of the zone instead of its name', cause: error });
  }
}

function tagOf(title: string): string {
  return title.includes('!') ? title.slice(title.indexOf('!')) : '';
}

/** A public zone keeps its plain name; private ones of the name get a tag, their id where one word does not do. */
function withTags(zones: readonly SelectedZone[]): readonly SelectedZone[] {
  const byName = new Map<Name, Map<string, HostedZone>>();
  for (const { zone, title } of zones) {
    if (title.includes('!')) continue;
    const namesakes = byName.get(zone.name) ?? new Map<string, HostedZone>();
    byName.set(zone.name, namesakes.set(zone.id, zone));
  }
  return zones.map((selected) => {
    const { zone, title } = selected;
    const namesakes = [...(byName.get(zone.name)?.values() ?? [])];
    if (title.includes('!') || namesakes.length < 2) return selected;
    const alike = namesakes.filter((other) => other.isPrivate === zone.isPrivate);
    if (alike.length > 1) return { ...selected, title: `${title}!${zone.id}` };
    return zone.isPrivate ? { ...selected, title: `${title}!private` } : selected;
  });
}

import { diffZone } from '../diff/index.ts';
import { displayName } from '../dns/name.ts';
import { UserError } from '../errors.ts';
import { desiredRecords, originOf } from '../model/desired.ts';
import { zoneTitle, type DeclaredZone } from '../model/ir.ts';
import { groupRecords, type RecordSet } from '../model/record-set.ts';
import type { ActualZone } from '../model/zone.ts';
import { apexWarnings, planApex } from './apex.ts';
import type { LocatedZone } from './locate.ts';
import { desiredNameServers, missingZone, type DesiredNameServers } from './name-servers.ts';
import { diffNotes, info, problem } from './notes.ts';
import type { PlanOptions } from './options.ts';
import { countChanges, type PlanItem, type PlanSection, type ZonePlan } from './plan.ts';
import { toBatchItem } from './planned-change.ts';
import { readZone, type Reading } from './reading.ts';
import { registrarItems } from './registrar.ts';

/** What is known when the items of one provider are planned. */
interface SectionInput {
  readonly located: LocatedZone;
  readonly entry: string;
  readonly reading: Reading | undefined;
  readonly nameServers: DesiredNameServers;
}

/** Plan one zone: read it at its providers, compare, and put what is to be done in order. */
export async function planZone(located: LocatedZone, options: PlanOptions): Promise<ZonePlan> {
  const { zone } = located;
  const readings = await readZone(located, options);
  const nameServers = await desiredNameServers(located, readings, options);
  const warnings = apexWarnings(zone);
  const registrar = registrarItems(located, nameServers);
  const sections: PlanSection[] = [];
  for (const [entry] of zone.dnsProviders) {
    if (!options.isSelected(entry)) {
      sections.push(section('provider', entry, [], true));
      continue;
    }
    const input = { located, entry, reading: readings.get(entry), nameServers };
    const { items, refusals } = await planProvider(input, options, warnings);
    const location = located.locations.get(entry);
    sections.push({
      ...section('provider', entry, entry === zone.registrar ? [...items, ...registrar] : items),
      ...(location?.status === 'found' && { hostedZone: location.zone }),
      ...(refusals.length > 0 && { refusals }),
    });
  }
  // Corrections of a registrar with the name of a provider stand under the provider, as DNSControl has it.
  const isMerged = sections.some(({ entry, isSkipped }) => entry === zone.registrar && !isSkipped);
  sections.push(section('registrar', zone.registrar, isMerged ? [] : registrar, isMerged));
  return { ...headingOf(zone), sections, warnings };
}

/** The parts of a zone's plan that name it. */
export function headingOf(zone: DeclaredZone): Pick<ZonePlan, 'name' | 'tag' | 'uniqueName' | 'title'> {
  return { name: zone.name, tag: zone.tag, uniqueName: zone.uniqueName, title: zoneTitle(zone) };
}

/** Make a section and count its corrections. */
export function section(
  role: PlanSection['role'],
  entry: string,
  items: readonly PlanItem[],
  isSkipped = false,
): PlanSection {
  return { role, entry, isSkipped, items, changeCount: countChanges(items) };
}

/** What is to be done at a provider, and why it would be refused. */
interface Proposal {
  readonly items: readonly PlanItem[];
  readonly refusals: readonly string[];
}

async function planProvider(input: SectionInput, options: PlanOptions, warnings: string[]): Promise<Proposal> {
  const { located, entry, reading, nameServers } = input;
  const { zone } = located;
  const heading = `Domain "${zone.name}" provider ${entry}`;
  const location = located.locations.get(entry);
  if (location?.status === 'failed') return unchanged(problem(heading, location.error));
  if (location?.status === 'missing' && !options.mayCreateZones)
    return unchanged(problem(heading, missingZone(zone, entry)));
  if (reading?.status === 'failed') return unchanged(problem(heading, reading.error));
  // Without all name servers, those of the other providers would be deleted.
  if (nameServers.status === 'failed') {
    return unchanged(info(`Nothing is changed in "${zone.name}": its name servers could not be determined`));
  }
  try {
    return await compareZone({ located, entry, actual: reading?.actual, nameServers }, options, warnings);
  } catch (error) {
    if (error instanceof UserError) return unchanged(problem(heading, error));
    throw error;
  }
}

function unchanged(...items: readonly PlanItem[]): Proposal {
  return { items, refusals: [] };
}

interface Comparison extends Pick<SectionInput, 'located' | 'entry'> {
  readonly actual: ActualZone | undefined;
  readonly nameServers: DesiredNameServers & { readonly status: 'known' };
}

async function compareZone(input: Comparison, options: PlanOptions, warnings: string[]): Promise<Proposal> {
  const { entry, actual } = input;
  const { zone } = input.located;
  const { recordTypes } = options;
  const provider = options.provider(entry);
  const { names, isPartial } = input.nameServers;
  const apex = planApex({ zone, actual, names, isPartial, recordTypes });
  const declared = groupRecords([...desiredRecords(zone, recordTypes), ...apex.desired]);
  const complete = (sets: readonly RecordSet[]): readonly RecordSet[] =>
    provider.completeDesired(sets, actual?.zone, actual?.recordSets);
  const diff = diffZone({
    zone: originOf(zone),
    desired: [...complete(declared), ...(provider.deriveSets?.(declared, actual) ?? [])],
    actual: apex.actual,
    rules: zone.unmanaged,
    keepsUnknown: zone.keepsUnknown,
    allowsIgnoreConflicts: zone.allowsIgnoreConflicts,
    absent: complete(groupRecords(desiredRecords(zone, recordTypes, zone.absent))),
    ...(zone.ignoresExternalDns && { externalDnsPrefix: zone.externalDnsPrefix }),
    allowsHeldRemoval: options.allowsOpaqueDelete === true,
    isOrdered: options.isOrdered,
  });
  if (diff.unresolved.length > 0) warnings.push(cycleWarning(zone, diff.unresolved));
  const objections = [
    ...((actual && provider.reviewChanges?.(diff.changes, actual)) ?? []),
    ...((await provider.account?.review(diff.changes)) ?? []),
  ];
  const notes = diffNotes(diff, `Domain "${zone.name}" provider ${entry}`, zone.allowsIgnoreConflicts, options);
  if (apex.note !== undefined) notes.push(info(apex.note));
  const batches = provider.toBatches(diff.changes).map((batch) => toBatchItem(batch, recordTypes));
  const refusals = objections.filter(({ isCertain }) => isCertain).map(({ message }) => message);
  warnings.push(...objections.map(({ message }) => message));
  if (refusals.length > 0)
    warnings.push(`A push sends nothing to "${zone.uniqueName}" (${entry}) until that is corrected`);
  return { items: [...notes, ...batches], refusals };
}

function cycleWarning(zone: DeclaredZone, names: readonly string[]): string {
  return `In "${zone.uniqueName}" these names wait for each other and are changed last: ${names.map(displayName).join(' ')}`;
}

import { resolve } from 'node:path';
import { toName } from '../../src/dns/idn.ts';
import { displayName } from '../../src/dns/name.ts';
import { ProviderError } from '../../src/errors.ts';
import { withoutRouting, type RecordSet } from '../../src/model/record-set.ts';
import type { ActualZone, HostedZone } from '../../src/model/zone.ts';
import type { DnsProvider, ProviderContext, ZoneReference } from '../../src/provider.ts';
import { fileExists, includeBelow, listFiles } from './folder.ts';
import type { ZoneNames } from './file-name.ts';
import { pathFor, requireOwnFiles } from './paths.ts';
import { readZoneContent, type ZoneContent } from './read.ts';
import type { Settings } from './settings.ts';
import { deriveSoa, findSoa, ignoredDefaults, PLACEHOLDER } from './soa.ts';
import { writeZone } from './write.ts';

const NOTHING: ZoneContent = { recordSets: [], directives: [] };

/** Create the provider of one entry of creds.json, whose zones are the files of a folder; nothing is read yet. */
export function createBindProvider(settings: Settings, context: ProviderContext): DnsProvider {
  const { entry } = settings;
  // Without a folder of its own the program has that of the process, which is what a relative path means to the system.
  const { cwd = '.', date = () => new Date() } = context;
  const include = includeBelow(resolve(cwd, settings.directory), resolve(cwd));
  const fileOf = ({ id }: HostedZone): string => resolve(cwd, id);

  const readContent = async (zone: HostedZone): Promise<ZoneContent> => {
    const path = fileOf(zone);
    return (await fileExists(path)) ? readZoneContent({ zone: zone.name, path, title: zone.id, include }) : NOTHING;
  };
  const nameServers = ({ name }: HostedZone) => settings.nameServers.map((server) => toName(server, name));

  return Object.freeze({
    entry,
    type: 'BIND',
    findsWithoutListing: true,
    requireZones: (zones) => requireOwnFiles(zones, settings),
    listZones: () => listZones(settings, context),
    findZone: async (reference) => {
      const zone = toHostedZone(reference, settings);
      return (await fileExists(fileOf(zone))) ? zone : { ...zone, isNew: true };
    },
    readZone: async (zone) => {
      const { recordSets, directives } = await readContent(zone);
      if (zone.isNew === true) context.onWarning(`INFO: File does not (yet) exist: "${zone.id}"`);
      if (directives.length > 0) context.onWarning(flattening(zone, directives));
      return { zone, recordSets, nameServers: nameServers(zone) };
    },
    createZone: async (name) => toHostedZone({ name: displayName(name), meta: {} }, settings),
    nameServers: async (zone) => nameServers(zone),
    completeDesired: withoutRouting,
    deriveSets: (declared, actual) => (actual === undefined ? [] : soaSets(declared, actual, settings, context)),
    toBatches: (changes) => (changes.length === 0 ? [] : [{ changes }]),
    apply: async (zone, batch) => {
      const read = async (): Promise<readonly RecordSet[]> => (await readContent(zone)).recordSets;
      await writeZone(zone, fileOf(zone), batch, { read, date, sleep: context.sleep, serial: context.zoneSerial });
      return { notes: [`WRITING ZONEFILE: ${zone.id}`] };
    },
    identity: async () => ({ account: `"${settings.directory}"`, arn: '', source: 'a folder of zone files' }),
  } satisfies DnsProvider);
}

function flattening({ id }: HostedZone, directives: readonly string[]): string {
  return `WARNING: "${id}" has ${directives.join(' and ')}; when the zone changes, the records themselves are written instead`;
}

async function listZones(settings: Settings, { cwd = '.' }: ProviderContext): Promise<readonly HostedZone[]> {
  const { directory, fileName, entry } = settings;
  const files = await listFiles(resolve(cwd, directory));
  if (files === undefined) {
    throw new ProviderError(`The directory "${directory}" of the entry "${entry}" does not exist`, {
      code: 'NoSuchDirectory',
      hint: 'The first push creates it',
    });
  }
  const names = files.map((file) => fileName.fromPath(file)).filter((found) => found !== undefined);
  const zones = names.filter(isBackupOfNone(files, settings)).map((found) => hostedZone(found, settings));
  return zones.toSorted((a, b) => compare(a.name, b.name) || compare(a.tag ?? '', b.tag ?? '') || compare(a.id, b.id));
}

/** A format such as `%c` takes our own backups for zones; they are none while the file they are of is there. */
function isBackupOfNone(files: readonly string[], { fileName }: Settings): (names: ZoneNames) => boolean {
  const present = new Set(files);
  return (names) => {
    const path = fileName.toPath(names);
    return !(path.endsWith('.bak') && present.has(path.slice(0, -'.bak'.length)));
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function toHostedZone(reference: ZoneReference, settings: Settings): HostedZone {
  const { name, tag = '', rawName = name, autoDnssec } = reference;
  const zone = hostedZone({ raw: rawName, ascii: name, tag }, settings);
  return autoDnssec === 'on' ? { ...zone, wantsSigning: true } : zone;
}

function hostedZone(names: ZoneNames, settings: Settings): HostedZone {
  const { ascii, tag } = names;
  return { id: pathFor(names, settings), name: toName(ascii), isPrivate: false, ...(tag !== '' && { tag }) };
}

/** To change a signed file makes its signatures wrong, and with them the whole zone. */
function requireUnsigned({ zone, recordSets }: ActualZone): void {
  if (!recordSets.some(({ type }) => type === 'RRSIG')) return;
  throw new ProviderError(`"${zone.id}" is signed, and a change would break its signatures`, {
    code: 'SignedZone',
    hint: 'Keep the unsigned file in the directory, and let the name server sign it (inline-signing)',
  });
}

function soaSets(
  declared: readonly RecordSet[],
  actual: ActualZone,
  { entry, soa: defaults }: Settings,
  { onWarning }: ProviderContext,
): RecordSet[] {
  const { zone, recordSets } = actual;
  requireUnsigned(actual);
  const soa = deriveSoa(declared, actual, defaults);
  if (soa === undefined) return [];
  const ignored = ignoredDefaults(findSoa(recordSets, zone.name), defaults);
  if (ignored.length > 0) {
    onWarning(
      `WARNING: "${zone.id}" keeps its own ${ignored.join(', ')}: default_soa is for zones without an SOA record, SOA() for any`,
    );
  }
  if (soa.rdata.includes(PLACEHOLDER)) {
    onWarning(
      `WARNING: NewDnsProvider("${entry}") has no default_soa with master and mbox; zones get the placeholder ${PLACEHOLDER}`,
    );
  }
  return [{ name: zone.name, type: 'SOA', records: [soa] }];
}

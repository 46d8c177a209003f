import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../../providers/route53/emulator/index.ts';
import type { Emulator, LiveZone } from '../../providers/route53/emulator/index.ts';

/**
 * Start the embedded Route 53 with the zones a case begins with and the keys its creds.json names.
 *
 * The cases were recorded with a service that took any value and any id of a health check or CIDR collection.
 */
export async function startFor(folder: string): Promise<Emulator> {
  const live = join(folder, 'live.json');
  const load = existsSync(live) ? readLive(live) : [];
  return startEmulator({
    load,
    keys: keysOf(folder),
    aliasZones: { 'cdn.example': CDN_ZONES },
    checksValues: false,
    acceptUnknownReferences: true,
  });
}

/** The zones in which the cases' invented distributions lie: those of CloudFront and of one region's load balancers. */
const CDN_ZONES = ['Z2FDTNDATAQYW2', 'Z35SXDOTRQ7X7K'];

/** Zones as the `commands` corpus writes them. */
interface RecordedZone {
  readonly Name: string;
  readonly Id: string;
  readonly PrivateZone: boolean;
  readonly NameServers: readonly string[];
  readonly ResourceRecordSets: LiveZone['sets'];
}

/** Read zones in either of the two shapes the corpora use. */
export function readLive(file: string): LiveZone[] {
  const zones = JSON.parse(readFileSync(file, 'utf8')) as (LiveZone | RecordedZone)[];
  return zones.map((zone) =>
    'sets' in zone
      ? zone
      : {
          zone: zone.Name,
          id: zone.Id.replace('/hostedzone/', ''),
          private: zone.PrivateZone,
          nameServers: zone.NameServers,
          sets: zone.ResourceRecordSets,
        },
  );
}

function keysOf(folder: string): { accessKeyId: string; secretAccessKey: string }[] {
  const keys = [{ accessKeyId: 'AKIACHAIN', secretAccessKey: 'chain-secret' }];
  const file = join(folder, 'creds.json');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const match of text.matchAll(/"KeyId":\s*"([^"$]+)",\s*"SecretKey":\s*"([^"$]+)"/g)) {
    keys.push({ accessKeyId: match[1] ?? '', secretAccessKey: match[2] ?? '' });
  }
  return keys;
}

/** Environment that sends the program's requests to the emulator. */
export function emulatorEnv(emulator: Emulator): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: emulator.url,
    AWS_ACCESS_KEY_ID: 'AKIACHAIN',
    AWS_SECRET_ACCESS_KEY: 'chain-secret',
  };
}

/** A zone's sets as comparable lines: canonical names, values without order, dots and case of host names. */
export function zoneLines(
  zones: readonly LiveZone[],
  options: { readonly withoutDelegation?: ReadonlySet<string> } = {},
): string[] {
  return zones
    .flatMap((zone) => zone.sets.map((set) => ({ zone, set: set as unknown as SetShape })))
    .filter(({ zone, set }) => !(options.withoutDelegation?.has(zone.zone) === true && isApexPair(zone.zone, set)))
    .map(({ zone, set }) => `${zone.zone} ${zone.private} ${setLine(set)}`)
    .toSorted();
}

interface SetShape {
  readonly Name: string;
  readonly Type: string;
  readonly ResourceRecords?: readonly { readonly Value: string }[];
  readonly AliasTarget?: { readonly DNSName: string };
}

function isApexPair(zone: string, set: SetShape): boolean {
  return set.Name === zone && (set.Type === 'NS' || set.Type === 'SOA');
}

function setLine(set: SetShape): string {
  const { ResourceRecords: values, AliasTarget: alias, Name: name, ...rest } = set;
  const canonical = {
    ...rest,
    Name: name.toLowerCase(),
    ...(alias === undefined ? {} : { AliasTarget: { ...alias, DNSName: withDot(alias.DNSName.toLowerCase()) } }),
    ...(values === undefined ? {} : { Values: values.map(({ Value }) => canonicalValue(set.Type, Value)).toSorted() }),
  };
  return JSON.stringify(canonical, (_, value: unknown) => (isPlainObject(value) ? sortKeys(value) : value));
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sortKeys(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function canonicalValue(type: string, value: string): string {
  if (['CNAME', 'MX', 'NS', 'PTR', 'SRV'].includes(type)) return withDot(value.toLowerCase());
  if (type === 'TXT')
    return value
      .replace(/"\s*"/g, '')
      .replace(/\\([0-3][0-7]{2})/g, (_, o: string) => String.fromCharCode(Number.parseInt(o, 8)));
  return value;
}

function withDot(name: string): string {
  return name.endsWith('.') ? name : `${name}.`;
}

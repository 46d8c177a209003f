import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Change } from '../../src/diff/change.ts';
import { displayName, type Name } from '../../src/dns/name.ts';
import { StaleError, type StaleSet } from '../../src/errors.ts';
import { createRecord, type DnsRecord } from '../../src/model/record.ts';
import { describeSet, keyText, type RecordSet } from '../../src/model/record-set.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import type { ChangeBatch } from '../../src/provider.ts';
import { renderZoneFile } from '../../src/zonefile/writer.ts';
import { fileError, followLinks } from './folder.ts';
import { withLock, type LockOptions } from './lock.ts';
import { replaceFile } from './replace-file.ts';
import { nextSerial } from './serial.ts';
import { findSoa, SERIAL } from './soa.ts';

/** What writing a zone needs. */
export interface WriteOptions extends LockOptions {
  /** The serial to write; the next one unless told otherwise. */
  readonly serial: number | undefined;
  /** Read what the file holds now; nothing when there is no file. */
  readonly read: () => Promise<readonly RecordSet[]>;
}

/**
 * Carry out changes in a zone file, all of them or none.
 *
 * The file is read again under a lock, so that what somebody else has written since it was read first is not lost.
 *
 * @throws {StaleError} when a set is not what was read.
 * @throws {ProviderError} when the file cannot be written.
 */
export async function writeZone(
  zone: HostedZone,
  path: string,
  batch: ChangeBatch,
  options: WriteOptions,
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o750 }).catch((error: unknown) => {
    throw fileError(error, folder);
  });
  const file = await followLinks(path);
  const beside = (name: string): string => join(dirname(file), name);
  const name = basename(file);
  const run = async (): Promise<void> => {
    const current = await options.read();
    const date = options.date();
    const previous = serialOf(findSoa(current, zone.name));
    const toSerial = (own: number | undefined): number => options.serial ?? nextSerial(previous ?? own, date);
    const sets = withSerial(carryOut(current, batch.changes), zone.name, toSerial);
    const records = sets.flatMap((set) => set.records);
    const text = renderZoneFile({ zone: zone.name, records, comments: remarks(zone, date) });
    await replaceFile({ file, temporary: beside(`.${name}.tmp`), backup: beside(`${name}.bak`) }, text);
  };
  await withLock(beside(`.${name}.lock`), run, options);
}

function remarks({ wantsSigning }: HostedZone, date: Date): string[] {
  const time = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    `generated with zonewright ${time}`,
    ...(wantsSigning === true ? ['Automatic DNSSEC signing requested'] : []),
  ];
}

/** Every set must be what was read before any is changed. */
function carryOut(current: readonly RecordSet[], changes: readonly Change[]): RecordSet[] {
  const sets = new Map(current.map((set) => [keyText(set), set]));
  const conflicts = changes.flatMap((change): StaleSet[] => {
    const now = sets.get(keyText(change));
    if (contentOf(now) === contentOf(change.before)) return [];
    return [{ name: change.name, type: change.type, ...(now && { now: describeSet(now) }) }];
  });
  const [first] = conflicts;
  if (first !== undefined) {
    throw new StaleError(`${displayName(first.name)} ${first.type} is no longer what was read`, conflicts);
  }
  for (const change of changes) {
    if (change.after === undefined) sets.delete(keyText(change));
    else sets.set(keyText(change), change.after);
  }
  return [...sets.values()];
}

/** Text that is equal for sets with the same records; the serial is none of it. */
function contentOf(set: RecordSet | undefined): string {
  const texts = (set?.records ?? []).map(({ text, ttl }) => `${ttl} ${text}`);
  return texts.toSorted().join('\n');
}

/** The first SOA record gets the serial; another one, which no server would accept, is left with 0. */
function withSerial(
  sets: readonly RecordSet[],
  zone: Name,
  toSerial: (own: number | undefined) => number,
): readonly RecordSet[] {
  return sets.map((set) => {
    if (set.type !== 'SOA' || set.name !== zone) return set;
    const records = set.records.map((record, i) => {
      const rdata = record.rdata.with(SERIAL, i === 0 ? toSerial(serialOf(record)) : 0);
      return createRecord(record.recordType, { name: record.name, ttl: record.ttl, rdata });
    });
    return { ...set, records };
  });
}

function serialOf(soa: DnsRecord | undefined): number | undefined {
  const serial = soa?.rdata[SERIAL];
  return typeof serial === 'number' ? serial : undefined;
}

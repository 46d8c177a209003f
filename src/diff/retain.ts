import type { DnsRecord } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { RecordTest } from './rule.ts';
import type { DiffInput, KeptBlock } from './zone-diff.ts';

/** Which actual records stay whatever the configuration declares. */
export interface Retained {
  readonly kept: readonly KeptBlock[];
  /** The records of each actual set that stay, for sets where there are any. */
  readonly survivors: ReadonlyMap<RecordSet, readonly DnsRecord[]>;
}

/** Text that is equal for sets of one name and type, whatever their identifiers. */
export function nameAndType(set: Pick<RecordSet, 'name' | 'type'>): string {
  return `${set.type} ${set.name}`;
}

/**
 * Find the actual records that rules or NO_PURGE protect.
 *
 * Rules protect single records, NO_PURGE whole sets: a name and type that the configuration declares is its own.
 */
export function retain(input: DiffInput, isIgnored: RecordTest): Retained {
  const ignored: DnsRecord[] = [];
  const foreign: DnsRecord[] = [];
  const survivors = new Map<RecordSet, readonly DnsRecord[]>();
  const isForeign = input.keepsUnknown ? foreignTest(input) : () => false;
  const hasRules = input.rules.length > 0;
  if (hasRules || input.keepsUnknown) {
    for (const set of input.actual) {
      const staying = set.records.filter((record) => {
        const block = hasRules && isIgnored(record) ? ignored : isForeign(set, record) ? foreign : undefined;
        block?.push(record);
        return block !== undefined;
      });
      if (staying.length > 0) survivors.set(set, staying);
    }
  }
  return { kept: [...blockOf('no-purge', foreign), ...blockOf('ignore', ignored)], survivors };
}

function foreignTest({ desired, absent }: DiffInput): (set: RecordSet, record: DnsRecord) => boolean {
  const declared = new Set(desired.map(nameAndType));
  const unwanted = new Set(absent.flatMap((set) => set.records.map(recordText)));
  return (set, record) => !declared.has(nameAndType(set)) && !unwanted.has(recordText(record));
}

function recordText(record: DnsRecord): string {
  return `${record.type} ${record.name} ${record.text}`;
}

function blockOf(reason: KeptBlock['reason'], records: readonly DnsRecord[]): KeptBlock[] {
  return records.length === 0 ? [] : [{ reason, records }];
}

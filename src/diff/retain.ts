import type { DnsRecord } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';
import { findOwnership, type OwnershipTest } from './external-dns.ts';
import type { RecordTest } from './rule.ts';
import type { DiffInput, KeptBlock } from './zone-diff.ts';

/** Which actual records stay whatever the configuration declares. */
export interface Retained {
  readonly kept: readonly KeptBlock[];
  /** Records of external-dns that do not stay, because the configuration declares their name and type. */
  readonly contested: readonly DnsRecord[];
  /** The records of each actual set that stay, for sets where there are any. */
  readonly survivors: ReadonlyMap<RecordSet, readonly DnsRecord[]>;
}

/** Text that is equal for sets of one name and type, whatever their identifiers. */
export function nameAndType(set: Pick<RecordSet, 'name' | 'type'>): string {
  return `${set.type} ${set.name}`;
}

/**
 * Find the actual records that rules, NO_PURGE or external-dns protect.
 *
 * Rules protect single records, the others only what has a name and type that the configuration does not declare. A
 * record of external-dns is reported as such, and for what else protects it.
 */
export function retain(input: DiffInput, isIgnored: RecordTest): Retained {
  const { actual, rules, keepsUnknown, externalDnsPrefix } = input;
  const found: Found = { ignored: [], foreign: [], external: [], contested: [] };
  const survivors = new Map<RecordSet, readonly DnsRecord[]>();
  if (rules.length > 0 || keepsUnknown || externalDnsPrefix !== undefined) {
    const declared = new Set(input.desired.map(nameAndType));
    const tests: Tests = {
      isIgnored: rules.length > 0 ? isIgnored : () => false,
      isForeign: keepsUnknown ? foreignTest(input, declared) : () => false,
      isExternal: externalDnsPrefix === undefined ? () => false : findOwnership(actual, input.zone, externalDnsPrefix),
    };
    for (const set of actual) {
      const isDeclared = declared.has(nameAndType(set));
      const staying = set.records.filter((record) => stays(record, { set, isDeclared }, tests, found));
      if (staying.length > 0) survivors.set(set, staying);
    }
  }
  const { ignored, foreign, external, contested } = found;
  const kept = [...blockOf('external-dns', external), ...blockOf('no-purge', foreign), ...blockOf('ignore', ignored)];
  return { kept, contested, survivors };
}

interface Tests {
  readonly isIgnored: RecordTest;
  readonly isForeign: OwnershipTest;
  readonly isExternal: OwnershipTest;
}

interface Found {
  readonly ignored: DnsRecord[];
  readonly foreign: DnsRecord[];
  readonly external: DnsRecord[];
  readonly contested: DnsRecord[];
}

function stays(
  record: DnsRecord,
  { set, isDeclared }: { readonly set: RecordSet; readonly isDeclared: boolean },
  tests: Tests,
  found: Found,
): boolean {
  const isIgnored = tests.isIgnored(record);
  const isForeign = !isIgnored && tests.isForeign(set, record);
  const isExternal = tests.isExternal(set, record);
  if (isIgnored) found.ignored.push(record);
  if (isForeign) found.foreign.push(record);
  if (isExternal) found.external.push(record);
  if (isExternal && isDeclared) found.contested.push(record);
  return isIgnored || isForeign || (isExternal && !isDeclared);
}

function foreignTest({ absent }: DiffInput, declared: ReadonlySet<string>): OwnershipTest {
  const unwanted = new Set(absent.flatMap((set) => set.records.map(recordText)));
  return (set, record) => !declared.has(nameAndType(set)) && !unwanted.has(recordText(record));
}

function recordText(record: DnsRecord): string {
  return `${record.type} ${record.name} ${record.text}`;
}

function blockOf(reason: KeptBlock['reason'], records: readonly DnsRecord[]): KeptBlock[] {
  return records.length === 0 ? [] : [{ reason, records }];
}

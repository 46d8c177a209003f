import type { KeptBlock, ZoneDiff } from '../diff/zone-diff.ts';
import { displayName } from '../dns/name.ts';
import { listedText, type DnsRecord } from '../model/record.ts';

/** How much of the kept records is shown. */
export interface KeptOptions {
  /** Lines a block may have; 0 shows its header only. */
  readonly max: number;
  /** Show all lines, whatever `max` is. */
  readonly full: boolean;
}

const REASONS: Readonly<Record<KeptBlock['reason'], string>> = {
  'external-dns': 'IGNORE_EXTERNAL_DNS',
  'no-purge': 'NO_PURGE',
  ignore: 'IGNORE*()',
};

/** Types whose arguments are listed one by one. */
const SPREAD_TYPES = new Set(['SRV', 'SOA']);

/** List what is kept and why, block by block, then the declared records that match IGNORE rules or are external-dns' too. */
export function keptLines(diff: Pick<ZoneDiff, 'kept' | 'conflicts' | 'contested'>, options: KeptOptions): string[] {
  return [
    ...diff.kept.flatMap((block) => blockLines(block, options)),
    ...conflictLines(diff.conflicts),
    ...contestedLines(diff.contested),
  ];
}

function blockLines({ reason, records }: KeptBlock, { max, full }: KeptOptions): string[] {
  const header = `${records.length} records not being deleted because of ${REASONS[reason]}`;
  if (max === 0 && !full) return [`${header}.`];
  const shown = full ? records : records.slice(0, max);
  const hidden = records.length - shown.length;
  return [
    `${header}:`,
    ...shown.map((record) => `    ${record.type}(${[record.name, ...args(record)].map(quote).join(', ')}),`),
    ...(hidden > 0 ? [`    ...and ${hidden} more... (use --full to show all)`] : []),
  ];
}

function conflictLines(conflicts: readonly DnsRecord[]): string[] {
  if (conflicts.length === 0) return [];
  return [`${conflicts.length} records that are both IGNORE*()'d and not ignored:`, ...conflicts.map(plainLine)];
}

function contestedLines(contested: readonly DnsRecord[]): string[] {
  if (contested.length === 0) return [];
  return [
    `WARNING: ${contested.length} records of external-dns are in the configuration too, which wins:`,
    ...contested.map(plainLine),
    'Leave them out here, or take them away from external-dns: each would undo what the other does',
  ];
}

function plainLine(record: DnsRecord): string {
  return `    ${displayName(record.name)} ${record.type} ${listedText(record)}`;
}

/** What follows the name: the value of simple types, each argument of SRV and SOA, else the rdata as one text. */
function args(record: DnsRecord): (string | number)[] {
  const { recordType, rdata } = record;
  if (recordType.fields.length === 1) return [String(rdata[0] ?? '')];
  if (SPREAD_TYPES.has(record.type)) return recordType.args.map((index) => rdata[index] ?? '');
  return [listedText(record)];
}

function quote(value: string | number): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

import { toAscii } from '../dns/idn.ts';
import { displayName } from '../dns/name.ts';
import type { DeclaredConfig, DeclaredRecord, DeclaredZone } from '../model/ir.ts';
import { nearest } from '../nearest.ts';
import type { ReportProblem } from './record.ts';
import { transformAddress, type TableReader, type TransformTable } from './transform-table.ts';

/** The record that a call of IMPORT_TRANSFORM leaves behind, and what it needs at hand. */
interface Import {
  readonly call: DeclaredRecord;
  readonly source: DeclaredZone;
  readonly destination: DeclaredZone;
  readonly table: TransformTable;
  /** What is cut off the source names, without dots at its ends; empty for nothing. */
  readonly suffix: string;
  readonly report: ReportProblem;
}

/** What all imports share. */
interface ImportContext {
  /** The first zone of each name, whatever its tag. */
  readonly sources: ReadonlyMap<string, DeclaredZone>;
  readonly readTable: TableReader;
  readonly reportIn: ReportIn;
}

/** Told what is wrong, with the zone it is wrong in. */
export type ReportIn = (zone: DeclaredZone) => ReportProblem;

const MAX_TTL = 2 ** 32 - 1;

/**
 * Put the A and CNAME records of other zones where IMPORT_TRANSFORM asks for them, behind the zone's own records.
 *
 * Zones are worked off in their order, so an earlier zone hands on what it has imported itself. What a zone has of its
 * own is not overridden: neither by an import nor, once imported, by the next one.
 */
export function expandImports(config: DeclaredConfig, readTable: TableReader, reportIn: ReportIn): void {
  const receiving = config.zones.filter((zone) => zone.records.some(isImport));
  if (receiving.length === 0) return;
  const sources = new Map<string, DeclaredZone>();
  for (const zone of config.zones) if (!sources.has(zone.name)) sources.set(zone.name, zone);
  for (const zone of receiving) {
    const calls = zone.records.filter(isImport);
    zone.records = zone.records.filter((record) => !isImport(record));
    const taken = new Set(zone.records.map(setKey));
    for (const call of calls) {
      const found = resolveImport(call, zone, { sources, readTable, reportIn });
      for (const copy of found === undefined ? [] : importRecords(found, taken)) {
        taken.add(setKey(copy));
        zone.records.push(copy);
      }
    }
  }
}

function isImport(record: DeclaredRecord): boolean {
  return record.type === 'IMPORT_TRANSFORM';
}

function setKey({ type, name }: Pick<DeclaredRecord, 'type' | 'name'>): string {
  return `${type} ${toAscii(name)}`;
}

/** Find what an import is made of; undefined when something is wrong with it, which is reported. */
function resolveImport(
  call: DeclaredRecord,
  destination: DeclaredZone,
  { sources, readTable, reportIn }: ImportContext,
): Import | undefined {
  const report = reportIn(destination);
  const typed = String(call.values[0] ?? '');
  const source = sources.get(displayName(toAscii(typed)));
  if (source === undefined) {
    const similar = nearest(typed, [...sources.keys()]);
    const hint =
      similar === undefined ? `Declare it with D(${JSON.stringify(typed)}, …)` : `Did you mean "${similar}"?`;
    report('import-source', call, `IMPORT_TRANSFORM reads the zone "${typed}", which is not declared`, hint);
  }
  const table = readTable(call.meta?.['transform_table'] ?? '');
  for (const problem of table.problems) report('transform-table', call, problem);
  const isTtl = Number.isInteger(call.ttl) && call.ttl >= 0 && call.ttl <= MAX_TTL;
  if (!isTtl) report('ttl', call, `The TTL must be a whole number from 0 to ${MAX_TTL}, not ${call.ttl}`);
  if (source === undefined || table.problems.length > 0 || !isTtl) return undefined;
  const suffix = toAscii(call.meta?.['transform_suffixstrip'] ?? '').replace(/^\.|\.$/g, '');
  return { call, source, destination, table, suffix, report };
}

/** Copy the records of the source that the destination has nothing of. */
function importRecords(given: Import, taken: ReadonlySet<string>): DeclaredRecord[] {
  const copies = new Map<string, DeclaredRecord>();
  const mismatches: string[] = [];
  for (const record of given.source.records) {
    if (record.meta?.['import_transform_skip'] || (record.type !== 'A' && record.type !== 'CNAME')) continue;
    const fullName = record.name === '@' ? given.source.name : `${record.name}.${given.source.name}`;
    if (taken.has(setKey({ type: record.type, name: fullName }))) continue;
    const name = withoutSuffix(fullName, given.suffix);
    if (name === undefined) mismatches.push(fullName);
    else {
      for (const value of importedValues(record, given)) {
        // Several addresses that become one are one record.
        copies.set(`${record.type} ${name} ${value}`, copyOf(record, { name, ttl: given.call.ttl, value }));
      }
    }
  }
  reportMismatches(mismatches, given);
  return [...copies.values()];
}

function withoutSuffix(name: string, suffix: string): string | undefined {
  if (suffix === '') return name;
  return name.endsWith(`.${suffix}`) ? name.slice(0, -suffix.length - 1) : undefined;
}

function reportMismatches([first, ...more]: readonly string[], { call, suffix, report }: Import): void {
  if (first === undefined) return;
  const others = more.length === 0 ? '' : `, and neither do ${more.length} more`;
  const message = `The name "${first}" does not end in ".${suffix}", which IMPORT_TRANSFORM_STRIP is to take off${others}`;
  report('import-suffix', call, message, 'Correct the suffix, or add {import_transform_skip: "true"} to such records');
}

/** Values of the copies; none for what is wrong in the source already. */
function importedValues(record: DeclaredRecord, { destination, suffix, table }: Import): readonly string[] {
  const value = String(record.values[0] ?? '');
  if (record.type === 'A') return transformAddress(value, table);
  if (!value.endsWith('.') || value === '.') return [];
  const { name } = destination;
  return [`${value}${suffix !== '' && name.startsWith(`${suffix}.`) ? name.slice(suffix.length + 1) : name}.`];
}

/** A copy of a record with another name, TTL and value; metadata and call stay. */
export function copyOf(
  record: DeclaredRecord,
  { name = record.name, ttl = record.ttl, value }: { name?: string; ttl?: number; value: string },
): DeclaredRecord {
  const meta = record.meta === undefined ? undefined : { ...record.meta };
  return { ...record, name, ttl, values: [value], meta, isDerived: true };
}

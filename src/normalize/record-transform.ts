import type { DeclaredRecord, DeclaredZone } from '../model/ir.ts';
import { copyOf } from './import-transform.ts';
import type { ReportProblem } from './record.ts';
import { transformAddress, type TableReader } from './transform-table.ts';

/**
 * Give the A records with a `transform` table their new addresses; of several the first stays, the others are appended.
 *
 * The metadata stays, so normalising twice is normalising once only if no new address stands in the table.
 */
export function transformRecords(zone: DeclaredZone, readTable: TableReader, report: ReportProblem): void {
  const copies: DeclaredRecord[] = [];
  const broken = new Set<string>();
  for (const record of zone.records) {
    const text = record.type === 'A' ? (record.meta?.['transform'] ?? '') : '';
    if (text === '' || broken.has(text)) continue;
    const table = readTable(text);
    if (table.problems.length > 0) {
      // Once for all records that share the table.
      broken.add(text);
      for (const problem of table.problems) report('transform-table', record, problem);
      continue;
    }
    const [first, ...others] = transformAddress(String(record.values[0]), table);
    if (first === undefined) continue;
    record.values = [first];
    for (const value of others) copies.push(copyOf(record, { value }));
  }
  for (const copy of copies) zone.records.push(copy);
}

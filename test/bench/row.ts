/** One figure of the benchmark. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The figure is to be at most this. */
  readonly limit?: number;
}

/** Print figures as a table; a figure over its limit is marked. */
export function renderTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.name.length));
  return rows
    .map((row) => {
      const value = row.unit === 'calls' ? String(row.value) : row.value.toFixed(2);
      const limit = row.limit === undefined ? '' : `  at most ${row.limit}${row.value > row.limit ? '  MISSED' : ''}`;
      return `${row.name.padEnd(width)}  ${value.padStart(8)} ${row.unit}${limit}`;
    })
    .join('\n');
}

import { ipv4FromNumber, ipv4ToNumber } from '../dns/address.ts';

/** Addresses from `low` to `high`, and what becomes of them. */
interface TransformRow {
  readonly low: number;
  readonly high: number;
  /** Addresses that stand for `low`; the others keep their distance to it. */
  readonly bases: readonly number[];
  /** Addresses that every one is replaced by. */
  readonly addresses: readonly number[];
}

/** A transform table, with what is wrong in its text. */
export interface TransformTable {
  readonly rows: readonly TransformRow[];
  readonly problems: readonly string[];
}

/** Reads tables and remembers them, since one table usually serves many records. */
export type TableReader = (text: string) => TransformTable;

/** Make a reader of tables. */
export function createTableReader(): TableReader {
  const known = new Map<string, TransformTable>();
  return (text) => {
    const table = known.get(text) ?? parseTransformTable(text);
    known.set(text, table);
    return table;
  };
}

/** Read the textual form: rows `low ~ high ~ newBase ~ newIP` between `;`, lists of addresses between commas. */
export function parseTransformTable(text: string): TransformTable {
  const rows: TransformRow[] = [];
  const problems: string[] = [];
  const lines = text.trim() === '' ? [] : text.split(';');
  for (const [i, line] of lines.entries()) {
    const row = parseRow(line);
    if (typeof row === 'string') problems.push(`Row ${i + 1} of the transform table ${row}`);
    else rows.push(row);
  }
  return { rows, problems };
}

/** A row, or what is wrong with it. */
function parseRow(line: string): TransformRow | string {
  const fields = line.split('~').map((field) => field.trim());
  const [lowText = '', highText = '', baseText = '', addressText = ''] = fields;
  if (fields.length !== 4) return `has ${fields.length} fields instead of 4 (low, high, newBase, newIP)`;
  const bad = [lowText, highText, ...listOf(baseText), ...listOf(addressText)].find(
    (address) => ipv4ToNumber(address) === undefined,
  );
  if (bad !== undefined) return `has "${bad}", which is not an IPv4 address`;
  const [low = 0, high = 0] = [ipv4ToNumber(lowText), ipv4ToNumber(highText)];
  if (low > high) return `begins at ${lowText}, which is above its end ${highText}`;
  if (baseText !== '' && addressText !== '') return 'has both newBase and newIP';
  return { low, high, bases: numbersOf(baseText), addresses: numbersOf(addressText) };
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(',').map((part) => part.trim());
}

function numbersOf(text: string): number[] {
  return listOf(text).map((address) => ipv4ToNumber(address) ?? 0);
}

/** What becomes of an address: itself where no row has it, nothing where its row says nothing. */
export function transformAddress(address: string, { rows }: TransformTable): readonly string[] {
  const number = ipv4ToNumber(address);
  if (number === undefined) return [address];
  const row = rows.find(({ low, high }) => low <= number && number <= high);
  if (row === undefined) return [address];
  const moved = row.bases.map((base) => base + (number - row.low));
  return [...moved, ...row.addresses].map(ipv4FromNumber);
}

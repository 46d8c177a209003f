import { ipv4FromNumber } from '../../dns/address.ts';
import { found, toText, WordError } from './guest.ts';

/**
 * Write a transform table as text: a row is `low ~ high ~ newBase ~ newIP`, rows are separated by ` ; `.
 *
 * Addresses may be numbers (`IP()`), new ones lists; whether the addresses make sense is checked on the host.
 */
export function tableText(word: string, table: readonly unknown[]): string {
  return table.map((row) => rowText(word, row)).join(' ; ');
}

function rowText(word: string, row: unknown): string {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new WordError(
      word,
      `Rows of the table of ${word} are objects { low, high, newBase, newIP }, found ${found(row)}`,
    );
  }
  const { low, high, newBase, newIP } = row as Record<string, unknown>;
  return [low, high, newBase, newIP].map(addressText).join(' ~ ');
}

function addressText(value: unknown): string {
  if (Array.isArray(value)) return value.map(addressText).join(',');
  return typeof value === 'number' && Number.isFinite(value) ? ipv4FromNumber(value) : toText(value);
}

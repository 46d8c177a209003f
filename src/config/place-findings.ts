import type { Position } from '../errors.ts';
import type { Finding } from '../validate/finding.ts';
import type { CallSite } from './positions.ts';

/**
 * Fill in where the findings' calls stand, and sort by file, line and column, then by message.
 *
 * Findings about nothing in particular come last. Calls are located only when there is a finding, since that takes a
 * second evaluation.
 */
export async function placeFindings(
  findings: readonly Finding[],
  locate: (calls: readonly number[]) => Promise<ReadonlyMap<number, CallSite>>,
): Promise<readonly Finding[]> {
  if (findings.length === 0) return findings;
  const calls = new Set<number>();
  for (const { call } of findings) if (call !== undefined) calls.add(call);
  const sites = calls.size === 0 ? new Map<number, CallSite>() : await locate([...calls]);
  return findings
    .map((finding) => (finding.call === undefined ? finding : { ...finding, ...sites.get(finding.call) }))
    .toSorted(compareFindings);
}

function compareFindings(a: Finding, b: Finding): number {
  return comparePositions(a.position, b.position) || compareText(a.message, b.message);
}

function comparePositions(a: Position | undefined, b: Position | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

import type { ChalkInstance } from 'chalk';
import { type Position, UserError } from '../errors.ts';
import type { Finding } from '../validate/finding.ts';

/** The two colours of this module; left out for plain text. */
export type DiagnosticColors = Pick<ChalkInstance, 'red' | 'yellow'>;

const PLAIN = { red: (text: string) => text, yellow: (text: string) => text };
const LEVEL_WIDTH = 'warning'.length;

/** Write a position the way editors and terminals recognise: `file:line:column`. */
export function formatPosition(position: Position): string {
  return `${position.file}:${position.line}:${position.column}`;
}

/**
 * Write findings in columns: where, how bad, the words as typed and what is wrong, the hint on a line of its own.
 *
 * Keeps the order. What has no position shows the zone it is about instead.
 */
export function findingLines(findings: readonly Finding[], color?: DiagnosticColors): string[] {
  const paint = color ?? PLAIN;
  const places = findings.map(({ position, zone }) =>
    position === undefined ? (zone ?? '') : formatPosition(position),
  );
  const width = Math.max(0, ...places.map((place) => place.length));
  return findings.flatMap((finding, index) => {
    const level = finding.level.padEnd(LEVEL_WIDTH);
    const painted = finding.level === 'error' ? paint.red(level) : paint.yellow(level);
    const message = [finding.excerpt, finding.message].filter((part) => part !== undefined && part !== '').join('  ');
    const line = `${(places[index] ?? '').padEnd(width)}  ${painted}  ${message}`;
    const indent = ' '.repeat(width + LEVEL_WIDTH + 4);
    return finding.hint === undefined ? [line] : [line, ...finding.hint.split('\n').map((text) => indent + text)];
  });
}

/** Count findings in words: `2 errors, 1 warning in 3 zones`. */
export function countFindings(findings: readonly Finding[], zoneCount: number): string {
  const errors = findings.filter((finding) => finding.level === 'error').length;
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(findings.length > errors ? [plural(findings.length - errors, 'warning')] : []),
  ];
  return `${parts.join(', ')} in ${plural(zoneCount, 'zone')}`;
}

/** Write a number with its noun: `1 zone`, `2 zones`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Write what stopped the run: position and message, the hint, and the causes that are written for people.
 *
 * Other causes come from libraries; their words are shown only when asked for, with `withCauses`.
 */
export function errorLines(error: UserError, options: { readonly withCauses?: boolean } = {}): string[] {
  const place = error.position === undefined ? '' : `${formatPosition(error.position)}: `;
  const lines = [place + error.message];
  if (error.hint !== undefined) lines.push(...error.hint.split('\n'));
  for (const cause of causesOf(error)) {
    if (cause instanceof UserError || options.withCauses === true) lines.push(`Caused by: ${firstLine(cause.message)}`);
  }
  return lines;
}

function causesOf(error: Error): Error[] {
  const causes: Error[] = [];
  for (let cause = error.cause; cause instanceof Error && !causes.includes(cause); cause = cause.cause) {
    causes.push(cause);
  }
  return causes;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

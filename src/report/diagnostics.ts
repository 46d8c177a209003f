import type { ChalkInstance } from 'chalk';
import { onOneLine } from '../dns/printable.ts';
import { type Position, UserError } from '../errors.ts';
import type { Finding } from '../validate/finding.ts';

/** The two colours of this module; left out for plain text. */
export type DiagnosticColors = Pick<ChalkInstance, 'red' | 'yellow'>;

const PLAIN = { red: (text: string) => text, yellow: (text: string) => text };
const LEVEL_WIDTH = 'warning'.length;
/** Characters of a message that are shown. */
const LONGEST_LINE = 2000;

/** Write a position the way editors and terminals recognise: `file:line:column`. */
export function formatPosition(position: Position): string {
  return `${position.file}:${position.line}:${position.column}`;
}

/**
 * Write findings in columns: where, how bad, the words as typed, what is wrong and by which rule, the hint on a line of
 * its own.
 *
 * Keeps the order. What has no position shows the zone it is about instead.
 */
export function findingLines(findings: readonly Finding[], color?: DiagnosticColors): string[] {
  const paint = color ?? PLAIN;
  const places = findings.map(({ position, zone }) =>
    messageLine(position === undefined ? (zone ?? '') : formatPosition(position)),
  );
  const width = places.reduce((widest, place) => Math.max(widest, place.length), 0);
  return findings.flatMap((finding, index) => {
    const level = finding.level.padEnd(LEVEL_WIDTH);
    const painted = finding.level === 'error' ? paint.red(level) : paint.yellow(level);
    const message = [finding.excerpt, finding.message].filter((part) => part !== undefined && part !== '').join('  ');
    const line = `${(places[index] ?? '').padEnd(width)}  ${painted}  ${messageLine(message)}  [${finding.rule}]`;
    const indent = ' '.repeat(width + LEVEL_WIDTH + 4);
    return finding.hint === undefined
      ? [line]
      : [line, ...finding.hint.split('\n').map((text) => indent + messageLine(text))];
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
  const lines = error.message.split('\n').map((text, i) => messageLine(i === 0 ? place + text : text));
  if (error.hint !== undefined) lines.push(...error.hint.split('\n').map(messageLine));
  for (const cause of causesOf(error)) {
    if (cause instanceof UserError || options.withCauses === true)
      lines.push(`Caused by: ${messageLine(firstLine(cause.message))}`);
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

/** One line of a message, cut where nobody reads on: what it quotes may be as long as a configuration can make it. */
function messageLine(text: string): string {
  return onOneLine(text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text);
}

import assert from 'node:assert/strict';
import { fromNative } from '../../providers/route53/native/from-native.ts';
import { route53 } from '../../providers/route53/index.ts';
import type { DeclaredZone } from '../../src/model/ir.ts';
import { keyText, type RecordSet } from '../../src/model/record-set.ts';
import { routingText } from '../../src/model/declared-routing.ts';
import { declareConfig, findingsOf } from './declared.ts';
import type { Outcome } from './planning.ts';

/** Make sure that `check` lets a zone pass, as it must before it is pushed, and normalise it. */
export function checked(zone: DeclaredZone): DeclaredZone {
  const errors = findingsOf(declareConfig(zone), [route53]).filter(({ level }) => level === 'error');
  assert.deepEqual(errors, []);
  return zone;
}

/** Say why requests of a push were refused. */
export function refusalsOf({ followed }: Pick<Outcome, 'followed'>): string[] {
  return followed.results.flatMap(({ sections }) =>
    sections.flatMap(({ results }) =>
      results.flatMap(({ outcome }) => (outcome.status === 'applied' ? [] : JSON.stringify(outcome))),
    ),
  );
}

type Native = Parameters<typeof fromNative>[0];

/** Read sets in the words of the service. */
export function readNative(sets: readonly object[]): RecordSet[] {
  return sets.map((set) => fromNative(set as Native));
}

/** Write what sets say, in lines that are equal for equal content, whatever its order and spelling. */
export function contentsOf(sets: readonly object[]): string[] {
  return readNative(sets).map(contentOf).toSorted();
}

/** Write what a set says. */
export function contentOf(set: RecordSet): string {
  const values = set.records.map(({ type, ttl, text }) => `${type} ${ttl} ${text}`).toSorted();
  return `${keyText(set)}: ${values.join(', ')} ${routingText(set)}`.trim();
}

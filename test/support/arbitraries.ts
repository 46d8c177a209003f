import * as fc from 'fast-check';
import type { UnmanagedRule } from '../../src/model/ir.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import { sets } from './zone-file-records.ts';

const LABELS = ['@', '*', 'a', 'b', '*.a', 'x.a', '10', 'a-b'] as const;

const seconds = fc.constantFrom(60, 300);
const label = fc.constantFrom(...LABELS);
const target = fc.oneof(label, fc.constantFrom('y.a', 'x.example.'));
const addresses = (prefix: string) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
    .map((ends) => ends.map((end) => prefix + end));

/** What stands at a name: lines of records without their label. */
type Content = readonly string[];

function rows(type: string, values: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Content> {
  return fc.tuple(seconds, values).map(([ttl, list]) => list.map((value) => `${ttl} ${type} ${value}`));
}

const one = (value: fc.Arbitrary<string>) => value.map((text) => [text]);
const cname = rows('CNAME', one(target));
const mixed = fc
  .tuple(
    fc.option(fc.oneof(rows('A', addresses('192.0.2.')), rows('ALIAS', one(target.map((to) => `A ${to}`))))),
    fc.option(rows('AAAA', addresses('2001:db8::'))),
    fc.option(rows('TXT', fc.subarray(['"x"', '"y z"', '"\\\\"'], { minLength: 1 }))),
    fc.option(rows('MX', one(target.map((to) => `10 ${to}`)))),
  )
  .map((parts): Content => parts.flatMap((part) => part ?? []));
const nothing = fc.constant<Content>([]);

/** Sets of a zone as a service would hold them: CNAMEs alone at their names, aliases only to sets that are there. */
export const zoneState: fc.Arbitrary<readonly RecordSet[]> = fc
  .tuple(...LABELS.map((at) => fc.oneof(nothing, mixed, ...(at === '@' ? [] : [cname]))))
  .map((contents) => {
    const lines = LABELS.flatMap((at, i) => (contents[i] ?? []).map((content) => `${at} ${content}`));
    const plain = new Set(
      lines
        .map((line) => line.split(' '))
        .filter(([, , type]) => type === 'A')
        .map(([at]) => at),
    );
    return sets(...lines.map((line) => closed(line, plain)));
  })
  .chain((state) => fc.tuple(...state.map(routed)))
  .map((state) => legible(state.flat()));

/** Let counterexamples show records instead of all that hangs on them. */
function legible(state: readonly RecordSet[]): readonly RecordSet[] {
  const text = (): string => `[${state.flatMap(setTexts).join(', ')}]`;
  return Object.defineProperty([...state], fc.toStringMethod, { value: text });
}

function setTexts({ records, setIdentifier = '', heldBecause = '' }: RecordSet): string[] {
  return records.map(({ name, ttl, type, text }) =>
    [name, ttl, type, text, setIdentifier, heldBecause].join(' ').trim(),
  );
}

function closed(line: string, plain: ReadonlySet<string | undefined>): string {
  const to = line.split(' ')[4];
  return !line.includes(' ALIAS ') || plain.has(to) ? line : `${line.split(' ').slice(0, 4).join(' ')} x.example.`;
}

/** Sometimes turn a set of addresses into weighted ones. */
function routed(set: RecordSet): fc.Arbitrary<readonly RecordSet[]> {
  if (set.type !== 'AAAA') return fc.constant([set]);
  const weight = fc.integer({ min: 0, max: 2 });
  const members = fc.uniqueArray(fc.record({ id: fc.constantFrom('blue', 'green', 'red'), weight }), {
    selector: ({ id }) => id,
    maxLength: 2,
  });
  return members.map((list) =>
    list.length === 0
      ? [set]
      : list.map(({ id, weight: share }) => ({
          ...set,
          setIdentifier: id,
          routing: { policy: 'weighted', weight: share } as const,
        })),
  );
}

/** Rules that match something of such a zone. */
export const unmanagedRules: fc.Arbitrary<readonly UnmanagedRule[]> = fc.array(
  fc.record({
    label: fc.constantFrom('a', '*a', '@', '{b,10}', ''),
    types: fc.constantFrom('', 'A', 'AAAA, TXT', 'CNAME', 'R53_ALIAS'),
    target: fc.constantFrom('', '', '*2', 'x*'),
    call: fc.constant(1),
  }),
  { maxLength: 2 },
);

/** A state in which some sets cannot be expressed. */
export const stateWithHeld: fc.Arbitrary<readonly RecordSet[]> = fc
  .tuple(zoneState, fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }))
  .map(([state, dice]) => legible(state.map((set, i) => (dice[i] === 9 ? { ...set, heldBecause: 'it is odd' } : set))));

function shuffle<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

/** Shuffle a state: its sets, and the records of each. */
export function shuffled(state: readonly RecordSet[]): fc.Arbitrary<readonly RecordSet[]> {
  return fc
    .tuple(...state.map((set) => shuffle(set.records).map((records): RecordSet => ({ ...set, records }))))
    .chain((list) => shuffle(list))
    .map(legible);
}

import { FIELD, ITEM, MARK, type LiteralRecord } from '../wire.ts';
import type { Guest } from './guest.ts';
import type { RecordFunction } from './objects.ts';
import { recordFunction } from './records.ts';

/** Any word, for comparing and calling. */
type Word = (...args: unknown[]) => unknown;

/**
 * Make the function that stands for a run of literal record calls among the arguments of `D`.
 *
 * `names` are the words the run is made of and `found` what stands for them where it is. If all of them are ours, one
 * function adds all records. Otherwise the calls are carried out with what stands for them.
 */
export function createRunWord(guest: Guest, words: Readonly<Record<string, unknown>>) {
  return (number: number, count: number, names: string, ...found: Word[]): readonly unknown[] => {
    const expected = names.split(' ');
    if (expected.every((name, i) => words[name] === found[i])) return [addRun(guest, number, count)];
    const wordOf = (name: string): Word => found[expected.indexOf(name)] as Word;
    const literals = JSON.parse(guest.host.run(String(number))) as LiteralRecord[];
    return literals.map(({ type, name, values, ttl }) => {
      const modifiers = ttl === undefined ? [] : [wordOf('TTL')(ttl)];
      return wordOf(type)(name, ...values, ...modifiers);
    });
  };
}

function addRun(guest: Guest, number: number, count: number): RecordFunction {
  const first = guest.calls + 1;
  guest.calls += count;
  return recordFunction(guest, `${ITEM}${MARK.run}${number}${FIELD}${first}`);
}

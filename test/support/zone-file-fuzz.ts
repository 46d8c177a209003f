import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Name } from '../../src/dns/name.ts';
import { indexRecordTypes } from '../../src/model/desired.ts';
import type { DnsRecord } from '../../src/model/record.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';
import { problemLine, type ZoneFileProblem } from '../../src/zonefile/problem.ts';
import { readZoneFile } from '../../src/zonefile/reader.ts';
import { renderZoneFile } from '../../src/zonefile/writer.ts';
import { recordLine, ZONE_FOLDER } from './hand-made-zones.ts';

const ZONE = 'ex.test.' as Name;
const recordTypes = indexRecordTypes(RECORD_TYPES);

/** What means something in a zone file, or is at an end of what can. */
const PIECES = [
  '"',
  '(',
  ')',
  ';',
  '\\',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '$',
  '@',
  '.',
  '*',
  '=',
  ',',
  '{',
  '}',
  '\0',
  '\ufeff',
  'é',
  '\udc80',
  '$TTL 60\n',
  '$ORIGIN a\n',
  '$INCLUDE included/plain.inc\n',
  '$INCLUDE fuzz\n',
  '$GENERATE 1-3 ',
  '${0,2,n}',
  '$GENERATE 0-65535/7 a$ A 192.0.2.1\n',
  '\\000',
  '\\255',
  '\\256',
  '\\1',
  '\\#',
  '\\# 4 c0000201',
  '""',
  '"x"',
  '..',
  '99999999999',
  '-1',
  '65535',
  '65536',
  '1w2d',
  'IN ',
  'CH ',
  'TXT ',
  'A ',
  'TYPE1 ',
  'TYPE65280 ',
  'HTTPS 1 . ',
  'LOC ',
  'NAPTR ',
  'SOA ',
  'x'.repeat(64),
  'y'.repeat(300),
];

/** Numbers that follow from a seed, each from 0 to below a limit. */
export function createDice(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    // The steps of mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** The texts that are mutated: all zone files written by hand. */
export function fuzzSeeds(): string[] {
  return ['.', 'refused', 'included'].flatMap((folder) =>
    readdirSync(join(ZONE_FOLDER, folder))
      .filter((file) => /\.(?:zone|inc)$/.test(file))
      .toSorted()
      .map((file) => readFileSync(join(ZONE_FOLDER, folder, file), 'utf8')),
  );
}

/** Change a text in one to eight places. */
export function mutate(seeds: readonly string[], dice: (limit: number) => number): string {
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item => items[dice(items.length)] ?? otherwise;
  let text = pick(seeds, '');
  for (let left = 1 + dice(1 + dice(8)); left > 0; left--) {
    const at = dice(text.length + 1);
    const end = Math.min(text.length, at + dice(dice(4) === 0 ? 200 : 6));
    const [before, cut, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
    const other = pick(seeds, '');
    const insertion = [
      () => '',
      () => pick(PIECES, ''),
      () => pick(PIECES, '') + cut,
      () => cut.repeat(dice(20)),
      () => String.fromCharCode(dice(dice(2) === 0 ? 128 : 65_536)),
      () => other.slice(dice(other.length), dice(other.length)),
      () => Array.from(cut).toReversed().join(''),
      () => cut.toUpperCase(),
    ];
    text = before + pick(insertion, () => '')() + after;
  }
  return text;
}

/** What one reading came to. */
export interface FuzzOutcome {
  readonly records: number;
  readonly problems: number;
}

/** Read a text and check what must hold for any. @throws {assert.AssertionError} when it does not. */
export function assertReads(text: string): FuzzOutcome {
  const problems: ZoneFileProblem[] = [];
  const records = readText(text, problems);
  assert.ok(problems.length <= 100);
  for (const problem of problems) assertProblem(problem, text);
  if (problems.length === 0) assertStable(records);
  return { records: records.length, problems: problems.length };
}

function readText(text: string, problems: ZoneFileProblem[]): DnsRecord[] {
  const include = (name: string) => {
    if (name === 'fuzz') return { file: 'fuzz', chunks: [text] };
    if (name !== 'included/plain.inc') return 'there is no such file';
    return { file: name, chunks: ['inner A 192.0.2.2\n$ORIGIN below\n  AAAA 2001:db8::2\n'] };
  };
  const onProblem = (problem: ZoneFileProblem): void => void problems.push(problem);
  return [...readZoneFile({ file: 'fuzz', chunks: [text] }, { zone: ZONE, recordTypes, onProblem, include })];
}

function assertProblem(problem: ZoneFileProblem, text: string): void {
  const { message, position } = problem;
  assert.match(message, /^[^a-z]/, problemLine(problem));
  assert.ok(message.length <= 401, problemLine(problem));
  if (position.file !== 'fuzz') return;
  const line = text.split('\n')[position.line - 1];
  assert.ok(line !== undefined && position.column >= 1 && position.column <= line.length + 1, problemLine(problem));
}

/** What was read without a problem is written so that it reads as the same. */
function assertStable(records: readonly DnsRecord[]): void {
  const written = renderZoneFile({ zone: ZONE, records });
  const problems: ZoneFileProblem[] = [];
  const again = readText(written, problems);
  assert.deepEqual(problems.map(problemLine), []);
  assert.deepEqual(again.map(recordLine).toSorted(), records.map(recordLine).toSorted());
}

/** Read many mutated zone files; the seed of a file that is read wrongly is told. */
export function fuzzZoneFiles(count: number, seed: number): FuzzOutcome & { readonly clean: number } {
  const seeds = fuzzSeeds();
  const sum = { records: 0, problems: 0, clean: 0 };
  for (let i = 0; i < count; i++) {
    const text = mutate(seeds, createDice(seed + i));
    try {
      const { records, problems } = assertReads(text);
      sum.records += records;
      sum.problems += problems;
      if (problems === 0) sum.clean++;
    } catch (error) {
      throw new Error(`The file of seed ${seed + i} is read wrongly\n${JSON.stringify(text)}`, { cause: error });
    }
  }
  return sum;
}

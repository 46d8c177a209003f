import assert from 'node:assert/strict';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import { createFaultBench, type FaultBench, type Ran, type Surroundings } from './fault-bench.ts';
import { liveZone } from './wire-zones.ts';
import type { Gate } from './wire.ts';

/** Three zones: one that is missing, one whose changes need several requests, and an ordinary one. */
const CONFIG = `
var R53 = NewDnsProvider("r53");
var REG = NewRegistrar("none");
function long(label) { return ["a", "b", "c"].map(function (each) { return TXT(label, each.repeat(3700)); }); }
D("new.test", REG, DnsProvider(R53), A("www", "192.0.2.1"), CNAME("ftp", "www"));
D("big.test", REG, DnsProvider(R53),
  long("one"), MX("one", 10, "mail"), A("mail", "192.0.2.1"),
  long("two"), MX("two", 10, "one"),
  long("three"), MX("three", 10, "two"),
  long("zero"), long("zero-again"));
D("shop.test", REG, DnsProvider(R53),
  A("www", "192.0.2.2"), A("a", "192.0.2.1"), R53_ALIAS("@", "A", "a"), CNAME("b", "www"), TXT("new", "here"));
`;
const SHOP = liveZone([
  { label: 'www', type: 'A', ttl: 300, values: ['192.0.2.1'] },
  { label: 'b', type: 'A', ttl: 300, values: ['192.0.2.1'] },
  { label: 'old', type: 'CNAME', ttl: 300, values: ['www'] },
]);
const BIG = JSON.parse(
  JSON.stringify({ ...liveZone([]), id: 'Z0BIG', callerReference: 'big' }).replaceAll('shop.test', 'big.test'),
) as LiveZone;

/** What one request changed: the lines it took from a zone and those it added. */
interface Delta {
  readonly zone: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

type Contents = ReadonlyMap<string, readonly string[]>;

/** A push that met no fault: what it asked, in order, and what each change request did. */
interface Course {
  readonly calls: readonly string[];
  readonly deltas: readonly Delta[];
  readonly end: Contents;
}

/** A bench with the three zones, and checks of what a push says of itself there. */
export interface FaultCourse {
  /** The operations of a push that meets no fault, in order. */
  readonly operations: readonly string[];
  /** Push once from the start, and make sure that it told the truth and that a second push completes it. */
  readonly pushThrough: (surroundings: Surroundings, mode?: 'none' | 'concurrent') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Put up the bench and find out what a push without faults does. */
export async function createFaultCourse(): Promise<FaultCourse> {
  const bench = await createFaultBench(CONFIG);
  const course = await record(bench);
  const completed = new Map<string, Promise<void>>();
  return {
    operations: course.calls,
    close: bench.close,
    pushThrough: async (surroundings, cmode = 'none') => {
      bench.reset([BIG, SHOP]);
      const start = contentsIn(bench);
      const ran = await bench.run('push', { cmode }, surroundings);
      const isInterrupted = surroundings.signal?.aborted ?? false;
      assertTruthful(ran, { start, course, end: contentsIn(bench), isInterrupted });
      assert.ok(bench.zoneNames().filter((name) => name === 'new.test.').length <= 1, 'no zone is made twice');
      // What a further push does depends on nothing but what the service holds.
      const state = JSON.stringify([...contentsIn(bench)]);
      const again = completed.get(state) ?? complete(bench, course);
      completed.set(state, again);
      await again;
    },
  };
}

/** Only what the push itself is about: name servers of a new zone differ. */
function contentsIn(bench: FaultBench): Contents {
  const isOurs = (line: string): boolean => !/^(?:NS|SOA) /.test(line);
  return new Map(Array.from(bench.contents(), ([zone, lines]) => [zone, lines.filter(isOurs)]));
}

async function record(bench: FaultBench): Promise<Course> {
  bench.reset([BIG, SHOP]);
  const calls: string[] = [];
  const deltas: Delta[] = [];
  const gate: Gate = async ({ operation }, pass) => {
    calls.push(operation);
    const start = contentsIn(bench);
    const answer = await pass();
    if (operation === 'ChangeResourceRecordSets') deltas.push(...differences(start, contentsIn(bench)));
    return answer;
  };
  const ran = await bench.run('push', {}, { gate });
  assert.equal(ran.code, 0, ran.err.join('\n'));
  return { calls, deltas, end: contentsIn(bench) };
}

function differences(start: Contents, end: Contents): Delta[] {
  return Array.from(end, ([zone, lines]) => {
    const old = start.get(zone) ?? [];
    const removed = old.filter((line) => !lines.includes(line));
    return { zone, removed, added: lines.filter((line) => !old.includes(line)) };
  }).filter(({ removed, added }) => removed.length + added.length > 0);
}

async function complete(bench: FaultBench, course: Course): Promise<void> {
  const again = await bench.run('push');
  assert.equal(again.code, 0, [...again.err, ...again.out].join('\n'));
  assert.deepEqual(contentsIn(bench), course.end);
  const third = await bench.run('preview', { expectNoChanges: true });
  assert.equal(third.code, 0, third.out.join('\n'));
}

/** What a run said of a request: it was carried out, it was not, or nobody can know. */
type Said = 'done' | 'not done' | 'unknown';

interface Told {
  readonly zone: string;
  readonly isCreation: boolean;
  readonly said: Said;
}

function reportOf({ out }: Ran): Told[] {
  let zone = '';
  let isCreation = false;
  return out.flatMap((line): Told[] => {
    zone = /^\*+ Domain: (.+)$/.exec(line)?.[1] ?? zone;
    if (/^#\d+: /.test(line)) isCreation = line.includes('Ensuring zone');
    const said = sayingOf(line);
    return said === undefined ? [] : [{ zone, isCreation, said }];
  });
}

function sayingOf(line: string): Said | undefined {
  if (line === 'SUCCESS!') return 'done';
  if (line.startsWith('FAILURE!') && UNKNOWN.test(line)) return 'unknown';
  return /^(?:FAILURE!|Skipping)/.test(line) ? 'not done' : undefined;
}

const UNKNOWN = /gave (?:no (?:clear )?answer|an answer to \S+ that cannot be read)/;

interface Truth {
  readonly start: Contents;
  readonly course: Course;
  readonly end: Contents;
  readonly isInterrupted: boolean;
}

/** What the zones hold in the end is what they held before, with just the requests carried out that the report says. */
function assertTruthful(ran: Ran, { start, course, end, isInterrupted }: Truth): void {
  const told = [...ran.out, ...ran.err].join('\n');
  const report = reportOf(ran);
  const isWhole = report.every(({ said }) => said === 'done') && report.length === course.deltas.length + 1;
  assert.equal(ran.code, isInterrupted ? 130 : isWhole ? 0 : 1, told);
  const creation = report.find(({ isCreation }) => isCreation);
  if (creation?.said !== 'unknown') assert.equal(end.has('new.test.'), creation?.said === 'done', told);
  for (const [zone, lines] of end) {
    const requests = course.deltas.filter((delta) => delta.zone === zone);
    const said = report.filter((each) => `${each.zone}.` === zone && !each.isCreation).map((each) => each.said);
    const before = start.get(zone) ?? [];
    const possible = outcomes(requests, said).map((done) => JSON.stringify(applied(before, done)));
    assert.ok(possible.includes(JSON.stringify(lines.toSorted())), `${zone} is as reported\n${told}`);
  }
}

/** Each possible list of the requests that were carried out; more than one only where nobody can know. */
function outcomes(requests: readonly Delta[], said: readonly Said[]): Delta[][] {
  return requests.reduce<Delta[][]>(
    (lists, request, i) =>
      lists.flatMap((list) => {
        const word = said[i] ?? 'not done';
        return [...(word === 'done' ? [] : [list]), ...(word === 'not done' ? [] : [[...list, request]])];
      }),
    [[]],
  );
}

function applied(lines: readonly string[], deltas: readonly Delta[]): string[] {
  return deltas
    .reduce((now, { removed, added }) => [...now.filter((line) => !removed.includes(line)), ...added], [...lines])
    .toSorted();
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFolder } from '../../../src/config/literal-runs.ts';
import { RECORD_TYPES } from '../../../src/records/index.ts';
import { evaluateText, evaluateZone, failText, placeOf, recordLines } from '../../support/evaluate-text.ts';

const TYPES = new Map(RECORD_TYPES.map((recordType) => [recordType.type, recordType]));

function fold(source: string) {
  const folder = createFolder(TYPES, 0);
  return { text: folder.fold({ source, name: 'c.js' }).source, runs: folder.runs };
}

const ROWS = '  A("a", "192.0.2.1"),\n  MX("@", 10, "a", TTL("5m")), // mail\n  TXT("t", \'x\'),\n';

test('A run of literal calls becomes one call, and everything after it stays where it was', () => {
  const source = `D("ex.test", REG,\n${ROWS}  A("b", f()));\nnext();`;
  const { text, runs } = fold(source);
  assert.deepEqual(
    runs.map((run) => run.calls.map((call) => call.name)),
    [['a', '@', 't']],
  );
  assert.equal(text.split('\n').length, source.split('\n').length);
  assert.equal(text.split('\n')[3], `${' '.repeat('  TXT("t", x!)'.length + 1)},`);
  assert.deepEqual(text.split('\n').slice(4), source.split('\n').slice(4));
});

test('A list that is an argument as it is is folded too', async () => {
  const source = `D("ex.test", "n", [\n${ROWS} ], [\n${ROWS.trimEnd().replace(/,$/, '')} ]);`;
  assert.deepEqual(
    fold(source).runs.map((run) => run.calls.length),
    [3, 3],
  );
  const { config } = await evaluateText(`NewRegistrar("n"); ${source}`);
  assert.equal(config.zones[0]?.records.length, 6);
});

test('Runs that come after a look at the records are added as objects', async () => {
  const { config } = await evaluateText(`NewRegistrar("n"); D("ex.test", "n", function (d) { d.records.length; },
${ROWS} DefaultTTL(9));\nD_EXTEND("s.ex.test",\n${ROWS} {});`);
  assert.deepEqual(recordLines(config.zones[0]?.records ?? []).slice(2, 5), [
    't TXT 0 x',
    'a.s A 9 192.0.2.1',
    's MX 300 10 a',
  ]);
});

test('a list that holds lists is one run, in the order that D takes it apart', async () => {
  const source = `D("ex.test", "n", [A("a", "192.0.2.1"), [A("b", "192.0.2.2"), [A("c", "192.0.2.3"),],],\n A("d", "192.0.2.4")]);`;
  const { runs } = fold(source);
  assert.deepEqual(
    runs.map((run) => run.calls.map(({ name }) => name)),
    [['a', 'b', 'c', 'd']],
  );
});

test('a list in which anything else stands, or with which something is done, is no run', () => {
  for (const list of [
    '[[A("a", "192.0.2.1")], x]',
    '[[A("a", "192.0.2.1")].concat(x)]',
    '[[A("a", "192.0.2.1")],, 1]',
  ]) {
    assert.equal(fold(`D("ex.test", "n", ${list.padEnd(80)});`).runs.length, 0, list);
  }
});

const untouched: readonly (readonly [title: string, source: string])[] = [
  ['outside of D', `f("x", REG,\n${ROWS} 1);`],
  ['in a string', `x = 'D("ex.test", REG, ' + "${'A(1, 2),'.repeat(9)}";`],
  ['in a template', `x = \`D("ex.test", REG,\n${ROWS} 1)\`;`],
  ['in a comment', `/* D("ex.test", REG,\n${ROWS} 1) */`],
  [
    'in a regular expression',
    `x = /D("ex.test", REG, A("a", "192.0.2.1"), A("b", "192.0.2.1"), A("c", "192.0.2.1"))/;`,
  ],
  ['with an expression', 'D("ex.test", REG,\n  A("a", "192.0.2." + 1),\n  A("b", x),\n  MX("@", -1, "a"));'],
  ['with an escape', 'D("ex.test", REG,\n  TXT("a", "\\x41"));'],
  [
    'with a number where a text belongs, or the other way round',
    'D("ex.test", REG,\n  A("a", 1),\n  MX("@", "1", "a"));',
  ],
  ['with too few or too many arguments', 'D("ex.test", REG,\n  A("a"),\n  A("a", "192.0.2.1", "x"));'],
  ['that are called or read at once', 'D("ex.test", REG,\n  A("a", "192.0.2.1")(d),\n  A("b", "192.0.2.1").x);'],
  ['with a duration that is none', 'D("ex.test", REG,\n  A("a", "192.0.2.1", TTL("5 minutes")));'],
  [
    'behind a comment that ends in an unusual way',
    'D("ex.test", REG, // c\u2028\n  A("a", "192.0.2.1"),\n  A("b", "192.0.2.1"));',
  ],
  ['with an octal number', 'D("ex.test", REG,\n  MX("@", 010, "a"));'],
  [
    'in an object, array or function',
    `D("ex.test", REG, { a: 1,\n${ROWS} }, [0,\n${ROWS} ], function () { return 1,\n${ROWS} 2 })`,
  ],
];

for (const [title, source] of untouched) {
  test(`Calls ${title} are left alone`, () => {
    assert.equal(fold(source).text, source);
  });
}

test('Folded calls are numbered and scoped like any other', async () => {
  const { config } = await evaluateText(`var REG = NewRegistrar("n");
D("ex.test", REG, DefaultTTL(60),
${ROWS}  NAMESERVER("ns."), DefaultTTL(70),
${ROWS}  IGNORE("x"));
D_EXTEND("s.ex.test",
  A("@", "192.0.2.1"),
  A("l", "192.0.2.1"));`);
  const zone = config.zones[0];
  assert.deepEqual(
    zone?.records.map(({ call, name, ttl, subdomain }) => [call, name, ttl, subdomain]),
    [
      [2, 'a', 60, ''],
      [3, '@', 300, ''],
      [4, 't', 60, ''],
      [6, 'a', 70, ''],
      [7, '@', 300, ''],
      [8, 't', 70, ''],
      [11, 's', 70, 's'],
      [12, 'l.s', 70, 's'],
    ],
  );
});

test('A run in a function makes new records each time', async () => {
  const { config } = await evaluateText(`NewRegistrar("n");
function zone(name) { D(name, "n",
${ROWS}  {k: "v"}); }
zone("a.test"); zone("b.test");`);
  const [first, second] = config.zones.map((zone) => zone.records);
  assert.deepEqual(recordLines(first ?? []), recordLines(second ?? []));
  assert.notEqual(first?.[0]?.values, second?.[0]?.values);
  assert.notEqual(first?.[0]?.call, second?.[0]?.call);
});

test('A user function sees folded records as objects', async () => {
  const zone = await evaluateZone(
    `\n${ROWS}  function (d) { d.meta.seen = d.records.map(function (r) { return r.name + r.target + r.ttl; }).join(); }`,
  );
  assert.equal(zone.meta['seen'], 'a192.0.2.10,@a300,tx0');
  assert.equal(zone.records.length, 3);
});

test('Words the user has replaced are called one by one', async () => {
  const { config, printed } = await evaluateText(`NewRegistrar("n");
var real = A, seen = [];
A = function (name, target, ttl) { seen.push([name, target, typeof ttl]); return real(name, "192.0.2.77"); };
D("ex.test", "n",
  A("a", "192.0.2.1"),
  A("b", "192.0.2.1", TTL(5)),
  TXT("t", "x"));
(function (D) { D("not.test", "n",
  TXT("a", "b"),
  TXT("c", "d")); })(function () { console.log(arguments.length, typeof arguments[3]); });
console.log(JSON.stringify(seen));`);
  assert.deepEqual(recordLines(config.zones[0]?.records ?? []), ['a A 0 192.0.2.77', 'b A 0 192.0.2.77', 't TXT 0 x']);
  assert.deepEqual(printed, ['4 function', '[["a","192.0.2.1","undefined"],["b","192.0.2.1","function"]]']);
});

test('An error after a run is where the file has it', async () => {
  const error = await failText(
    `NewRegistrar("n");\nD("ex.test", "n",\n  A("a", "192.0.2.1"),\n  A("b", "192.0.2.1"), nope());`,
  );
  assert.equal(placeOf(error), 'dnsconfig.js:4:24');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanCalls } from '../../../src/config/call-scanner.ts';

const WORDS = new Set(['A', 'TXT', 'D']);

const cases: readonly (readonly [title: string, source: string, expected: readonly string[]])[] = [
  [
    'nested calls, the inner one first',
    'D("x", A(1), TXT(A(2)))',
    ['A(1)', 'A(2)', 'TXT(A(2))', 'D("x", A(1), TXT(A(2)))'],
  ],
  ['calls with blanks and comments before the parenthesis', 'A /* ( */ (1); A\n(2)', ['A /* ( */ (1)', 'A\n(2)']],
  [
    'no calls in strings, comments and regular expressions',
    `"A(1)" + 'A(2)\\'A(3)'; // A(4)\n/* A(5) */ /A(6)[/"]A(7)/g`,
    [],
  ],
  ['calls in the braces of templates alone', '`A(1) ${A(2)} ${`${A(3)}`} \\${A(4)} $A(5)`', ['A(2)', 'A(3)']],
  [
    'division and not a regular expression',
    'x = a / b; A(1) / A(2); (1) / A(3) / 2; y[0] / A(4)',
    ['A(1)', 'A(2)', 'A(3)', 'A(4)'],
  ],
  ['regular expressions after conditions and blocks', 'if (x) /A(1)"/.test(y); {} /A(2)"/; return /A(3)"/', []],
  ['division after increments', 'i++ / A(1); x = { a: 1 } / A(2)', ['A(1)', 'A(2)']],
  [
    'no methods, members, definitions and constructors',
    'a.A(1); a?.A(2); new A(3); function A(x) {} ; function* A(y) {}',
    [],
  ],
  [
    'no methods of objects and classes',
    'o = { A(x) { return A(1); }, get TXT() { return 2; } }; class K { A() {} }',
    ['A(1)'],
  ],
  ['no longer names', 'AA(1); A$(2); _A(3); BÄA(4); A1(5)', []],
  ['numbers with points and exponents', '1.5e+3 / A(1); .5 / A(2)', ['A(1)', 'A(2)']],
  ['what is unfinished', 'A(1); TXT("', ['A(1)']],
];

for (const [title, source, expected] of cases) {
  test(`The scanner finds ${title}`, () => {
    const calls = scanCalls(source, WORDS);
    assert.deepEqual(
      calls.map(({ start, end }) => source.slice(start, end)),
      expected,
    );
  });
}

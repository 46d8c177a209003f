import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProviderError, UserError } from '../../../src/errors.ts';
import { countFindings, errorLines, findingLines, plural } from '../../../src/report/diagnostics.ts';
import type { Finding } from '../../../src/validate/finding.ts';

const FINDINGS: readonly Finding[] = [
  {
    rule: 'address',
    level: 'error',
    message: '"192.0.2.300" is not an IPv4 address',
    excerpt: 'A("www", "192.0.2.300")',
    position: { file: 'dnsconfig.js', line: 14, column: 3 },
  },
  {
    rule: 'cname-apex',
    level: 'error',
    message: 'A CNAME cannot stand at the top of a zone',
    hint: 'Use R53_ALIAS',
    position: { file: 'dnsconfig.js', line: 19, column: 3 },
  },
  { rule: 'target', level: 'warning', message: 'Questionable', zone: 'shop.test' },
];

test('findings stand in columns, hints below their words', () => {
  assert.deepEqual(findingLines(FINDINGS), [
    'dnsconfig.js:14:3  error    A("www", "192.0.2.300")  "192.0.2.300" is not an IPv4 address  [address]',
    'dnsconfig.js:19:3  error    A CNAME cannot stand at the top of a zone  [cname-apex]',
    '                            Use R53_ALIAS',
    'shop.test          warning  Questionable  [target]',
  ]);
});

test('only the level is painted', () => {
  const color = { red: (text: string) => `<${text}>`, yellow: (text: string) => `[${text}]` };
  const lines = findingLines(FINDINGS, color as unknown as Parameters<typeof findingLines>[1]);
  assert.match(lines[1] ?? '', /^dnsconfig\.js:19:3 {2}<error {2}> {2}A CNAME/);
  assert.match(lines[3] ?? '', /^shop\.test {10}\[warning\] {2}Questionable {2}\[target\]$/);
});

test('findings are counted with the nouns they need', () => {
  assert.equal(countFindings(FINDINGS, 3), '2 errors, 1 warning in 3 zones');
  assert.equal(countFindings(FINDINGS.slice(2), 1), '1 warning in 1 zone');
  assert.equal(countFindings(FINDINGS.slice(0, 1), 0), '1 error in 0 zones');
  assert.equal(plural(2, 'zone'), '2 zones');
});

test('an error shows where, what, and the way out', () => {
  const error = new UserError('Expected a value', {
    position: { file: 'creds.json', line: 2, column: 5 },
    hint: 'Write one\nor another',
  });
  assert.deepEqual(errorLines(error), ['creds.json:2:5: Expected a value', 'Write one', 'or another']);
});

test('causes written for people are always shown, words of libraries only when asked for', () => {
  const library = new Error('UnrecognizedClientException: boom\n    at somewhere');
  const error = new UserError('No preview', { cause: new ProviderError('Route 53 said no', { cause: library }) });
  assert.deepEqual(errorLines(error), ['No preview', 'Caused by: Route 53 said no']);
  assert.deepEqual(errorLines(error, { withCauses: true }).at(-1), 'Caused by: UnrecognizedClientException: boom');
});

test('a circle of causes ends', () => {
  const first = new Error('first');
  const second = new Error('second', { cause: first });
  first.cause = second;
  assert.equal(errorLines(new UserError('x', { cause: first }), { withCauses: true }).length, 3);
});

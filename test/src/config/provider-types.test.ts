import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Creds } from '../../../src/config/creds.ts';
import { resolveTypes } from '../../../src/config/provider-types.ts';
import type { CredsEntry } from '../../../src/provider.ts';

function credsOf(entries: Readonly<Record<string, CredsEntry>>): Creds {
  const types = Object.entries(entries).flatMap(([name, { TYPE = '' }]) =>
    TYPE === '' ? [] : [[name, TYPE] as const],
  );
  return {
    file: 'creds.json',
    names: Object.keys(entries),
    types: new Map(types),
    entry: (name) => entries[name],
    isExcludedFromDefaults: () => false,
  };
}

function resolve(type: string, entry: CredsEntry | undefined) {
  const creds = credsOf({ none: { TYPE: 'NONE' }, ...(entry === undefined ? {} : { p: entry }) });
  const resolved = resolveTypes({ registrars: [], dnsProviders: [{ name: 'p', type, call: 1 }] }, creds);
  return { type: resolved.dnsProviders.get('p'), said: resolved.error?.message ?? resolved.messages.join('\n') };
}

const CASES: readonly (readonly [
  type: string,
  entry: CredsEntry | undefined,
  used: string | undefined,
  said: string,
])[] = [
  ['-', undefined, undefined, 'ERROR: creds.json: the entry "p" does not exist'],
  ['', undefined, undefined, 'ERROR: creds.json: the entry "p" does not exist'],
  ['-', { x: 'y' }, undefined, 'ERROR: creds.json: the entry "p" lacks "TYPE"'],
  ['-', { TYPE: '' }, undefined, 'ERROR: creds.json: the entry "p" lacks "TYPE"'],
  ['-', { TYPE: '-' }, undefined, 'ERROR: creds.json: the entry "p" has the invalid TYPE "-"'],
  ['-', { TYPE: 'X' }, 'X', ''],
  ['X', undefined, 'X', 'WARNING: Add "p": { "TYPE": "X" } to creds.json; a later version will require it'],
  ['X', { a: 'b' }, 'X', 'WARNING: Add "TYPE": "X" to the entry "p" of creds.json; a later version will require it'],
  ['X', { TYPE: '-' }, undefined, 'ERROR: creds.json: the entry "p" has the invalid TYPE "-"'],
  ['X', { TYPE: 'X' }, 'X', 'INFO: NewDnsProvider("p", "X") can be shortened to NewDnsProvider("p")'],
  [
    'X',
    { TYPE: 'Y' },
    undefined,
    'ERROR: creds.json: the entry "p" has TYPE "Y", but the configuration says NewDnsProvider("p", "X")',
  ],
  [
    'x',
    { TYPE: 'X' },
    undefined,
    'ERROR: creds.json: the entry "p" has TYPE "X", but the configuration says NewDnsProvider("p", "x")',
  ],
];
for (const [type, entry, used, said] of CASES) {
  test(`TYPE "${type}" in the call and ${JSON.stringify(entry) ?? 'no entry'} in creds.json come to ${used ?? 'an error'}`, () => {
    assert.deepEqual(resolve(type, entry), { type: used, said });
  });
}

test('a misspelt entry name is met with the one that was meant', () => {
  const { error } = resolveTypes(
    { registrars: [], dnsProviders: [{ name: 'r53_man', type: '-', call: 1 }] },
    credsOf({ none: {}, r53_main: { TYPE: 'ROUTE53' } }),
  );
  assert.equal(error?.message, 'ERROR: creds.json: the entry "r53_man" does not exist. Did you mean "r53_main"?');
});

test('a TYPE in lower case is named in the hint', () => {
  const { error } = resolveTypes(
    { registrars: [], dnsProviders: [{ name: 'p', type: '-', call: 1 }] },
    credsOf({ p: { type: 'ROUTE53' } }),
  );
  assert.equal(error?.hint, 'Write "type" in capitals: "TYPE"');
});

test('registrars come first, each message once, and nothing after the first error', () => {
  const resolved = resolveTypes(
    {
      registrars: [
        { name: 'r', type: 'NONE', call: 1 },
        { name: 'r', type: 'NONE', call: 2 },
      ],
      dnsProviders: [
        { name: 'gone', type: '-', call: 3 },
        { name: 'q', type: 'X', call: 4 },
      ],
    },
    credsOf({ r: { TYPE: 'NONE' } }),
  );
  assert.deepEqual(resolved.messages, ['INFO: NewRegistrar("r", "NONE") can be shortened to NewRegistrar("r")']);
  assert.match(resolved.error?.message ?? '', /"gone"/);
  assert.deepEqual([...resolved.registrars], [['r', 'NONE']]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDomainFilter, parseProviderFilter } from '../../../src/plan/select.ts';

const ZONES = ['x.test', 'x.test!eu', 'a.x.test', 'a.x.test!us', 'xx.test', 'xn--bcher-kva.test'];

function select(filter: string | undefined): string[] {
  return ZONES.filter((unique) => {
    const [name = '', tag = ''] = unique.split('!');
    return parseDomainFilter(filter)({ name, tag, unicodeName: name.replace('xn--bcher-kva', 'bücher') });
  });
}

for (const [filter, expected] of [
  [undefined, ZONES],
  ['', ZONES],
  ['*', ZONES],
  ['ALL', ZONES],
  ['x.test', ['x.test']],
  ['X.Test', ['x.test']],
  ['x.test!', ['x.test']],
  ['x.test!eu', ['x.test!eu']],
  ['x.test!EU', []],
  ['x.test!*', ['x.test!eu']],
  ['*.x.test', ['x.test', 'a.x.test']],
  ['*.x.test!*', ['x.test!eu', 'a.x.test!us']],
  ['*.x.test!us', ['a.x.test!us']],
  ['*!eu', ['x.test!eu']],
  ['!eu', ['x.test!eu']],
  ['!', ['x.test', 'a.x.test', 'xx.test', 'xn--bcher-kva.test']],
  ['x.test.', []],
  ['*x.test', []],
  ['x*.test', []],
  [' xx.test , ,nowhere.test,x.test', ['x.test', 'xx.test']],
  ['bücher.test', ['xn--bcher-kva.test']],
  ['Bücher.TEST', ['xn--bcher-kva.test']],
  ['BÜCHER.test', []],
  ['XN--BCHER-KVA.test', ['xn--bcher-kva.test']],
  [',', []],
] as const) {
  test(`--domains ${JSON.stringify(filter)} selects ${expected.length === ZONES.length ? 'everything' : expected.join(' ') || 'nothing'}`, () => {
    assert.deepEqual(select(filter), expected);
  });
}

for (const [filter, expected] of [
  [undefined, ['a', 'b']],
  ['', ['a', 'b']],
  ['all', ['a', 'b', 'spare']],
  ['spare,a', ['a', 'spare']],
  ['a, b', ['a']],
  ['a*', []],
] as const) {
  test(`--providers ${JSON.stringify(filter)} selects ${expected.join(' ') || 'nothing'}`, () => {
    const isSelected = parseProviderFilter(filter, (entry) => entry === 'spare');
    assert.deepEqual(['a', 'b', 'spare'].filter(isSelected), expected);
  });
}

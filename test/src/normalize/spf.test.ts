import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredZone } from '../../../src/model/ir.ts';
import { normalizeConfig } from '../../../src/normalize/index.ts';
import type { SpfAnswer } from '../../../src/normalize/spf-sources.ts';
import { ALL_TYPES, declare, declareConfig, declareZone } from '../../support/declared.ts';

const ANSWERS: Readonly<Record<string, SpfAnswer>> = {
  'partner.example': { text: 'v=spf1 ip4:198.51.100.0/25 include:deep.example ~all' },
  'deep.example': { text: 'v=spf1 a:deep.example ip4:203.0.113.7 exp=why.example -all' },
  'noall.example': { text: 'v=spf1 ip4:192.0.2.1 ip4:192.0.2.2' },
  'redirected.example': { text: 'v=spf1 redirect=deep.example' },
  'broken.example': { text: 'v=spf1 banana -all' },
  'round.example': { text: 'v=spf1 include:about.example -all' },
  'about.example': { text: 'v=spf1 include:round.example -all' },
  'gone.example': { problem: 'there is no such name' },
  'stale.example': { text: 'v=spf1 ip4:192.0.2.9 -all', problem: 'no name server answers' },
};

interface Outcome {
  readonly zone: DeclaredZone;
  readonly texts: readonly string[];
  readonly found: readonly string[];
}

function normalized(text: string, meta: Record<string, string>, more: readonly string[] = []): Outcome {
  const records = [text, ...more].map((value, i) =>
    declare('TXT', i === 0 ? '@' : `x${i}`, [value], { meta, call: 7 + i }),
  );
  return again(declareZone('ex.test', records));
}

function again(zone: DeclaredZone): Outcome {
  const findings = normalizeConfig(declareConfig(zone), ALL_TYPES, new Map(Object.entries(ANSWERS)));
  return {
    zone,
    texts: zone.records.map(({ name, values }) => `${name} ${values[0]}`),
    found: findings.map(({ level, call, message }) => `${level} ${call} ${message}`),
  };
}

const FLATTENED: readonly [typed: string, list: string, flat: string][] = [
  ['mx include:noall.example -all', 'noall.example', 'mx ip4:192.0.2.1 ip4:192.0.2.2 -all'],
  ['include:partner.example -all', '*', 'ip4:198.51.100.0/25 a:deep.example ip4:203.0.113.7 -all'],
  ['include:partner.example -all', 'partner.example', 'ip4:198.51.100.0/25 include:deep.example -all'],
  ['include:partner.example -all', 'deep.example', 'include:partner.example -all'],
  ['include:NoAll.Example. ~all', 'noall.EXAMPLE', 'ip4:192.0.2.1 ip4:192.0.2.2 ~all'],
  ['ip4:192.0.2.9 redirect=deep.example', '*', 'ip4:192.0.2.9 a:deep.example ip4:203.0.113.7 exp=why.example -all'],
  ['include:redirected.example -all', '*', 'a:deep.example ip4:203.0.113.7 -all'],
  ['include:redirected.example -all', 'redirected.example', 'include:deep.example -all'],
  ['?include:noall.example -all', '*', '?ip4:192.0.2.1 ?ip4:192.0.2.2 -all'],
  ['include:%{d}.example mx -all', '*', 'include:%{d}.example mx -all'],
  ['include:noall.example include:noall.example -all', '*', 'ip4:192.0.2.1 ip4:192.0.2.2 '.repeat(2) + '-all'],
  ['exp=x.example ptr -all', '*', 'exp=x.example ptr -all'],
  ['mx -all exp=x.example a', '*', 'mx -all exp=x.example'],
];

for (const [typed, list, flat] of FLATTENED) {
  test(`pitfall 68: ${typed} flattened for ${list} is ${flat}`, () => {
    const { texts, found, zone } = normalized(`v=spf1 ${typed}`, { flatten: list });
    assert.deepEqual([texts, found], [[`@ v=spf1 ${flat}`], []]);
    assert.deepEqual(again(zone).texts, texts);
  });
}

const WRONG: readonly [text: string, finding: string][] = [
  ['v=spf1 banana -all', 'error 7 "banana" is no term of SPF'],
  ['v=spf1 redirect=deep.example -all', 'error 7 "redirect=deep.example" must be the last term'],
  ['spf2.0/pra -all', 'error 7 "spf2.0/pra -all" is no SPF record'],
  [
    'v=spf1 include:gone.example -all',
    'error 7 The SPF record of "gone.example" cannot be looked up: there is no such name',
  ],
  [
    'v=spf1 include:new.example -all',
    'error 7 The SPF record of "new.example" cannot be looked up: it was not looked up',
  ],
  ['v=spf1 include:broken.example -all', 'error 7 In the SPF record of "broken.example", "banana" is no term of SPF'],
  ['v=spf1 include:round.example -all', 'error 7 The SPF record of "round.example" leads back to itself'],
];

for (const [text, finding] of WRONG) {
  test(`The wrong record ${text} stays as typed`, () => {
    for (const meta of [{ flatten: '*' }, { split: '_s%d', txtMaxSize: '10' }]) {
      const { texts, found } = normalized(text, meta);
      assert.deepEqual([texts, found], [[`@ ${text}`], [finding]]);
    }
  });
}

test('A cached text that stands in for a live one is worth one warning', () => {
  const { texts, found } = normalized('v=spf1 include:stale.example -all', { flatten: '*' }, [
    'v=spf1 include:stale.example ~all',
  ]);
  assert.deepEqual(texts, ['@ v=spf1 ip4:192.0.2.9 -all', 'x1 v=spf1 ip4:192.0.2.9 ~all']);
  assert.deepEqual(found, ['warning 7 The SPF record of "stale.example" cannot be looked up: no name server answers']);
});

const MANY = `v=spf1 ${Array.from({ length: 24 }, (_, i) => `ip4:192.0.2.${i}`).join(' ')} ~all`;

test('Overflow records stand behind the others, sorted by name, and are copies of their source', () => {
  const source = declare('TXT', '@', [MANY], {
    meta: { split: '_S%d', txtMaxSize: '70' },
    call: 7,
    subdomain: 'lab',
    ttl: 60,
  });
  const { zone, texts, found } = again(declareZone('ex.test', [source, declare('A', 'www', ['192.0.2.1'])]));
  assert.deepEqual(found, []);
  const names = ['@', 'www', '_s1', '_s10', '_s11', '_s2', '_s3', '_s4', '_s5', '_s6', '_s7', '_s8', '_s9'];
  assert.deepEqual(
    zone.records.map(({ name }) => name),
    names,
  );
  assert.equal(texts[3], '_s10 v=spf1 ip4:192.0.2.20 ip4:192.0.2.21 include:_s11.ex.test ~all');
  const { meta, ...copy } = { ...zone.records[3] };
  assert.deepEqual(meta, source.meta);
  assert.notEqual(meta, source.meta);
  assert.deepEqual([copy.type, copy.ttl, copy.subdomain, copy.call], ['TXT', 60, 'lab', 7]);
});

test('What was split is left alone the next time, with a large overhead too', () => {
  const { zone, texts } = normalized(MANY, { flatten: '*', split: '_s%d', overhead1: '150' });
  assert.equal(texts.length, 3);
  assert.deepEqual([again(zone).texts, again(zone).found], [texts, []]);
});

test('A size that is no number means not to split, an overhead that is none counts as 0', () => {
  const size = normalized(MANY, { split: '_s%d', txtMaxSize: 'big' });
  assert.deepEqual(size.texts, [`@ ${MANY}`]);
  assert.deepEqual(size.found, ['warning 7 The txtMaxSize "big" of the SPF record is no whole number, 0 is used']);
  const overhead = normalized(MANY, { split: '_s%d', overhead1: '1.5' });
  assert.equal(overhead.texts.length, 2);
  assert.deepEqual(overhead.found, ['warning 7 The overhead1 "1.5" of the SPF record is no whole number, 0 is used']);
});

test('A template that makes no names is worth a warning, and nothing is split', () => {
  const { texts, found } = normalized(MANY, { split: '_s' });
  assert.deepEqual(texts, [`@ ${MANY}`]);
  assert.deepEqual(found, ['warning 7 The overflow "_s" of the SPF record makes no names in "ex.test"']);
});

test('Two records that overflow into the same names are worth a warning', () => {
  const { found } = normalized(MANY, { split: '_s%d' }, [MANY]);
  assert.deepEqual(found, ['warning 8 Two SPF records overflow into "_s1.ex.test"']);
});

test('The end of a split record keeps the modifiers behind all with it', () => {
  const terms = Array.from({ length: 4 }, (_, i) => `ip4:192.0.2.${i}`).join(' ');
  const { texts } = normalized(`v=spf1 ${terms} -all exp=e.example`, { split: '_s%d', txtMaxSize: '80' });
  assert.deepEqual(texts, [
    '@ v=spf1 ip4:192.0.2.0 ip4:192.0.2.1 include:_s1.ex.test -all exp=e.example',
    '_s1 v=spf1 ip4:192.0.2.2 ip4:192.0.2.3 -all exp=e.example',
  ]);
});

test('Records of others that multiply without measure are refused', () => {
  const answers = new Map<string, SpfAnswer>();
  for (let i = 0; i < 40; i++) {
    answers.set(`d${i}.test`, { text: `v=spf1 include:d${i + 1}.test include:d${i + 1}.test ip4:192.0.2.1 -all` });
  }
  answers.set('d40.test', { text: 'v=spf1 -all' });
  const zone = declareZone('ex.test', [
    declare('TXT', '@', ['v=spf1 include:d0.test -all'], { meta: { flatten: '*' } }),
  ]);
  const findings = normalizeConfig(declareConfig(zone), ALL_TYPES, answers);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['spf-size'],
  );
});

test('Without answers SPF records stay as they are', () => {
  const zone = declareZone('ex.test', [declare('TXT', '@', [MANY], { meta: { split: '_s%d' } })]);
  assert.deepEqual(normalizeConfig(declareConfig(zone), ALL_TYPES), []);
  assert.equal(zone.records.length, 1);
});

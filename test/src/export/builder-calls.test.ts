import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { builderCalls } from '../../../src/export/builder-calls.ts';
import { quoteText } from '../../../src/dns/text.ts';
import { evaluateZone, recordLines } from '../../support/evaluate-text.ts';
import { setOf } from '../../support/exported-zone.ts';

const TTL = 300;

function callsFor(label: string, type: string, ...values: readonly string[]): string[] | undefined {
  return builderCalls(setOf(`${label}.ex.test.`, type, TTL, values).records, label, TTL);
}

const textCall = (label: string, text: string): string | undefined => callsFor(label, 'TXT', quoteText(text))?.[0];

const DMARC: readonly (readonly [text: string, options: string | undefined])[] = [
  ['v=DMARC1; p=none', 'policy: "none"'],
  [
    'v=DMARC1; p=reject; sp=quarantine; adkim=r; aspf=s; pct=0; ri=86400',
    'policy: "reject", subdomainPolicy: "quarantine", alignmentDKIM: "relaxed", alignmentSPF: "strict", percent: 0, reportInterval: 86400',
  ],
  [
    'v=DMARC1; p=none; rua=mailto:a@b.test,mailto:c@d.test; ruf=mailto:e@f.test; fo=1:d; rf=afrf',
    'policy: "none", rua: ["mailto:a@b.test", "mailto:c@d.test"], ruf: ["mailto:e@f.test"], failureOptions: "1:d", failureFormat: "afrf"',
  ],
  ['v=DMARC1; p=none;', undefined],
  ['v=DMARC1;p=none', undefined],
  ['v=DMARC1; p=None', undefined],
  ['v=DMARC1; adkim=s; p=none', undefined],
  ['v=DMARC1; sp=none', undefined],
  ['v=DMARC1; p=none; pct=101', undefined],
  ['v=DMARC1; p=none; fo=1', undefined],
  ['v=DMARC1; p=none; ruf=mailto:a@b.test; fo=0', undefined],
  ['v=DMARC1; p=none; rua=', undefined],
  ['v=DMARC1; p=none; t=y', undefined],
  ['v=DMARC1; p=none; ri=05', undefined],
];

for (const [text, options] of DMARC) {
  test(`the text "${text}" ${options === undefined ? 'is none that DMARC_BUILDER makes' : 'is made by DMARC_BUILDER'}`, async () => {
    const call = textCall('_dmarc', text);
    if (options === undefined) {
      assert.match(call ?? '', /^TXT\("_dmarc", /);
      return;
    }
    assert.equal(call, `DMARC_BUILDER({ ${options} })`);
    const { records } = await evaluateZone(call);
    assert.deepEqual(recordLines(records), [`_dmarc TXT 0 ${text}`]);
  });
}

test('a DMARC record of a name below the zone has a label, and one elsewhere is none', () => {
  assert.equal(textCall('_dmarc.mail', 'v=DMARC1; p=none'), 'DMARC_BUILDER({ label: "mail", policy: "none" })');
  assert.match(textCall('_dmarc.@', 'v=DMARC1; p=none') ?? '', /^TXT\(/);
  assert.match(textCall('mail', 'v=DMARC1; p=none') ?? '', /^TXT\(/);
});

test('the terms of an SPF record become parts, unless blanks would be lost', async () => {
  const call = textCall('mail', 'v=spf1 mx include:_spf.mail.test -all') ?? '';
  assert.equal(call, 'SPF_BUILDER({ label: "mail", parts: ["v=spf1", "mx", "include:_spf.mail.test", "-all"] })');
  assert.deepEqual(recordLines((await evaluateZone(call)).records), [
    'mail TXT 0 v=spf1 mx include:_spf.mail.test -all',
  ]);
  for (const text of ['v=spf1', 'v=spf1 ', 'v=spf1  -all', ' v=spf1 -all', 'v=spf10 -all', 'spf2.0/pra -all']) {
    assert.match(textCall('mail', text) ?? '', /^TXT\(/, text);
  }
});

test('a TTL of its own is an option of the builder', () => {
  const { records } = setOf('ex.test.', 'TXT', 60, ['"v=spf1 -all"']);
  assert.deepEqual(builderCalls(records, '@', TTL), ['SPF_BUILDER({ parts: ["v=spf1", "-all"], ttl: 60 })']);
});

const CAA: readonly (readonly [values: readonly string[], options: string | undefined])[] = [
  [['0 issue "ca.test"', '0 issuewild ";"'], 'issue: ["ca.test"], issuewild: "none"'],
  [
    ['0 issue "b.test"', '0 iodef "mailto:x@y.test"', '0 issue "a.test"'],
    'iodef: "mailto:x@y.test", issue: ["b.test", "a.test"]',
  ],
  [
    ['128 iodef "https://x.test"', '128 issuemail "ca.test"'],
    'iodef: "https://x.test", iodef_critical: true, issuemail: ["ca.test"], issuemail_critical: true',
  ],
  [['0 issue ";"', '0 issue "ca.test"'], 'issue: [";", "ca.test"]'],
  [['0 iodef "mailto:x@y.test"'], undefined],
  [['0 issue "ca.test"', '128 issue "other.test"'], undefined],
  [['1 issue "ca.test"'], undefined],
  [['0 issue "ca.test"', '0 contactemail "x@y.test"'], undefined],
  [['0 issue "ca.test"', '0 iodef "a:b"', '0 iodef "c:d"'], undefined],
];

for (const [values, options] of CAA) {
  test(`CAA ${values.join(' and ')} ${options === undefined ? 'are words' : 'are one builder'}`, async () => {
    const calls = callsFor('x', 'CAA', ...values);
    if (options === undefined) {
      assert.equal(calls, undefined);
      return;
    }
    assert.deepEqual(calls, [`CAA_BUILDER({ label: "x", ${options} })`]);
    const { records } = await evaluateZone(calls.join());
    const made = records.map(({ values: [flags, tag, value] }) => `${flags} ${tag} ${quoteText(String(value))}`);
    assert.deepEqual(made.toSorted(), values.toSorted());
  });
}

test('whatever a builder is given, it gives back the text that there was', async () => {
  const part = fc.constantFrom('p=none', 'sp=reject', 'pct=5', 'rua=a', 'ruf=b,c', 'fo=d', 'x', 'adkim=s', 'ri=1', '');
  const dmarc = fc.array(part, { maxLength: 4 }).map((parts) => ['v=DMARC1', ...parts].join('; '));
  const spf = fc.array(fc.constantFrom('mx', '-all', '', 'a:x', 'é', '"'), { maxLength: 4 });
  const texts = fc.oneof(
    dmarc,
    spf.map((parts) => ['v=spf1', ...parts].join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 8 }), async (all) => {
      const calls = all.map((text) => textCall('_dmarc.a', text));
      const { records } = await evaluateZone(calls.join(',\n'), { isOnce: true });
      assert.deepEqual(
        records.map(({ name, values }) => [name, ...values]),
        all.map((text) => ['_dmarc.a', text]),
      );
    }),
    { numRuns: 30 },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateZone, failText } from '../../../../support/evaluate-text.ts';

const RUF = 'ruf: ["mailto:f@ex.test"]';

const TEXTS: readonly [options: string, name: string, text: string][] = [
  ['', '_dmarc', 'v=DMARC1; p=none'],
  ['{label: "lists", policy: "reject", percent: 25}', '_dmarc.lists', 'v=DMARC1; p=reject; pct=25'],
  [
    `{policy: "quarantine", subdomainPolicy: "reject", alignmentDKIM: "strict", alignmentSPF: "relaxed", percent: "50",
      rua: ["mailto:a@ex.test", "mailto:b@ex.test"], ${RUF}, failureOptions: "d:s", failureFormat: "afrf", reportInterval: "1d"}`,
    '_dmarc',
    'v=DMARC1; p=quarantine; sp=reject; adkim=s; aspf=r; pct=50; rua=mailto:a@ex.test,mailto:b@ex.test; ' +
      'ruf=mailto:f@ex.test; fo=d:s; rf=afrf; ri=86400',
  ],
  ['{alignmentSPF: "r", alignmentDKIM: "s", rua: [], ruf: []}', '_dmarc', 'v=DMARC1; p=none; adkim=s; aspf=r'],
  ['{failureOptions: "1", failureFormat: "afrf"}', '_dmarc', 'v=DMARC1; p=none'],
  [`{${RUF}, failureOptions: "0"}`, '_dmarc', 'v=DMARC1; p=none; ruf=mailto:f@ex.test'],
  [`{${RUF}, failureOptions: {SPF: true, DKIM: true}}`, '_dmarc', 'v=DMARC1; p=none; ruf=mailto:f@ex.test; fo=1'],
  [`{${RUF}, failureOptions: {SPF: true}}`, '_dmarc', 'v=DMARC1; p=none; ruf=mailto:f@ex.test; fo=s'],
  [`{${RUF}, failureOptions: {DKIM: true}}`, '_dmarc', 'v=DMARC1; p=none; ruf=mailto:f@ex.test; fo=d'],
  [`{${RUF}, failureOptions: {}}`, '_dmarc', 'v=DMARC1; p=none; ruf=mailto:f@ex.test'],
  [`{rua: "mailto:a@ex.test"}`, '_dmarc', 'v=DMARC1; p=none; rua=mailto:a@ex.test'],
];

for (const [options, name, text] of TEXTS) {
  test(`DMARC_BUILDER(${options}) makes "${text}"`, async () => {
    const { records } = await evaluateZone(`DMARC_BUILDER(${options})`);
    assert.deepEqual(
      records.map((record) => [record.name, ...record.values]),
      [[name, text]],
    );
  });
}

test('pitfall 53: a percent of 0 is kept', async () => {
  const { records } = await evaluateZone('DMARC_BUILDER({policy: "reject", percent: 0})');
  assert.deepEqual(records[0]?.values, ['v=DMARC1; p=reject; pct=0']);
});

const REFUSED: readonly [options: string, message: RegExp][] = [
  ['{policy: "rejct"}', /The policy of DMARC_BUILDER must be "none", "quarantine" or "reject", found "rejct"/],
  ['{subdomainPolicy: true}', /The subdomainPolicy of DMARC_BUILDER must be a text, found the boolean true/],
  ['{alignmentSPF: "x"}', /The alignmentSPF of DMARC_BUILDER must be "relaxed", "strict", "r" or "s", found "x"/],
  ['{percent: 101}', /The percent of DMARC_BUILDER must be 0 to 100, found the number 101/],
  ['{percent: 12.5}', /must be 0 to 100/],
  ['{version: "DMARC2"}', /The version of DMARC_BUILDER must be "DMARC1", found "DMARC2"/],
  [`{${RUF}, failureOptions: "x"}`, /The failureOptions of DMARC_BUILDER must be "0", "1"/],
  [`{${RUF}, failureOptions: {SFP: true}}`, /DMARC_BUILDER has no option "SFP": did you mean "SPF"\?/],
  ['{reportInterval: "soon"}', /The reportInterval of DMARC_BUILDER must be whole seconds/],
];

for (const [options, message] of REFUSED) {
  test(`pitfall 53: DMARC_BUILDER(${options}) is refused`, async () => {
    assert.match((await failText(`DMARC_BUILDER(${options})`)).message, message);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateZone, failText, recordLines } from '../../../../support/evaluate-text.ts';

test('M365_BUILDER makes mail, autodiscover and DKIM unless told otherwise', async () => {
  const { records } = await evaluateZone('M365_BUILDER("ex.test", {initialDomain: "ex.onmicrosoft.example"})');
  assert.deepEqual(recordLines(records), [
    '@ MX 0 0 ex-test.mail.protection.outlook.com.',
    'autodiscover CNAME 0 autodiscover.outlook.com.',
    'selector1._domainkey CNAME 0 selector1-ex-test._domainkey.ex.onmicrosoft.example.',
    'selector2._domainkey CNAME 0 selector2-ex-test._domainkey.ex.onmicrosoft.example.',
  ]);
});

test('pitfall 53: M365_BUILDER puts every record below its label', async () => {
  const { records } = await evaluateZone(`M365_BUILDER("ex.test",
    {label: "mail", skypeForBusiness: true, mdm: true, domainGUID: "guid", initialDomain: "ex.onmicrosoft.example."})`);
  assert.deepEqual(recordLines(records), [
    'mail MX 0 0 guid.mail.protection.outlook.com.',
    'autodiscover.mail CNAME 0 autodiscover.outlook.com.',
    'selector1._domainkey.mail CNAME 0 selector1-guid._domainkey.ex.onmicrosoft.example.',
    'selector2._domainkey.mail CNAME 0 selector2-guid._domainkey.ex.onmicrosoft.example.',
    'lyncdiscover.mail CNAME 0 webdir.online.lync.com.',
    'sip.mail CNAME 0 sipdir.online.lync.com.',
    '_sip._tls.mail SRV 0 100 1 443 sipdir.online.lync.com.',
    '_sipfederationtls._tcp.mail SRV 0 100 1 5061 sipfed.online.lync.com.',
    'enterpriseregistration.mail CNAME 0 enterpriseregistration.windows.net.',
    'enterpriseenrollment.mail CNAME 0 enterpriseenrollment.manage.microsoft.com.',
  ]);
});

test('M365_BUILDER leaves out what is switched off', async () => {
  const { records } = await evaluateZone('M365_BUILDER("my-ex.test", {mx: false, dkim: false, domainGUID: "g"})');
  assert.deepEqual(recordLines(records), ['autodiscover CNAME 0 autodiscover.outlook.com.']);
});

const REFUSED: readonly [args: string, message: RegExp][] = [
  ['', /M365_BUILDER takes the name of the domain first, found undefined/],
  ['{label: "@"}', /M365_BUILDER takes the name of the domain first, found an object/],
  ['"ex.test"', /The initialDomain of M365_BUILDER must be the first domain of the account, or dkim false/],
  ['"my-ex.test", {dkim: false}', /The domainGUID of M365_BUILDER must be given, because "my-ex\.test" has a hyphen/],
  ['"ex.test", {skype: true}', /M365_BUILDER has no option "skype"/],
];

for (const [args, message] of REFUSED) {
  test(`M365_BUILDER(${args}) is refused`, async () => {
    assert.match((await failText(`M365_BUILDER(${args})`)).message, message);
  });
}

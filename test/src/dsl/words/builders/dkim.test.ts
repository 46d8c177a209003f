import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateZone, failText } from '../../../../support/evaluate-text.ts';

const TEXTS: readonly [options: string, name: string, text: string][] = [
  ['{selector: "s1", pubkey: "MIIB"}', 's1._domainkey', 'v=DKIM1; p=MIIB'],
  ['{selector: "s1"}', 's1._domainkey', 'v=DKIM1; p='],
  [
    `{selector: "s1", label: "sub", pubkey: "AAAA", hashtypes: ["sha1", "sha256"], keytype: "rsa", note: "a b",
      servicetypes: ["*", "email"], flags: ["y", "s"]}`,
    's1._domainkey.sub',
    'v=DKIM1; h=sha1:sha256; k=rsa; n=a=20b; p=AAAA; s=*:email; t=y:s',
  ],
  ['{selector: "s", hashtypes: "sha256", flags: "y"}', 's._domainkey', 'v=DKIM1; h=sha256; p=; t=y'],
  ['{selector: "s", hashtypes: [], flags: [], servicetypes: []}', 's._domainkey', 'v=DKIM1; h=; p=; s=; t='],
  ['{selector: "s", keytype: "ed25519", hashtypes: ["sha256"]}', 's._domainkey', 'v=DKIM1; h=sha256; k=ed25519; p='],
];

for (const [options, name, text] of TEXTS) {
  test(`DKIM_BUILDER(${options}) makes "${text}"`, async () => {
    const { records } = await evaluateZone(`DKIM_BUILDER(${options})`);
    assert.deepEqual(
      records.map((record) => [record.name, ...record.values]),
      [[name, text]],
    );
  });
}

const NOTES: readonly [note: string, encoded: string][] = [
  ['for; the = team', 'for=3B=20the=20=3D=20team'],
  ['!"~<>:', '!"~<>:'],
  ['\\t\\n\\x7f', '=09=0A=7F'],
  ['caf\\xe9', 'caf=E9'],
  ['caf\\xe9 \\u20ac', 'caf=C3=A9=20=E2=82=AC'],
  ['\\u{1f600}', '=F0=9F=98=80'],
  ['\\ud800', '=EF=BF=BD'],
];

for (const [note, encoded] of NOTES) {
  test(`pitfall 53: the note "${note}" is written as ${encoded}`, async () => {
    const { records } = await evaluateZone(`DKIM_BUILDER({selector: "s", note: '${note}'})`);
    assert.deepEqual(records[0]?.values, [`v=DKIM1; n=${encoded}; p=`]);
  });
}

const REFUSED: readonly [options: string, message: RegExp][] = [
  ['', /The selector of DKIM_BUILDER must be the name of the key, found undefined/],
  ['{selector: ""}', /The selector of DKIM_BUILDER must be the name of the key, found ""/],
  ['{selector: "s", version: "DKIM2"}', /The version of DKIM_BUILDER must be "DKIM1", found "DKIM2"/],
  ['{selector: "s", keytype: "dsa"}', /The keytype of DKIM_BUILDER must be "rsa" or "ed25519", found "dsa"/],
  [
    '{selector: "s", hashtypes: ["md5"]}',
    /The hashtypes of DKIM_BUILDER must be among "sha1" or "sha256", found "md5"/,
  ],
  ['{selector: "s", keytype: "ed25519", hashtypes: "sha1"}', /must be among "sha256", found "sha1"/],
  ['{selector: "s", servicetypes: ["web"]}', /The servicetypes of DKIM_BUILDER must be among/],
  ['{selector: "s", flags: 5}', /The flags of DKIM_BUILDER must be a list of texts, found the number 5/],
];

for (const [options, message] of REFUSED) {
  test(`DKIM_BUILDER(${options}) is refused`, async () => {
    assert.match((await failText(`DKIM_BUILDER(${options})`)).message, message);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, evaluateZone, failText, placeOf, recordLines } from '../../../support/evaluate-text.ts';

const lines = async (modifiers: string): Promise<string[]> => recordLines((await evaluateZone(modifiers)).records);

test('DS and RP come after all other records of their zone, in the order of their calls', async () => {
  assert.deepEqual(
    await lines('DS("kid", 1, 8, 2, "ab"), A("x", "192.0.2.1"), RP("@", "adm", "inf"), A("y", "192.0.2.2")'),
    ['x A 0 192.0.2.1', 'y A 0 192.0.2.2', 'kid DS 0 1 8 2 ab', '@ RP 0 adm inf'],
  );
});

test('Numbers of DS may be texts, and fractions are cut off', async () => {
  assert.deepEqual(await lines('DS("kid", "4711", 13.9, "2.5", "ab")'), ['kid DS 0 4711 13 2 ab']);
});

test('Modifiers of DS may stand between its arguments', async () => {
  const zone = await evaluateZone('DefaultTTL(60), DS({a: 1}, "kid", TTL(30), 1, 8, [{b: true}], 2, "ab")');
  assert.deepEqual(recordLines(zone.records), ['kid DS 30 1 8 2 ab']);
  assert.deepEqual(zone.records[0]?.meta, { a: '1', b: 'true' });
});

test('pitfall 52: modifiers work on DS and RP as on all records', async () => {
  const zone = await evaluateZone(`DefaultTTL(60),
    DS("kid", 1, 8, 2, "ab", function (record) { record.ttl = 5; record.meta.owner = "net"; }),
    RP("who", "adm", "inf", {k: "v"})`);
  assert.deepEqual(
    zone.records.map(({ ttl, meta }) => [ttl, meta]),
    [
      [5, { owner: 'net' }],
      [60, { k: 'v' }],
    ],
  );
});

test('pitfall 42: DS and RP that must not exist are not declared', async () => {
  const zone = await evaluateZone(
    'DS("a", 1, 8, 2, "ab", ENSURE_ABSENT_REC()), ENSURE_ABSENT(RP("b", "x", "y")), DS("c", 1, 8, 2, "ab")',
  );
  assert.deepEqual(recordLines(zone.records), ['c DS 0 1 8 2 ab']);
  assert.deepEqual(recordLines(zone.absent), ['a DS 0 1 8 2 ab', 'b RP 0 x y']);
});

test('pitfall 47: D_EXTEND places DS and RP below the subdomain', async () => {
  const { config } = await evaluateText(`D("ex.test", NewRegistrar("none"));
D_EXTEND("lab.ex.test", DS("@", 1, 8, 2, "aa"), DS("kid", 2, 8, 2, "bb"), RP("who.ex.test.", "adm", "inf"));`);
  const [zone] = config.zones;
  assert.deepEqual(
    zone?.records.map(({ name, subdomain }) => [name, subdomain]),
    [
      ['lab', 'lab'],
      ['kid.lab', 'lab'],
      ['who.ex.test.', 'lab'],
    ],
  );
});

test('User functions see DS and RP in rawrecords, may change them and may add some', async () => {
  const { config, printed } = await evaluateText(`D("ex.test", NewRegistrar("none"), DS("kid", 1, 8, 2, "ab", {k: 1}),
  function (d) {
    var raw = d.rawrecords[0];
    console.log(Object.keys(raw).join(), JSON.stringify(raw.args), JSON.stringify(raw.metas), d.records.length);
    raw.args[1] = 7;
    d.rawrecords.push({ type: "RP", ttl: 9, args: ["by", "x", "y"], metas: [{ a: "1" }, { b: "2" }] });
  });`);
  assert.deepEqual(printed, ['type,ttl,filepos,args,metas ["kid",1,8,2,"ab"] [{"k":1}] 0']);
  const records = config.zones[0]?.records ?? [];
  assert.deepEqual(recordLines(records), ['kid DS 0 7 8 2 ab', 'by RP 9 x y']);
  assert.deepEqual(records[1]?.meta, { a: '1', b: '2' });
});

test('Text with separators of the wire survives in DS and RP', async () => {
  const zone = await evaluateZone('RP("a", "x\\x1fy", "z\\x1e"), TXT("b", "\\x1d")');
  assert.deepEqual(zone.records[1]?.values, ['x\x1fy', 'z\x1e']);
});

const REFUSED: readonly [call: string, message: RegExp][] = [
  ['DS("kid", 1, 8, "aa")', /^DS takes 5 arguments \(name, keytag, algorithm, digesttype, digest\), found 4$/],
  ['RP("kid", "a", "b", "c")', /^RP takes 3 arguments \(name, mbox, txt\), found 4$/],
  ['DS(7, 1, 8, 2, "aa")', /^The name of DS must be a text, found the number 7$/],
  ['DS("kid", "one", 8, 2, "aa")', /^The keytag of DS must be a number, found "one"$/],
  ['DS("kid", 1, "", 2, "aa")', /^The algorithm of DS must be a number, found ""$/],
  ['DS("kid", 1, 8, NaN, "aa")', /^The digesttype of DS must be a number/],
  ['DS("kid", 1, 8, 2, 12)', /^The digest of DS must be a text, found the number 12$/],
  ['DS("kid", 1, 8, 2, undefined)', /^The digest of DS must be a text, found undefined$/],
  ['RP("kid", true, "b")', /^The mbox of RP must be a text, found the boolean true$/],
  ['DS("kid", 1, 8, 2, "aa", {team: "net"}, {team: "net"})', /^DS is given the metadata "team: net" twice$/],
];

for (const [call, message] of REFUSED) {
  test(`${call} is refused where it stands`, async () => {
    const error = await failText(`D("ex.test", NewRegistrar("none"),\n  ${call});`);
    assert.match(error.message, message);
    assert.equal(placeOf(error), 'dnsconfig.js:2:3');
  });
}

test('A raw record without its arguments is refused', async () => {
  const error = await failText(
    'D("ex.test", NewRegistrar("none"), function (d) { d.rawrecords.push({type: "DS"}); });',
  );
  assert.match(error.message, /A record of type DS has no list "args"/);
});

test('pitfall 102: SMIMEA at the zone itself is _smimecert, and other labels get it appended', async () => {
  assert.deepEqual(
    await lines('SMIMEA("@", 3, 0, 0, "ab"), SMIMEA("hash", 3, 0, 0, "ab"), SMIMEA("x.ex.test.", 3, 0, 0, "ab")'),
    ['_smimecert SMIMEA 0 3 0 0 ab', 'hash._smimecert SMIMEA 0 3 0 0 ab', 'x.ex.test. SMIMEA 0 3 0 0 ab'],
  );
});

test('SMIMEA has its label before the subdomain, whatever its modifiers', async () => {
  const { config } = await evaluateText(`D("ex.test", NewRegistrar("none"));
D_EXTEND("lab.ex.test", SMIMEA("@", 3, 0, 0, "ab"), SMIMEA("h", 3, 0, 0, "ab", TTL(5)), SMIMEA("i", 3, 0, 0, "ab", {k: 1}));`);
  assert.deepEqual(
    config.zones[0]?.records.map(({ name, ttl }) => `${name} ${ttl}`),
    ['_smimecert.lab 0', 'h._smimecert.lab 5', 'i._smimecert.lab 0'],
  );
});

test('There is no word SPF', async () => {
  const error = await failText('D("ex.test", NewRegistrar("none"),\n  SPF("@", "v=spf1 -all"));');
  assert.match(error.message, /SPF is not defined/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderConfig } from '../../../src/export/js.ts';
import type { ExportedZone } from '../../../src/export/exported-zone.ts';
import { aliasSet, apexNs, exportedZone, recordTypes, setOf } from '../../support/exported-zone.ts';

const ZONE = 'shop.test.';

function render(zone: ExportedZone, commas: 'trailing' | 'leading' = 'trailing', defaultTtl?: number): string {
  return renderConfig([zone], { recordTypes, entry: 'r53-main', commas, defaultTtl });
}

/** The lines inside `D(…)`, without indentation and final comma. */
function itemsOf(...sets: Parameters<typeof exportedZone>[1]): string[] {
  const lines = render(exportedZone(ZONE, sets)).split('\n');
  return lines.filter((line) => line.startsWith('\t')).map((line) => line.slice(1).replace(/,$/, ''));
}

const SMALL = exportedZone(ZONE, [
  setOf(ZONE, 'A', 600, ['192.0.2.1']),
  setOf(ZONE, 'MX', 3600, ['10 mx1.shop.test.', '20 mx2.shop.test.']),
  apexNs(ZONE),
  setOf('www.shop.test.', 'CNAME', 600, ['shop.test.']),
  setOf('api.shop.test.', 'A', 600, ['192.0.2.7']),
]);

test('a configuration has one item a record in the order of the provider and says the common TTL once', () => {
  assert.deepEqual(render(SMALL).split('\n').slice(1), [
    '',
    'var DSP_R53_MAIN = NewDnsProvider("r53-main");',
    'var REG_CHANGEME = NewRegistrar("none");',
    '',
    'D("shop.test", REG_CHANGEME,',
    '\tDnsProvider(DSP_R53_MAIN),',
    '\tDefaultTTL(600),',
    '\tA("@", "192.0.2.1"),',
    '\tMX("@", 10, "mx1.shop.test.", TTL(3600)),',
    '\tMX("@", 20, "mx2.shop.test.", TTL(3600)),',
    '\t//NAMESERVER("ns-1.awsdns-01.com."),',
    '\t//NAMESERVER("ns-2.awsdns-02.net."),',
    '\tCNAME("www", "shop.test."),',
    '\tA("api", "192.0.2.7"),',
    ');',
    '',
    '',
  ]);
});

test('the djs format puts the commas first', () => {
  const lines = render(SMALL, 'leading').split('\n');
  assert.deepEqual(lines.slice(5, 10), [
    'D("shop.test", REG_CHANGEME',
    '\t, DnsProvider(DSP_R53_MAIN)',
    '\t, DefaultTTL(600)',
    '\t, A("@", "192.0.2.1")',
    '\t, MX("@", 10, "mx1.shop.test.", TTL(3600))',
  ]);
  assert.equal(lines[11], '\t//, NAMESERVER("ns-1.awsdns-01.com.")');
  assert.deepEqual(lines.slice(-3), [')', '', '']);
});

test('a default TTL that is given replaces the common one, and 300 needs no DefaultTTL', () => {
  assert.match(
    render(SMALL, 'trailing', 3600),
    /DefaultTTL\(3600\),\n\tA\("@", "192\.0\.2\.1", TTL\(600\)\),\n\tMX\("@", 10, "mx1\.shop\.test\."\),/,
  );
  assert.match(render(SMALL, 'trailing', 300), /DnsProvider\(DSP_R53_MAIN\),\n\tA\("@", "192\.0\.2\.1", TTL\(600\)\),/);
});

test('texts read back equal whatever they hold', () => {
  const texts = [
    'a "quoted" \\ text',
    '</script> & <b>',
    'é \u2028 \u2029',
    'tab\tnew\nline',
    'ends in \\',
    '',
    '\udcff stray',
  ];
  for (const text of texts) {
    const set = setOf('t.shop.test.', 'TXT', 300, ['""']);
    const record = { ...set.records[0], rdata: [text] } as (typeof set.records)[number];
    const [, item = ''] = itemsOf({ ...set, records: [record] });
    const literal = /^TXT\("t", (".*")\)$/.exec(item)?.[1] ?? '';
    assert.ok(!/[\n\r\u2028\u2029<>&]/.test(literal));
    assert.equal(JSON.parse(literal), text);
  }
});

test('the flags of a CAA record are kept', () => {
  assert.deepEqual(
    itemsOf(setOf(ZONE, 'CAA', 300, ['0 issue "ca.test"', '128 iodef "mailto:x@ca.test"', '129 issue ";"'])).slice(1),
    [
      'CAA("@", "issue", "ca.test")',
      'CAA("@", "iodef", "mailto:x@ca.test", CAA_CRITICAL)',
      'CAA("@", "issue", ";", function (r) { r.caaflag = 129; })',
    ],
  );
});

test('an alias names its zone, has no TTL, and evaluates health only when it does', () => {
  assert.deepEqual(
    itemsOf(
      setOf('a.shop.test.', 'A', 300, ['192.0.2.1']),
      aliasSet('cdn.shop.test.', 'A', 'd1.cloudfront.test.', 'ZAAA'),
      aliasSet('lb.shop.test.', 'AAAA', 'lb.elb.test.', 'ZBBB', 'true'),
    ).slice(-3),
    [
      'A("a", "192.0.2.1")',
      'R53_ALIAS("cdn", "A", "d1.cloudfront.test.", R53_ZONE("ZAAA"))',
      'R53_ALIAS("lb", "AAAA", "lb.elb.test.", R53_ZONE("ZBBB"), R53_EVALUATE_TARGET_HEALTH(true))',
    ],
  );
});

test('characters that a typed host name may not hold are escaped', () => {
  const [, cname, ptr, arpa] = itemsOf(
    setOf('w.shop.test.', 'CNAME', 300, ['*.wild.test.']),
    setOf('p.shop.test.', 'PTR', 300, ['a@b/c.test.']),
    setOf('r.shop.test.', 'CNAME', 300, ['1.0/25.2.0.192.in-addr.arpa.']),
  );
  assert.equal(cname, String.raw`CNAME("w", "\\042.wild.test.")`);
  assert.equal(ptr, String.raw`PTR("p", "a\\064b\\047c.test.")`);
  assert.equal(arpa, 'CNAME("r", "1.0/25.2.0.192.in-addr.arpa.")');
});

test('names that look like something else are spelled so that they are not', () => {
  const [, at, twice, blank] = itemsOf(
    setOf('@.shop.test.', 'A', 300, ['192.0.2.1']),
    setOf('shop.test.shop.test.', 'A', 300, ['192.0.2.2']),
    setOf('a\\032b.shop.test.', 'A', 300, ['192.0.2.3']),
  );
  assert.equal(at, String.raw`A("\\064", "192.0.2.1")`);
  assert.equal(twice, 'A("shop.test", "192.0.2.2", DISABLE_REPEATED_DOMAIN_CHECK)');
  assert.equal(blank, String.raw`A("a\\032b", "192.0.2.3")`);
});

test('a private zone says which zone it is and that it has no name servers of its own', () => {
  const zone = exportedZone(ZONE, [apexNs(ZONE)], { isPrivate: true, zoneId: 'Z42' });
  assert.deepEqual(render(zone).split('\n').slice(5, 11), [
    'D("shop.test", REG_CHANGEME,',
    '\t{no_ns: "true"},',
    '\tDnsProvider(DSP_R53_MAIN),',
    '\tR53_ZONE("Z42"),',
    '\t//NAMESERVER("ns-1.awsdns-01.com."),',
    '\t//NAMESERVER("ns-2.awsdns-02.net."),',
  ]);
});

test('name servers at the apex are declared exactly where the provider does not report them', () => {
  assert.deepEqual(itemsOf(apexNs(ZONE, ['ns-1.awsdns-01.com.', 'ns-2.awsdns-02.net.', 'ns9.shop.test.'], 3600)), [
    'DnsProvider(DSP_R53_MAIN)',
    'NAMESERVER_TTL(3600)',
    '//NAMESERVER("ns-1.awsdns-01.com.")',
    '//NAMESERVER("ns-2.awsdns-02.net.")',
    'NAMESERVER("ns9.shop.test.")',
  ]);
  assert.deepEqual(itemsOf(apexNs(ZONE, ['ns-1.awsdns-01.com.', 'ns9.shop.test.'])), [
    'DnsProvider(DSP_R53_MAIN, 0)',
    'NAMESERVER("ns-1.awsdns-01.com.")',
    'NAMESERVER("ns9.shop.test.")',
  ]);
});

test('what the language cannot say is a remark with the reason', () => {
  const held = { ...setOf('w.shop.test.', 'A', 60, ['192.0.2.9']), setIdentifier: 'x\ny', heldBecause: 'weighted 10' };
  assert.deepEqual(itemsOf(held).slice(1), [
    String.raw`// Left alone: w.shop.test A "x\u000ay": weighted 10`,
    '//     A 192.0.2.9 ttl=60',
  ]);
});

test('a set that cannot be said but is pointed at gets one rule, so that nobody misses it', () => {
  const held = setOf('w.shop.test.', 'A', 60, ['192.0.2.9']);
  const items = itemsOf(
    { ...held, setIdentifier: 'a', heldBecause: 'weighted 1' },
    { ...held, setIdentifier: 'b', heldBecause: 'weighted 2' },
    setOf('www.shop.test.', 'CNAME', 300, ['w.shop.test.']),
  );
  assert.deepEqual(
    items.filter((item) => item.startsWith('IGNORE')),
    ['IGNORE("w", "A")'],
  );
});

test('what the language cannot say but a preview would delete is ignored by a rule of its own', () => {
  assert.deepEqual(itemsOf(setOf('*.shop.test.', 'HINFO', 300, ['"x" "y"'])).slice(1), [
    '// Left alone: *.shop.test HINFO: the configuration has no word for type HINFO',
    '//     HINFO "x" "y" ttl=300',
    String.raw`IGNORE("\\*", "HINFO")`,
  ]);
  assert.deepEqual(itemsOf(setOf('z.shop.test.', 'A', 0, ['192.0.2.1'])).slice(-1), ['IGNORE("z", "A")']);
});

test('the records of a zone with very many stand in lists', () => {
  const values = Array.from({ length: 25_000 }, (_, i) => setOf(`h${i}.shop.test.`, 'A', 300, ['192.0.2.1']));
  const shown = (commas: 'trailing' | 'leading') =>
    render(exportedZone(ZONE, values), commas)
      .split('\n')
      .filter((line) => !/^\t\t(?:, )?A\("h(?!10000")/.test(line))
      .slice(5);
  assert.deepEqual(shown('trailing'), [
    'D("shop.test", REG_CHANGEME,',
    '\tDnsProvider(DSP_R53_MAIN),',
    '\t[',
    '\t],',
    '\t[',
    '\t\tA("h10000", "192.0.2.1"),',
    '\t],',
    '\t[',
    '\t],',
    ');',
    '',
    '',
  ]);
  assert.deepEqual(shown('leading'), [
    'D("shop.test", REG_CHANGEME',
    '\t, DnsProvider(DSP_R53_MAIN)',
    '\t, [',
    '\t]',
    '\t, [',
    '\t\tA("h10000", "192.0.2.1")',
    '\t]',
    '\t, [',
    '\t]',
    ')',
    '',
    '',
  ]);
});

const inSet = (set: ReturnType<typeof setOf>, setIdentifier: string, weight: number, check?: string) => ({
  ...set,
  setIdentifier,
  routing: { policy: 'weighted', weight } as const,
  ...(check === undefined ? {} : { healthCheckId: check }),
});

test('pitfall 24: weighted sets keep weight, identifier and health check', () => {
  assert.deepEqual(
    itemsOf(
      inSet(setOf('w.shop.test.', 'A', 300, ['192.0.2.1', '192.0.2.2']), 'blue "1"', 10, 'check'),
      inSet(aliasSet('w.shop.test.', 'A', 'lb.elb.test.', 'ZBBB'), 'lb', 0),
      setOf('x.shop.test.', 'A', 60, ['192.0.2.9']),
    ).slice(-4),
    [
      String.raw`A("w", "192.0.2.1", R53_WEIGHT(10, "blue \"1\""), R53_HEALTH_CHECK_ID("check"))`,
      String.raw`A("w", "192.0.2.2", R53_WEIGHT(10, "blue \"1\""), R53_HEALTH_CHECK_ID("check"))`,
      'R53_ALIAS("w", "A", "lb.elb.test.", R53_ZONE("ZBBB"), R53_WEIGHT(0, "lb"))',
      'A("x", "192.0.2.9", TTL(60))',
    ],
  );
});

test('a weighted group is left alone as a whole when one of its members cannot be declared', () => {
  const items = itemsOf(
    inSet(setOf('w.shop.test.', 'A', 0, ['192.0.2.1']), 'a', 1),
    inSet(setOf('w.shop.test.', 'A', 0, ['192.0.2.2']), 'b', 1),
    inSet(setOf('v.shop.test.', 'A', 60, ['192.0.2.1']), 'a', 1),
    inSet(setOf('v.shop.test.', 'A', 300, ['192.0.2.2']), 'b', 1),
    inSet(setOf('u.shop.test.', 'CAA', 300, ['0 issue "x"']), 'a', 1),
    { ...inSet(setOf('u.shop.test.', 'CAA', 300, []), 'b', 1), heldBecause: 'a value of it cannot be read' },
  );
  assert.deepEqual(
    items.filter((item) => !item.includes(' 192.0.2.')),
    [
      'DnsProvider(DSP_R53_MAIN)',
      '// Left alone: w.shop.test A "a": it has a TTL of 0, and TTL(0) means the default',
      'IGNORE("w", "A")',
      '// Left alone: w.shop.test A "b": it has a TTL of 0, and TTL(0) means the default',
      '// Left alone: v.shop.test A "a": its weighted sets have different TTLs',
      'IGNORE("v", "A")',
      '// Left alone: v.shop.test A "b": its weighted sets have different TTLs',
      '// Left alone: u.shop.test CAA "a": it shares its name and type with a set that is left alone',
      '//     CAA 0 issue "x" ttl=300',
      'IGNORE("u", "CAA")',
      '// Left alone: u.shop.test CAA "b": a value of it cannot be read',
    ],
  );
});

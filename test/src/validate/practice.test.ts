import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredConfig, DeclaredRecord } from '../../../src/model/ir.ts';
import type { RuleSettings } from '../../../src/validate/levels.ts';
import { RULES } from '../../../src/validate/rules/index.ts';
import { declare, declareAlias, declareConfig, declareZone, findingsOf } from '../../support/declared.ts';

const STRICT: RuleSettings = { isStrict: true, levels: new Map() };

/** What a rule of good practice finds, and that it finds nothing unless asked for. */
function found(rule: string, config: () => DeclaredConfig): string[] {
  const own = (settings?: RuleSettings): string[] =>
    findingsOf(config(), undefined, settings === undefined ? {} : { settings })
      .filter((finding) => finding.rule === rule)
      .map(({ level, call, message }) => `${level} ${call} ${message}`);
  assert.deepEqual(own(), []);
  const warnings = own(STRICT);
  const single = own({ isStrict: false, levels: new Map([[rule, 'error']]) });
  assert.deepEqual(
    single,
    warnings.map((line) => line.replace(/^warning/, 'error')),
  );
  return warnings.map((line) => line.replace(/^warning /, ''));
}

const zone =
  (...records: DeclaredRecord[]) =>
  (): DeclaredConfig =>
    declareConfig(declareZone('shop.test', structuredClone(records)));
const txt = (name: string, text: string, call = 0): DeclaredRecord => declare('TXT', name, [text], { call });
const includes = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `include:s${from + i}.example`).join(' ');

test('the rules of good practice are those that are off', () => {
  assert.deepEqual(
    RULES.filter(({ level }) => level === 'off').map(({ id }) => id),
    ['host-name', 'target-alias', 'dmarc-missing', 'spf-lookups', 'routed-twin', 'ttl-low', 'ttl-high'],
  );
});

test('an SPF record with more than ten lookups is found, what it leads to in the configuration included', () => {
  const records = [
    txt('@', `v=spf1 ${includes(0, 10)} -all`),
    txt('much', `v=spf1 ${includes(0, 11)} -all`, 1),
    txt('far', 'v=spf1 include:a.shop.test mx -all', 2),
    txt('a', `v=spf1 ${includes(0, 9)} -all`),
    txt('circle', 'v=spf1 include:circle.shop.test -all', 3),
    txt('text', 'v=spf10'),
  ];
  const message = 'The SPF record needs more than 10 lookups';
  assert.deepEqual(found('spf-lookups', zone(...records)), [`1 ${message}`, `2 ${message}`, `3 ${message}`]);
});

const mx = (name: string, call: number, target = 'mx.example.'): DeclaredRecord =>
  declare('MX', name, [10, target], { call });
const dmarc = (name: string): DeclaredRecord => txt(name, 'v=DMARC1; p=reject');

test('mail without a DMARC record is found once a zone', () => {
  const message = 'takes mail, but has no DMARC record';
  assert.deepEqual(found('dmarc-missing', zone(mx('@', 1), mx('lab', 2))), [`1 "shop.test" ${message}`]);
  assert.deepEqual(found('dmarc-missing', zone(mx('lab', 1), mx('kid', 2), dmarc('_dmarc.lab'))), [
    `2 "shop.test" ${message}`,
  ]);
});

test('a DMARC record at the name, at its zone or at the zone above is enough, and so is no mail', () => {
  assert.deepEqual(found('dmarc-missing', zone(mx('lab', 1), mx('@', 2), dmarc('_dmarc'))), []);
  assert.deepEqual(found('dmarc-missing', zone(mx('@', 1, '.'))), []);
  const nested = (): DeclaredConfig =>
    declareConfig(declareZone('shop.test', [dmarc('_dmarc')]), declareZone('eu.shop.test', [mx('@', 1)]));
  assert.deepEqual(found('dmarc-missing', nested), []);
  const kept = (): DeclaredConfig => declareConfig(declareZone('shop.test', [mx('@', 1)], { keepsUnknown: true }));
  assert.deepEqual(found('dmarc-missing', kept), []);
});

test('MX, NS, SRV and NAMESERVER that lead to a CNAME of the configuration are found', () => {
  const config = (): DeclaredConfig =>
    declareConfig(
      declareZone('shop.test', [
        declare('MX', '@', [10, 'mail'], { call: 1 }),
        declare('NS', 'sub', ['größe.other.test.'], { call: 2 }),
        declare('SRV', '_s._tcp', [1, 1, 1, 'alias'], { call: 3 }),
        declare('MX', 'fine', [10, 'host.other.test.']),
        declare('CNAME', 'x', ['mail']),
        declare('CNAME', 'mail', ['mx.example.']),
        declareAlias('alias', 'CNAME', 'mail'),
      ]),
      declareZone(
        'other.test',
        [declare('CNAME', 'xn--gre-6ka8i', ['ns.example.']), declare('A', 'host', ['192.0.2.1'])],
        { nameservers: [{ name: 'mail.shop.test.', call: 4 }] },
      ),
    );
  assert.deepEqual(found('target-alias', config), [
    '1 The MX points at "mail.shop.test.", which is a CNAME',
    '2 The NS points at "größe.other.test.", which is a CNAME',
    '3 The SRV points at "alias.shop.test.", which is a CNAME',
    '4 The NAMESERVER points at "mail.shop.test.", which is a CNAME',
  ]);
});

test('routed A records without AAAA records are found once a name', () => {
  const meta = { r53_set_identifier: 'blue', r53_weight: '1' };
  const other = { r53_set_identifier: 'green', r53_weight: '1' };
  const records = [
    declare('A', 'www', ['192.0.2.1'], { call: 1, meta }),
    declare('A', 'www', ['192.0.2.2'], { call: 2, meta: other }),
    declare('A', 'both', ['192.0.2.1'], { call: 3, meta }),
    declare('AAAA', 'both', ['2001:db8::1'], { call: 4, meta }),
    declare('A', 'plain', ['192.0.2.1'], { call: 5 }),
    declareAlias('alias', 'A', 'plain', { call: 6, meta }),
  ];
  assert.deepEqual(found('routed-twin', zone(...records)), [
    '1 "www.shop.test" is routed for IPv4, but has no AAAA record',
    '6 "alias.shop.test" is routed for IPv4, but has no AAAA record',
  ]);
});

test('TTLs below half a minute and above a week are found once a set', () => {
  const timed = (name: string, ttl: number, call: number, address = '192.0.2.1'): DeclaredRecord =>
    declare('A', name, [address], { ttl, call });
  const records = [
    timed('a', 29, 1),
    timed('a', 29, 2, '192.0.2.2'),
    timed('b', 30, 3),
    timed('c', 604_800, 4),
    timed('d', 604_801, 5),
    declareAlias('e', 'A', 'a', { ttl: 1 }),
  ];
  assert.deepEqual(found('ttl-low', zone(...records)), ['1 The TTL 29 of "a.shop.test" is below 30 seconds']);
  assert.deepEqual(found('ttl-high', zone(...records)), ['5 The TTL 604801 of "d.shop.test" is above one week']);
});

test('pitfall 64: labels that no host has are found', () => {
  const names = ['@', '*.x', 'a_b', 'größe', '7', 'x-y', '-x', 'x-.y', 'a/b', String.raw`a\032b`];
  const records = names.map((name, call) => declare('A', name, ['192.0.2.1'], { call }));
  records.push(declare('CNAME', '64/26', ['x.example.']));
  assert.deepEqual(
    found('host-name', zone(...records)).map((line) => line.split(' of ')[0]),
    ['6 The label "-x"', '7 The label "x-"', '8 The label "a/b"', String.raw`9 The label "a\032b"`],
  );
});

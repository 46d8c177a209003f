import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { alias, set } from '../batch.ts';
import { BASE, get, stateWith, texts } from '../fixture.ts';
import { outcome, signed } from '../signed-request.ts';

const routed = (name: string, SetIdentifier: string, value: string, routing: Partial<RecordSet>): RecordSet => ({
  ...set(name, 'A', [value], routing),
  SetIdentifier,
});

const START = stateWith([
  set('shop.test.', 'NS', ['ns-1.awsdns-00.com.']),
  set('shop.test.', 'MX', ['10 mx.shop.test.']),
  set('www.shop.test.', 'CNAME', ['shop.test.']),
  set('*.shop.test.', 'TXT', ['"wild"']),
  set('a.b.c.shop.test.', 'A', ['192.0.2.1', '192.0.2.2']),
  set('sub.shop.test.', 'NS', ['ns.other.test.']),
  alias('alias.shop.test.', 'A', 'Z0SHOP', 'a.b.c.shop.test.'),
  alias('loop.shop.test.', 'A', 'Z0SHOP', 'loop.shop.test.'),
  alias('cdn.shop.test.', 'A', 'Z2FDTNDATAQYW2', 'd1.cloudfront.net.'),
  routed('weighted.shop.test.', '1', '192.0.2.11', { Weight: 0 }),
  routed('weighted.shop.test.', '2', '192.0.2.12', { Weight: 1 }),
  routed('failover.shop.test.', '1', '192.0.2.21', { Failover: 'SECONDARY' }),
  routed('failover.shop.test.', '2', '192.0.2.22', { Failover: 'PRIMARY' }),
  ...['1', '2'].map((id) => routed('many.shop.test.', id, `192.0.2.3${id}`, { MultiValueAnswer: true })),
]);

function ask(name: string, type: string): string {
  const document = get(
    START,
    `testdnsanswer?hostedzoneid=Z0SHOP&recordname=${encodeURIComponent(name)}&recordtype=${type}`,
  );
  return [...texts(document, 'ResponseCode'), ...texts(document, 'RecordDataEntry')].join(' ');
}

test('A question is answered from the content of the zone', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['shop.test', 'MX', 'NOERROR 10 mx.shop.test.'],
    ['shop.test', 'A', 'NOERROR'],
    ['WWW.shop.test.', 'A', 'NOERROR shop.test.'],
    ['nothing.shop.test', 'TXT', 'NOERROR "wild"'],
    ['nothing.shop.test', 'A', 'NOERROR'],
    ['x.y.shop.test', 'TXT', 'NOERROR "wild"'],
    ['c.shop.test', 'TXT', 'NOERROR'],
    ['x.c.shop.test', 'TXT', 'NXDOMAIN'],
    ['a.b.c.shop.test', 'A', 'NOERROR 192.0.2.1 192.0.2.2'],
    ['x.sub.shop.test', 'TXT', 'NOERROR'],
    ['alias.shop.test', 'A', 'NOERROR 192.0.2.1 192.0.2.2'],
    ['loop.shop.test', 'A', 'NOERROR'],
    ['cdn.shop.test', 'A', 'NOERROR'],
    ['weighted.shop.test', 'A', 'NOERROR 192.0.2.12'],
    ['failover.shop.test', 'A', 'NOERROR 192.0.2.22'],
    ['many.shop.test', 'A', 'NOERROR 192.0.2.31 192.0.2.32'],
  ];
  for (const [name, type, expected] of cases) assert.equal(ask(name, type), expected, `${name} ${type}`);
});

test('The answer names the question as it was asked', () => {
  const document = get(START, 'testdnsanswer?hostedzoneid=Z0SHOP&recordname=Shop.test&recordtype=MX&resolverip=::1');
  assert.deepEqual(
    ['Nameserver', 'RecordName', 'RecordType', 'Protocol'].flatMap((element) => texts(document, element)),
    ['ns-1.awsdns-00.com', 'Shop.test', 'MX', 'UDP'],
  );
});

test('A question that cannot be asked is refused', () => {
  const ok = 'hostedzoneid=Z0SHOP&recordname=shop.test&recordtype=A';
  const cases: readonly (readonly [string, RegExp])[] = [
    [ok, /^200$/],
    [`${ok}&edns0clientsubnetip=192.0.2.0&edns0clientsubnetmask=32`, /^200$/],
    [`${ok}&edns0clientsubnetip=2001:db8::&edns0clientsubnetmask=64`, /^200$/],
    [`${ok}&edns0clientsubnetip=192.0.2.0&edns0clientsubnetmask=33`, /^400 InvalidInput: The subnet mask '33' is not/],
    [`${ok}&edns0clientsubnetmask=8`, /^400 InvalidInput: The subnet mask '8' is not valid$/],
    [`${ok}&resolverip=here`, /^400 InvalidInput: The IP address 'here' is not valid$/],
    ['recordname=a&recordtype=A', /^400 InvalidInput: The parameter hostedzoneid is required$/],
    ['hostedzoneid=Z0SHOP&recordname=shop.test&recordtype=LOC', /^400 InvalidInput: .* at 'recordType' failed/],
    ['hostedzoneid=Z0SHOP&recordname=a..b&recordtype=A', /^400 InvalidInput: FATAL problem: DomainLabelEmpty/],
    [
      'hostedzoneid=Z0SHOP&recordname=other.test&recordtype=A',
      /^400 InvalidInput: The name other\.test\. is not in the hosted zone shop\.test\.$/,
    ],
    ['hostedzoneid=Z0NONE&recordname=a&recordtype=A', /^404 NoSuchHostedZone/],
  ];
  for (const [query, expected] of cases) {
    assert.match(outcome(START, signed('GET', `${BASE}/testdnsanswer?${query}`)), expected);
  }
  const hidden = stateWith([], { private: true });
  assert.match(outcome(hidden, signed('GET', `${BASE}/testdnsanswer?${ok}`)), /is not a public hosted zone$/);
});

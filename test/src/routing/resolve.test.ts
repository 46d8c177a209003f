import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toName } from '../../../src/dns/idn.ts';
import { explain, typesOf } from '../../../src/routing/explain.ts';
import { createMatrix } from '../../../src/routing/matrix.ts';
import { placeCode } from '../../../src/routing/place.ts';
import { listFallible, reach } from '../../../src/routing/reach.ts';
import { alias, routed, SHOP, weighted } from '../../support/route53-records.ts';
import { askFor, createWorld, shortAnswers } from '../../support/routing-world.ts';

describe('resolve', () => {
  const web = [
    weighted('web 60 A 192.0.2.1', 1, 'one', 'check-1'),
    weighted('web 60 A 192.0.2.2', 3, 'two', 'check-2'),
  ];

  it('follows aliases and multiplies the shares on the way', () => {
    const entries = [...web, weighted(alias('@', 'A', 'web'), 1, 'web'), weighted('@ 60 A 192.0.2.9', 1, 'old')];
    assert.deepEqual(shortAnswers(askFor('@', entries)), ['12.5% 192.0.2.1', '37.5% 192.0.2.2', '50% 192.0.2.9']);
  });

  it('adds up what several ways lead to, and looks at each group once', () => {
    const entries = [...web, weighted(alias('@', 'A', 'web'), 1, 'a'), weighted(alias('@', 'A', 'web'), 1, 'b')];
    const resolution = askFor('@', entries);
    assert.deepEqual(shortAnswers(resolution), ['25% 192.0.2.1', '75% 192.0.2.2']);
    assert.deepEqual(
      resolution.steps.map(({ name }) => name),
      ['shop.test.', 'web.shop.test.'],
    );
  });

  it('holds an alias that evaluates its target for as healthy as that is', () => {
    const entries = (evaluate: string) => [
      ...web,
      routed(alias('@', 'A', 'web', '', evaluate), { policy: 'failover', role: 'PRIMARY' }, 'first'),
      routed('@ 60 A 192.0.2.9', { policy: 'failover', role: 'SECONDARY' }, 'second'),
    ];
    const down = ['check-1', 'check-2'];
    assert.deepEqual(shortAnswers(askFor('@', entries('true'), { down })), ['100% 192.0.2.9']);
    assert.deepEqual(shortAnswers(askFor('@', entries('true'), { down: ['check-1'] })), ['100% 192.0.2.2']);
    assert.deepEqual(shortAnswers(askFor('@', entries('false'), { down })), ['25% 192.0.2.1', '75% 192.0.2.2']);
  });

  it('lets a target outside the zone be down by its name', () => {
    const entries = [
      routed(alias('@', 'A', 'lb.aws.test.', 'Z1', 'true'), { policy: 'failover', role: 'PRIMARY' }, 'first'),
      routed('@ 60 A 192.0.2.9', { policy: 'failover', role: 'SECONDARY' }, 'second'),
    ];
    assert.deepEqual(shortAnswers(askFor('@', entries)), ['100% elsewhere lb.aws.test.']);
    assert.deepEqual(shortAnswers(askFor('@', entries, { down: ['lb.aws.test'] })), ['100% 192.0.2.9']);
    assert.deepEqual(shortAnswers(askFor('@', entries, { down: ['first'] })), ['100% 192.0.2.9']);
  });

  it('comes to an end where aliases or CNAMEs lead in a circle', () => {
    const circle = [alias('a', 'A', 'b', '', 'true'), alias('b', 'A', 'a', '', 'true')];
    assert.deepEqual(shortAnswers(askFor('a', circle)), ['100% nothing a.shop.test.']);
    assert.deepEqual(shortAnswers(askFor('a', ['a 60 CNAME b', 'b 60 CNAME a'])), ['100% nothing a.shop.test.']);
  });

  it('follows CNAMEs unless they are asked for', () => {
    const entries = ['www 60 CNAME web', ...web, 'out 60 CNAME elsewhere.test.'];
    assert.deepEqual(shortAnswers(askFor('www', entries)), ['25% 192.0.2.1', '75% 192.0.2.2']);
    assert.deepEqual(shortAnswers(askFor('www', entries, { type: 'AAAA' })), ['100% nothing web.shop.test.']);
    assert.deepEqual(shortAnswers(askFor('www', entries, { type: 'CNAME' })), ['100% web.shop.test.']);
    assert.deepEqual(shortAnswers(askFor('out', entries)), ['100% elsewhere elsewhere.test.']);
  });

  it('lets a wildcard answer only for names of which nothing is there', () => {
    const entries = ['*.w 60 A 192.0.2.7', 'x.y.w 60 TXT "here"'];
    assert.deepEqual(shortAnswers(askFor('any.w', entries)), ['100% 192.0.2.7']);
    assert.deepEqual(shortAnswers(askFor('any.any.w', entries)), ['100% 192.0.2.7']);
    assert.deepEqual(shortAnswers(askFor('y.w', entries)), ['100% nothing y.w.shop.test.']);
    assert.deepEqual(shortAnswers(askFor('any.y.w', entries)), ['100% missing any.y.w.shop.test.']);
    assert.deepEqual(shortAnswers(askFor('gone', entries)), ['100% missing gone.shop.test.']);
  });

  it('stops at a delegation, but answers for its DS records', () => {
    const hash = 'A'.repeat(64);
    const entries = ['cut 60 NS ns1.elsewhere.test.', `cut 60 DS 1 13 2 ${hash}`];
    assert.deepEqual(shortAnswers(askFor('www.cut', entries)), ['100% delegated cut.shop.test.']);
    assert.deepEqual(shortAnswers(askFor('cut', entries)), ['100% delegated cut.shop.test.']);
    assert.match(shortAnswers(askFor('cut', entries, { type: 'DS' })).join(), /^100% 1 13 2 /);
  });

  it('takes no longer than the sets are many, however many ways there are', () => {
    const entries = Array.from({ length: 40 }, (_, i) => [
      weighted(alias(`n${i}`, 'A', `n${i + 1}`, '', 'true'), 1, 'left'),
      weighted(alias(`n${i}`, 'A', `n${i + 1}`, '', 'true'), 1, 'right'),
    ]).flat();
    const { outcomes, steps } = askFor('n0', [...entries, 'n40 60 A 192.0.2.1']);
    assert.deepEqual(shortAnswers({ outcomes }), ['100% 192.0.2.1']);
    assert.equal(steps.length, 41);
  });
});

describe('explain', () => {
  const notesFor = (label: string, entries: Parameters<typeof createWorld>[0], setup = {}): readonly string[] =>
    explain(createWorld(entries, setup), toName(label, SHOP), 'A').notes;

  it('says what else there is to know', () => {
    assert.deepEqual(notesFor('x', ['* 60 A 192.0.2.1']), [
      'x.shop.test itself is not there: the wildcard *.shop.test answers',
    ]);
    assert.deepEqual(notesFor('a.cut', ['cut 60 NS ns.elsewhere.test.']), [
      'cut.shop.test is delegated: other name servers answer',
    ]);
    assert.deepEqual(notesFor('a', [weighted('a 60 A 192.0.2.1', 1, 'eu')], { down: ['eu'] }), [
      '"eu" of a.shop.test A is down, but has no health check: it keeps answering',
    ]);
    assert.deepEqual(notesFor('a', [weighted('a 60 A 192.0.2.1', 1, 'eu', 'check')], { down: ['eu'] }), [
      'No set of a.shop.test A that could answer is healthy, so all of them count as healthy',
    ]);
    assert.deepEqual(explain(createWorld([]), SHOP, 'NS').notes, [
      `The NS records of a zone itself are its provider's`,
    ]);
    const office = routed('a 60 A 192.0.2.1', { policy: 'cidr', collection: 'x', location: '*' }, 'rest');
    assert.deepEqual(notesFor('a', [office], { ip: '10.0.0.1' }), [
      'The blocks of the CIDR collection "x" are not known here',
    ]);
  });

  it('lists the types that a name has, and A where it has none', () => {
    const world = createWorld(['a 60 MX 10 mail', 'a 60 TXT "x"', '*.w 60 AAAA 2001:db8::1']);
    assert.deepEqual(typesOf(world, toName('a', SHOP)), ['MX', 'TXT']);
    assert.deepEqual(typesOf(world, toName('any.w', SHOP)), ['AAAA']);
    assert.deepEqual(typesOf(world, toName('gone', SHOP)), ['A']);
  });
});

describe('reach', () => {
  it('follows everything, whatever would be chosen', () => {
    const { zones } = createWorld([
      weighted(alias('a', 'A', 'b', '', 'true'), 0, 'none'),
      weighted('a 60 A 192.0.2.1', 1, 'all', 'check'),
      'b 60 CNAME c',
      'c 60 CNAME out.test.',
      'd 60 A 192.0.2.4',
    ]);
    const { sets, outside } = reach(zones, toName('a', SHOP));
    assert.deepEqual(
      sets.map(({ name }) => name),
      ['a.shop.test.', 'a.shop.test.', 'b.shop.test.', 'c.shop.test.'],
    );
    assert.deepEqual(outside, ['out.test.']);
    assert.deepEqual([...listFallible(sets)], ['none', 'b.shop.test', 'check', 'all']);
  });
});

describe('createMatrix', () => {
  it('has a row for every country, and for parts that are answered otherwise', () => {
    const entries = [
      routed('a 60 A 192.0.2.1', { policy: 'geolocation', country: '*' }, 'rest'),
      routed('a 60 A 192.0.2.2', { policy: 'geolocation', continent: 'EU' }, 'europe'),
      routed('a 60 A 192.0.2.3', { policy: 'geolocation', country: 'US', subdivision: 'CA' }, 'california'),
    ];
    const rows = createMatrix(createWorld(entries), toName('a', SHOP), 'A');
    const answers = new Map(rows.map(({ place, outcomes }) => [placeCode(place), shortAnswers({ outcomes }).join()]));
    assert.equal(rows.length, 247);
    assert.equal(answers.get('DE'), '100% 192.0.2.2');
    assert.equal(answers.get('US'), '100% 192.0.2.1');
    assert.equal(answers.get('US-CA'), '100% 192.0.2.3');
    assert.equal(answers.has('US-NY'), false);
  });
});

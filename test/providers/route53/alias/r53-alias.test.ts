import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameTarget } from '../../../../providers/route53/alias/target.ts';
import { R53_ALIAS } from '../../../../providers/route53/alias/r53-alias.ts';
import { createZone, withRoute53 } from '../../../support/route53.ts';
import { alias, bring, changesFor, setsOf, SHOP } from '../../../support/route53-records.ts';

const ZONE = { id: 'ZSHOP', name: SHOP };

test('The targets of load balancers are the same with and without "dualstack.", and no others are', () => {
  const cases: readonly (readonly [a: string, b: string, isSame: boolean])[] = [
    ['dualstack.lb-1.us-east-1.elb.amazonaws.com.', 'lb-1.us-east-1.elb.amazonaws.com.', true],
    ['lb-1.elb.us-east-1.amazonaws.com.', 'dualstack.lb-1.elb.us-east-1.amazonaws.com.', true],
    ['dualstack.lb-1.cn-north-1.elb.amazonaws.com.cn.', 'lb-1.cn-north-1.elb.amazonaws.com.cn.', true],
    ['dualstack.lb-2.us-east-1.elb.amazonaws.com.', 'lb-1.us-east-1.elb.amazonaws.com.', false],
    ['dualstack.www.shop.test.', 'www.shop.test.', false],
    ['a1.dualstack.awsglobalaccelerator.com.', 'a1.awsglobalaccelerator.com.', false],
  ];
  for (const [a, b, isSame] of cases) assert.equal(isSameTarget(a, b), isSame, `${a} ${b}`);
});

test('pitfall 15: an alias to a load balancer stays as it is stored, whichever of its names is declared', async () => {
  await withRoute53(async ({ provider }) => {
    const zone = await createZone(provider);
    await bring(provider, zone, setsOf(alias('a', 'A', 'dualstack.lb-1.us-east-1.elb.amazonaws.com.')));
    const wanted = (evaluate: string) => setsOf(alias('a', 'A', 'LB-1.us-east-1.elb.amazonaws.com', '', evaluate));
    assert.deepEqual(await changesFor(provider, zone, wanted('false')), []);
    const [change] = await changesFor(provider, zone, wanted('true'));
    assert.match(change?.lines[0]?.after?.text ?? '', /^dualstack\.lb-1\..* evaluate_target_health=true$/);
  });
});

test('An export leaves out the zone id that is told by the target, and no other', () => {
  const abridged = (target: string, id: string) => R53_ALIAS.abridge?.(['A', target, id, 'false'], ZONE)[2];
  assert.equal(abridged('www.shop.test.', 'ZSHOP'), '');
  assert.equal(abridged('www.shop.test.', 'ZTWIN'), 'ZTWIN');
  assert.equal(abridged('d1.cloudfront.net.', 'Z2FDTNDATAQYW2'), '');
  assert.equal(abridged('lb-1.us-east-1.elb.amazonaws.com.', 'Z3DZXE0Q79N41H'), 'Z3DZXE0Q79N41H');
  assert.equal(abridged('x.unheard.test.', 'ZSHOP'), 'ZSHOP');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Buckets, RateLimitOption } from '../../../../../providers/route53/emulator/server/rate-limit.ts';
import { takeTokens } from '../../../../../providers/route53/emulator/server/rate-limit.ts';

/** Send requests one after the other, each `operation@second`, and return which were allowed. */
function allowed(option: RateLimitOption, ...requests: readonly string[]): string {
  let buckets: Buckets = new Map();
  return requests
    .map((request) => {
      const [operation = '', second] = request.split('@');
      const taken = takeTokens(option, buckets, { operation, now: new Date(Number(second) * 1000) });
      ({ buckets } = taken);
      return taken.isAllowed ? 'y' : 'n';
    })
    .join('');
}

const times = (count: number, request: string): string[] => Array.from({ length: count }, () => request);

test('The older limit is five requests a second for the whole account', () => {
  assert.equal(allowed('older', ...times(3, 'A@0'), ...times(3, 'B@0'), 'A@0.2', 'A@0.2'), 'yyyyynyn');
  assert.equal(allowed('older', ...times(5, 'A@0'), ...times(6, 'A@60')), 'yyyyyyyyyyn');
});

test('The newer limits are a bucket for the account and one for each action', () => {
  assert.equal(allowed('newer', ...times(51, 'ListHostedZones@0')), `${'y'.repeat(50)}n`);
  assert.equal(allowed('newer', ...times(41, 'CreateHostedZone@0'), 'GetChange@0'), `${'y'.repeat(40)}ny`);
  assert.equal(
    allowed('newer', ...times(40, 'CreateHostedZone@0'), ...times(3, 'CreateHostedZone@1')),
    `${'y'.repeat(42)}n`,
  );
});

test('A request that one bucket refuses takes nothing from the others', () => {
  const option = { account: { burst: 2, perSecond: 0 }, actions: { A: { burst: 1, perSecond: 0 } } };
  assert.equal(allowed(option, 'A@0', 'A@0', 'A@0', 'B@0', 'B@0'), 'ynnyn');
});

test('A limit given by its numbers is the account’s, and a clock that goes back refills nothing', () => {
  assert.equal(allowed({ burst: 2, perSecond: 1 }, 'A@9', 'B@9', 'A@8', 'A@9'), 'yyny');
  assert.equal(
    allowed({ account: { burst: 1, perSecond: 1 }, action: { burst: 1, perSecond: 0 } }, 'A@0', 'A@9', 'B@9'),
    'yny',
  );
});

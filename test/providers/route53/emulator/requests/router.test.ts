import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRoute } from '../../../../../providers/route53/emulator/requests/router.ts';
import { decodePercent, encodePercent } from '../../../../../providers/route53/emulator/wire.ts';

test('Methods and paths lead to operations, with or without a slash at the end', () => {
  const cases: readonly (readonly [string, string, string | undefined, Record<string, string>?])[] = [
    ['GET', 'hostedzone', 'ListHostedZones', {}],
    ['POST', 'hostedzone/', 'CreateHostedZone', {}],
    ['GET', 'hostedzone/Z1', 'GetHostedZone', { Id: 'Z1' }],
    ['GET', 'hostedzone/%2Fhostedzone%2FZ1', 'GetHostedZone', { Id: '/hostedzone/Z1' }],
    ['GET', 'hostedzone/%zz', 'GetHostedZone', { Id: '%zz' }],
    ['DELETE', 'hostedzone/Z1', 'DeleteHostedZone', { Id: 'Z1' }],
    ['POST', 'hostedzone/Z1', 'UpdateHostedZoneComment', { Id: 'Z1' }],
    ['POST', 'hostedzone/Z1/rrset/', 'ChangeResourceRecordSets', { Id: 'Z1' }],
    ['GET', 'hostedzone/Z1/rrset', 'ListResourceRecordSets', { Id: 'Z1' }],
    ['GET', 'hostedzone//rrset', undefined],
    ['PUT', 'hostedzone', undefined],
    ['GET', 'hostedzone/Z1/other', undefined],
  ];
  for (const [method, path, name, params] of cases) {
    const route = findRoute(method, `/2013-04-01/${path}`);
    assert.equal(route?.operation.name, name, path);
    assert.deepEqual(route?.params, params);
  }
  assert.equal(findRoute('GET', '/2012-12-12/hostedzone'), undefined);
});

test('Percent encoding covers what the signature demands', () => {
  assert.equal(encodePercent("a-_.~ !'()*/ü"), 'a-_.~%20%21%27%28%29%2A%2F%C3%BC');
  assert.equal(decodePercent('%20%2A%C3%BC'), ' *ü');
  assert.equal(decodePercent('%C3'), '%C3');
});

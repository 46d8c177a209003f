import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE, stateWith } from '../fixture.ts';
import { KEY, outcome, signed } from '../signed-request.ts';

test('A key may be allowed some operations only, and is told which one it lacks', () => {
  const keys = [{ ...KEY, allows: ['ListHostedZones'] }];
  const denied = (action: string, resource = ''): string =>
    `403 AccessDenied: User: ${KEY.arn} is not authorized to perform: ${action}${resource} because no identity-based ` +
    `policy allows the ${action} action`;
  const cases: readonly (readonly [ReturnType<typeof signed>, string])[] = [
    [signed('GET', `${BASE}/hostedzone`), '200'],
    [signed('GET', `${BASE}/hostedzonecount`), denied('route53:GetHostedZoneCount')],
    [
      signed('GET', `${BASE}/hostedzone/Z0SHOP/rrset`),
      denied('route53:ListResourceRecordSets', ' on resource: arn:aws:route53:::hostedzone/Z0SHOP'),
    ],
    [
      signed('DELETE', `${BASE}/healthcheck/h`),
      denied('route53:DeleteHealthCheck', ' on resource: arn:aws:route53:::healthcheck/h'),
    ],
    [
      signed('GET', `${BASE}/cidrcollection/c/cidrblocks`),
      denied('route53:ListCidrBlocks', ' on resource: arn:aws:route53:::cidrcollection/c'),
    ],
    [
      signed('GET', `${BASE}/tags/healthcheck/h`),
      denied('route53:ListTagsForResource', ' on resource: arn:aws:route53:::healthcheck/h'),
    ],
    [signed('GET', `${BASE}/geolocations`), '200'],
    [signed('POST', '/', { body: 'Action=GetCallerIdentity' }), '200'],
    [signed('POST', '/', { body: 'Action=AssumeRole' }), denied('sts:AssumeRole')],
  ];
  for (const [request, expected] of cases) assert.equal(outcome(stateWith([]), request, { keys }), expected);
});

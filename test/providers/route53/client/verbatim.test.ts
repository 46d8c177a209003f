import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { writeRecordSet } from '../../../../providers/route53/emulator/record-sets/xml.ts';
import { branch } from '../../../../providers/route53/emulator/xml/write.ts';
import { unreadMembers, withOwnTexts } from '../../../../providers/route53/client/verbatim.ts';

const set = (content: string): string => `<ResourceRecordSet><Name>a.test.</Name>${content}</ResourceRecordSet>`;
const listing = (...sets: string[]): string =>
  `<?xml version="1.0"?>\n<ListResourceRecordSetsResponse xmlns="x"><ResourceRecordSets>${sets.join('')}` +
  '</ResourceRecordSets><IsTruncated>false</IsTruncated><NextToken>new</NextToken></ListResourceRecordSetsResponse>';

test('Elements that nobody reads are found with their set, however deep, and new ones around the sets are no concern', () => {
  const deep = '<GeoLocation><City>B</City></GeoLocation><Future a="1"><Deep/></Future>';
  const found = unreadMembers(listing(set(''), set(deep), set('<Weight>1</Weight>'), set('<New/>')));
  assert.deepEqual([...found.keys()], [1, 3]);
  assert.deepEqual(found.get(1), { City: '', Future: '', Deep: '', xml: `<Name>a.test.</Name>${deep}` });
  assert.equal(unreadMembers(listing()).size, 0);
});

test('Everything that Route 53 writes today is read', () => {
  const whole = branch(
    'ResourceRecordSets',
    writeRecordSet({
      Name: 'a.test.',
      Type: 'A',
      SetIdentifier: 'i',
      Weight: 1,
      Region: 'r',
      Failover: 'PRIMARY',
      MultiValueAnswer: true,
      TTL: 1,
      HealthCheckId: 'h',
      TrafficPolicyInstanceId: 't',
      GeoLocation: { ContinentCode: 'EU', CountryCode: 'DE', SubdivisionCode: 'x' },
      ResourceRecords: [{ Value: '<tag> & "x"' }],
      AliasTarget: { HostedZoneId: 'Z', DNSName: 'x.', EvaluateTargetHealth: false },
      CidrRoutingConfig: { CollectionId: 'c', LocationName: 'l' },
      GeoProximityLocation: {
        AWSRegion: 'r',
        LocalZoneGroup: 'g',
        Bias: 1,
        Coordinates: { Latitude: '1', Longitude: '2' },
      },
    }),
  );
  assert.equal(unreadMembers(whole).size, 0);
});

test('Only a set that has a text of its own is sent with it, as it came', () => {
  const own = { Name: 'a.test.', Type: 'A', xml: '<Name>a.test.</Name><Future>$1 $&</Future>' } as ResourceRecordSet;
  const plain: ResourceRecordSet = { Name: 'a.test.', Type: 'A' };
  const body = `<Changes>${set('')}${set('<TTL>1</TTL>')}</Changes>`;
  assert.equal(withOwnTexts(body, [plain, plain]), body);
  assert.equal(
    withOwnTexts(body, [plain, own]),
    `<Changes>${set('')}<ResourceRecordSet><Name>a.test.</Name><Future>$1 $&</Future></ResourceRecordSet></Changes>`,
  );
});

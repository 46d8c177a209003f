import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiFailure } from '../../../../../providers/route53/emulator/failure.ts';
import { zoneFromLive } from '../../../../../providers/route53/emulator/zones/live-zone.ts';
import type { VpcWish } from '../../../../../providers/route53/emulator/rules/vpc.ts';
import { checkVpcConflict, vpcOf } from '../../../../../providers/route53/emulator/rules/vpc.ts';
import { createState, withZone } from '../../../../../providers/route53/emulator/state.ts';

const VPC = { VPCRegion: 'eu-west-1', VPCId: 'vpc-0123456789abcdef0' };

function verdictOf(check: () => unknown): string {
  try {
    return JSON.stringify(check()) ?? 'accepted';
  } catch (error) {
    assert.ok(error instanceof ApiFailure);
    return `${error.status} ${error.code}: ${error.message}`;
  }
}

test('A network makes a zone private, and nothing else does', () => {
  const invalid = (id: string, region: string): string =>
    `400 InvalidVPCId: The VPC: ${id} in region ${region} you provided is not valid.`;
  const cases: readonly (readonly [VpcWish, string])[] = [
    [{}, 'accepted'],
    [{ HostedZoneConfig: { PrivateZone: false }, DelegationSetId: 'N1' }, 'accepted'],
    [{ VPC }, JSON.stringify(VPC)],
    [{ VPC, HostedZoneConfig: { PrivateZone: true } }, JSON.stringify(VPC)],
    [
      { HostedZoneConfig: { PrivateZone: true } },
      '400 InvalidInput: A private hosted zone needs a VPC to be created with',
    ],
    [{ VPC, DelegationSetId: 'N1' }, '400 InvalidInput: A private hosted zone cannot use a reusable delegation set'],
    [{ VPC: { VPCId: VPC.VPCId } }, '400 InvalidInput: A VPC needs both VPCRegion and VPCId'],
    [{ VPC: { VPCRegion: 'eu-west-1' } }, '400 InvalidInput: A VPC needs both VPCRegion and VPCId'],
    [{ VPC: { ...VPC, VPCId: 'net-0123456789abcdef0' } }, invalid('net-0123456789abcdef0', 'eu-west-1')],
    [{ VPC: { ...VPC, VPCRegion: 'moon-1' } }, invalid(VPC.VPCId, 'moon-1')],
  ];
  for (const [wish, expected] of cases)
    assert.equal(
      verdictOf(() => vpcOf(wish)),
      expected,
    );
});

test('A network sees one private zone of a name', () => {
  const live = { zone: 'corp.test.', id: 'Z1', private: true, nameServers: [], sets: [], vpcs: [VPC] };
  const state = withZone(createState('test'), zoneFromLive(live));
  const check = (name: string, vpc = VPC): string => verdictOf(() => checkVpcConflict(state, vpc, name));
  assert.equal(
    check('corp.test.'),
    '400 ConflictingDomainExists: The VPC that you chose, vpc-0123456789abcdef0 in region eu-west-1, is already associated with another private hosted zone that has an overlapping name space, corp.test..',
  );
  assert.equal(check('sub.corp.test.'), 'accepted');
  assert.equal(check('corp.test.', { ...VPC, VPCRegion: 'eu-west-2' }), 'accepted');
  assert.equal(check('corp.test.', { ...VPC, VPCId: 'vpc-01234567' }), 'accepted');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSource } from '../../../../providers/route53/client/credentials.ts';
import { kindOfCaller } from '../../../../providers/route53/client/identity.ts';
import type { Settings } from '../../../../providers/route53/settings.ts';
import { ProviderError } from '../../../../src/errors.ts';
import { withRoute53 } from '../../../support/route53.ts';

const ROLE = 'arn:aws:iam::123456789012:role/dns';

test('The account, the caller and the source of the credentials are told', async () => {
  await withRoute53(async ({ provider }) => {
    const identity = await provider.identity();
    assert.equal(identity.account, '123456789012');
    assert.match(identity.arn, /^arn:aws:iam::123456789012:user\//);
    assert.equal(identity.source, 'IAM user, long-lived key from creds.json "r53"');
  });
});

test('A role is taken on for every request', async () => {
  await withRoute53(
    async ({ connect }) => {
      const provider = await connect({ RoleArn: ROLE, ExternalId: 'partner' });
      const identity = await provider.identity();
      assert.match(identity.arn, /assumed-role\/dns\/zonewright$/);
      assert.match(
        identity.source,
        /^IAM role, the role arn:aws:iam::123456789012:role\/dns, taken on with a long-lived key/,
      );
      assert.deepEqual(await provider.listZones(), []);
    },
    { roles: [{ arn: ROLE, externalId: 'partner' }] },
  );
});

test('A role that is refused names the permission and the role, not the request it was needed for', async () => {
  await withRoute53(
    async ({ connect }) => {
      const provider = await connect({ RoleArn: ROLE, ExternalId: 'wrong' });
      for (const ask of [() => provider.listZones(), () => provider.identity()]) {
        await assert.rejects(ask, (error) => {
          assert.ok(error instanceof ProviderError);
          assert.match(error.message, /may not do sts:AssumeRole on arn:aws:iam::123456789012:role\/dns/);
          return true;
        });
      }
    },
    { roles: [{ arn: ROLE, externalId: 'partner' }] },
  );
});

const SOURCES: readonly (readonly [
  settings: Omit<Settings, 'entry' | 'place'>,
  env: Record<string, string>,
  source: string,
])[] = [
  [{ keyId: 'A', secretKey: 'b' }, {}, 'a long-lived key from creds.json "main"'],
  [{ keyId: 'A', secretKey: 'b', token: 'c' }, {}, 'a temporary key from creds.json "main"'],
  [{ profile: 'dns' }, {}, 'the profile "dns" named in creds.json "main"'],
  [{}, { AWS_PROFILE: 'dns', AWS_ACCESS_KEY_ID: 'A' }, 'the profile "dns" named in AWS_PROFILE'],
  [{}, { AWS_ACCESS_KEY_ID: 'A' }, 'the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
  [{}, {}, "the AWS SDK's default chain"],
  [
    { profile: 'dns', roleArn: ROLE },
    {},
    `the role ${ROLE}, taken on with the profile "dns" named in creds.json "main"`,
  ],
];

for (const [settings, env, source] of SOURCES) {
  test(`The source is told as ${source}`, () => {
    assert.equal(describeSource({ entry: 'main', place: 'creds.json "main"', ...settings }, env), source);
  });
}

test('The kind of caller is read out of its ARN', () => {
  for (const [resource, kind] of [
    ['iam::1:root', 'root user of the account'],
    ['iam::1:user/path/Alice', 'IAM user'],
    ['sts::1:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/a@b.test', 'IAM Identity Center user'],
    ['sts::1:assumed-role/Role/i-0abc', 'EC2 instance'],
    ['sts::1:assumed-role/Role/session', 'IAM role'],
    ['sts::1:federated-user/Bob', 'federated user'],
    ['', 'AWS caller'],
  ]) {
    assert.equal(kindOfCaller(`arn:aws:${resource}`), kind);
  }
});

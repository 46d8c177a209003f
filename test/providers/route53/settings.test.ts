import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings, type Settings } from '../../../providers/route53/settings.ts';
import { CredsError } from '../../../src/errors.ts';
import type { CredsEntry } from '../../../src/provider.ts';

function read(creds: CredsEntry, credsFile = 'creds.json'): { settings: Settings; warnings: string[] } {
  const warnings: string[] = [];
  const context = { credsFile, onWarning: (line: string) => warnings.push(line) };
  return { settings: readSettings('main', { TYPE: 'ROUTE53', ...creds }, context), warnings };
}

test('All keys of an entry are read', () => {
  const { settings, warnings } = read({
    KeyId: 'AKIATEST',
    SecretKey: 'secret',
    Token: 'token',
    DelegationSet: '/delegationset/N1PA6795SAMPLE',
    RoleArn: 'arn:aws:iam::123456789012:role/dns',
    ExternalId: 'external',
    Endpoint: 'http://127.0.0.1:4566',
    _exclude_from_defaults: 'true',
  });
  assert.deepEqual(settings, {
    entry: 'main',
    place: 'creds.json "main"',
    keyId: 'AKIATEST',
    secretKey: 'secret',
    token: 'token',
    delegationSet: 'N1PA6795SAMPLE',
    roleArn: 'arn:aws:iam::123456789012:role/dns',
    externalId: 'external',
    endpoint: 'http://127.0.0.1:4566',
  });
  assert.deepEqual(warnings, []);
});

test('An empty value counts as absent', () => {
  const { settings } = read({ KeyId: '', SecretKey: '', Token: '', DelegationSet: '', Profile: 'dns' });
  assert.deepEqual(settings, { entry: 'main', place: 'creds.json "main"', profile: 'dns' });
});

test('An unknown key is a warning that names the key most like it', () => {
  assert.deepEqual(read({ SecretKy: 'x', colour: 'blue' }).warnings, [
    'creds.json: the entry "main" has the unknown key "SecretKy". Did you mean "SecretKey"?',
    'creds.json: the entry "main" has the unknown key "colour"',
  ]);
});

test('What is said of an entry names the file that was really read', () => {
  const file = 'secrets/dns.json';
  assert.equal(read({}, file).settings.place, 'secrets/dns.json "main"');
  assert.match(read({ colour: 'blue' }, file).warnings[0] ?? '', /^secrets\/dns\.json: the entry "main" has/);
  assert.throws(() => read({ KeyId: 'AKIA' }, file), /^CredsError: secrets\/dns\.json: the entry "main" has a KeyId/);
  assert.throws(() => read({ Endpoint: 'x' }, file), /^CredsError: secrets\/dns\.json: Endpoint of the entry "main"/);
});

const WRONG: readonly (readonly [CredsEntry, RegExp])[] = [
  [{ KeyId: 'AKIA' }, /"main" has a KeyId but no SecretKey/],
  [{ SecretKey: 'hush-hush' }, /"main" has a SecretKey but no KeyId/],
  [{ Token: 'hush-hush' }, /"main" has a Token but no KeyId/],
  [{ Profile: 'dns', KeyId: 'AKIA', SecretKey: 'hush-hush' }, /"main" has both Profile and KeyId/],
  [{ ExternalId: 'x' }, /"main" has an ExternalId but no RoleArn/],
  [{ KeyId: 'AK IA', SecretKey: 'hush-hush' }, /KeyId of the entry "main" is not an access key id/],
  [{ RoleArn: 'dns' }, /RoleArn of the entry "main" is not a role/],
  [{ DelegationSet: 'ns-1.awsdns-01.com' }, /DelegationSet of the entry "main" is not a delegation set id/],
  [{ Endpoint: 'localhost:4566' }, /Endpoint of the entry "main" is not an address/],
];

for (const [creds, message] of WRONG) {
  test(`An entry with ${Object.keys(creds).join(' and ')} is refused without showing a secret: ${message.source}`, () => {
    assert.throws(
      () => read(creds),
      (error) => {
        assert.ok(error instanceof CredsError);
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /hush/);
        return true;
      },
    );
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '../../../../providers/route53/client/client.ts';
import { startEmulator } from '../../../../providers/route53/emulator/index.ts';
import { openSdk } from '../../../../providers/route53/client/sdk.ts';
import { ProviderError } from '../../../../src/errors.ts';
import { createZone, openProvider, quietContext, TEST_KEY, withRoute53 } from '../../../support/route53.ts';

const PLACE = { entry: 'r53', place: 'creds.json "r53"' };

async function failure(promise: Promise<unknown>): Promise<ProviderError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ProviderError, String(error));
  return error;
}

test('Nothing is asked before the first method is called', async () => {
  await withRoute53(async ({ emulator, connect }) => {
    await connect();
    assert.deepEqual(emulator.calls(), []);
  });
});

test('A service that does not run is told at once, with its address', async () => {
  const emulator = await startEmulator({ keys: [TEST_KEY] });
  await emulator.close();
  const provider = await openProvider(emulator.url, quietContext());
  const error = await failure(provider.listZones());
  assert.equal(error.message, `Route 53 cannot be reached at ${emulator.url}: nothing listens there`);
});

test('A key that nobody knows is named in short, with the entry it comes from', async () => {
  await withRoute53(async ({ connect }) => {
    const provider = await connect({ KeyId: 'AKIAIOSFODNN7EXAMPLE', SecretKey: 'very-secret' });
    const error = await failure(provider.listZones());
    assert.equal(error.message, 'Route 53 does not know the key id AKIA…PLE (from creds.json "r53")');
    assert.equal(error.code, 'InvalidClientTokenId');
  });
});

test('A wrong secret is told as such and not shown', async () => {
  await withRoute53(async ({ connect }) => {
    const error = await failure((await connect({ SecretKey: 'very-secret' })).listZones());
    assert.match(error.message, /^Route 53 says that the secret key does not belong to the key id AKIA…EST/);
    assert.doesNotMatch(JSON.stringify([error.message, error.hint]), /very-secret/);
  });
});

test('A missing permission names the action to allow and on what', async () => {
  await withRoute53(async ({ provider, emulator }) => {
    const zone = await createZone(provider);
    emulator.setFaults({ fail: [{ operation: 'ListResourceRecordSets', status: 403, code: 'AccessDenied' }] });
    const error = await failure(provider.readZone(zone, { needsDelegation: false }));
    assert.match(error.message, /may not do route53:ListResourceRecordSets on Z\w+ \(shop\.test\)/);
    assert.match(error.hint ?? '', /"route53:ListResourceRecordSets" on "arn:aws:route53:::hostedzone\/Z\w+"/);
  });
});

test('A connection that is cut before anything was done is tried again', async () => {
  await withRoute53(async ({ provider, emulator, count }) => {
    emulator.setFaults({ drop: [{ operation: 'ListHostedZones', when: 'before', times: 1 }] });
    assert.deepEqual(await provider.listZones(), []);
    assert.equal(count('ListHostedZones'), 2);
  });
});

test('Every attempt takes a turn of the governor, which hears of each refusal for too many requests', async () => {
  await withRoute53(async ({ emulator }) => {
    const seen: string[] = [];
    const governor = {
      rate: () => 1,
      take: async () => void seen.push('turn'),
      slowDown: () => void seen.push('slower'),
    };
    const credentials = { ...TEST_KEY };
    const api = openSdk({ region: 'us-east-1', endpoint: emulator.url, credentials, maxAttempts: 2 }, governor);
    emulator.setFaults({ fail: [{ operation: 'ListHostedZones', status: 400, code: 'Throttling', times: 1 }] });
    await api.listHostedZones({});
    assert.deepEqual(seen, ['turn', 'slower', 'turn']);
  });
});

test('The address in the environment is used where the entry names none, and shown', () => {
  const env = { AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_ENDPOINT_URL_ROUTE_53: 'http://127.0.0.1:2' };
  const address = (creds: { endpoint?: string }, more: Record<string, string> = {}): string =>
    createClient({ ...PLACE, ...creds }, { ...quietContext(), env: { ...env, ...more } }).account.address;
  assert.equal(address({}), 'http://127.0.0.1:2');
  assert.equal(address({ endpoint: 'http://127.0.0.1:3' }), 'http://127.0.0.1:3');
  assert.equal(address({}, { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }), 'https://route53.amazonaws.com');
});

test('The key id in the environment is named where no entry names one', () => {
  const env = { AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT' };
  const { account } = createClient(PLACE, { ...quietContext(), env });
  assert.equal(account.keyId, 'AKIAENVIRONMENT');
  assert.match(account.source, /environment variables/);
});

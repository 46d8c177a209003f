import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route53Client } from '@aws-sdk/client-route-53';
import { ChangeResourceRecordSetsCommand, Route53ServiceException } from '@aws-sdk/client-route-53';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Emulator, EmulatorOptions, LiveZone } from '../../../../../providers/route53/emulator/index.ts';
import { startEmulator } from '../../../../../providers/route53/emulator/index.ts';
import { DEFAULT_KEY } from '../../../../../providers/route53/emulator/settings.ts';
import { clientOf, codeOf, listZones, upsertText } from '../clients.ts';

const ZONES: readonly LiveZone[] = ['ZA', 'ZB'].map((id) => ({
  zone: `${id.toLowerCase()}.test.`,
  id,
  private: false,
  nameServers: [],
  sets: [],
}));

const TEXT = { Name: 'a.zb.test', Type: 'TXT' as const, TTL: 60, ResourceRecords: [{ Value: '"x"' }] };
const START = new Date();

async function withEmulator(
  options: EmulatorOptions,
  run: (client: Route53Client, emulator: Emulator) => Promise<void>,
): Promise<void> {
  const emulator = await startEmulator({ load: ZONES, ...options });
  try {
    await run(clientOf(emulator), emulator);
  } finally {
    await emulator.close();
  }
}

async function send(emulator: Emulator, method: string, path: string, body?: string): Promise<string> {
  const response = await fetch(`${emulator.url}/__emulator/${path}`, { method, body: body ?? null });
  return `${response.status} ${(await response.text()).trim()}`;
}

function setsOf(emulator: Emulator): number {
  return emulator.dump().reduce((sum, zone) => sum + zone.sets.length, 0);
}

test('Every n-th request is throttled', () =>
  withEmulator({ faults: { throttleEvery: 3 } }, async (client, emulator) => {
    const codes = [];
    for (let index = 0; index < 6; index += 1) codes.push(await codeOf(listZones(client)));
    assert.deepEqual(codes, ['none', 'none', 'Throttling', 'none', 'none', 'Throttling']);
    assert.deepEqual(emulator.calls()[2], { operation: 'ListHostedZones', status: 400, code: 'Throttling' });
    emulator.resetCalls();
    assert.deepEqual(emulator.calls(), []);
  }));

test('An operation fails as often as it is told to, in one zone or all', () => {
  const fail = [
    { operation: 'ChangeResourceRecordSets', status: 503, code: 'ServiceUnavailable', zoneId: 'ZA', times: 1 },
    { operation: '*', status: 403, code: 'AccessDenied', message: 'no', zoneId: 'ZB' },
  ];
  return withEmulator({ faults: { fail } }, async (client, emulator) => {
    const change = (zone: string): Promise<string> =>
      codeOf(upsertText(client, zone, `a.${zone.toLowerCase()}.test`, 'x'));
    assert.equal(await change('ZA'), 'ServiceUnavailable');
    assert.equal(await change('ZA'), 'none');
    assert.equal(await change('ZB'), 'AccessDenied');
    assert.equal(await change('ZB'), 'AccessDenied');
    assert.equal(await codeOf(listZones(client)), 'none');
    assert.equal(setsOf(emulator), 1);
    emulator.setFaults({});
    assert.equal(await change('ZB'), 'none');
  });
});

const dropOnce = (when: 'after' | 'before') => ({ drop: [{ operation: 'ChangeResourceRecordSets', when, times: 1 }] });

test('A connection is dropped before the change is made, or after', () => {
  return withEmulator({ faults: dropOnce('before') }, async (client, emulator) => {
    assert.notEqual(await codeOf(upsertText(client, 'ZA', 'a.za.test', 'x')), 'none');
    assert.equal(setsOf(emulator), 0);
    emulator.setFaults(dropOnce('after'));
    assert.notEqual(await codeOf(upsertText(client, 'ZA', 'a.za.test', 'x')), 'none');
    assert.equal(setsOf(emulator), 1);
    assert.equal(await codeOf(upsertText(client, 'ZA', 'a.za.test', 'x')), 'none');
    const named = { operation: 'ChangeResourceRecordSets', zoneId: 'ZA' };
    assert.deepEqual(emulator.calls(), [
      { ...named, status: 0, dropped: 'before' },
      { ...named, status: 0, dropped: 'after' },
      { ...named, status: 200 },
    ]);
  });
});

test('Of two changes to one zone at a time, one is refused; other zones and reads are not concerned', () =>
  withEmulator({ latencyMs: 30 }, async (client) => {
    const codes = await Promise.all([
      codeOf(upsertText(client, 'ZA', 'a.za.test', 'x')),
      codeOf(upsertText(client, 'ZA', 'b.za.test', 'x')),
      codeOf(upsertText(client, 'ZB', 'a.zb.test', 'x')),
      codeOf(listZones(client)),
    ]);
    assert.deepEqual(codes.slice(0, 2).toSorted(), ['PriorRequestNotComplete', 'none']);
    assert.deepEqual(codes.slice(2), ['none', 'none']);
    assert.equal(await codeOf(upsertText(client, 'ZA', 'b.za.test', 'x')), 'none');
  }));

test('A failure by its code alone has the words and the status of the service', () => {
  const codes = ['PriorRequestNotComplete', 'Throttling', 'ExpiredToken', 'ServiceUnavailable', 'InternalFailure'];
  const fail = codes.map((code) => ({ operation: '*', code, times: 1 }));
  return withEmulator({ faults: { fail } }, async (client) => {
    const told: string[] = [];
    for (const code of codes) {
      const error: unknown = await listZones(client).catch((reason: unknown) => reason);
      assert.ok(error instanceof Route53ServiceException, code);
      told.push(`${error.$metadata.httpStatusCode} ${error.name}: ${error.message}`);
    }
    assert.deepEqual(told, [
      '400 PriorRequestNotComplete: The request was rejected because Route 53 was still processing a prior request.',
      '400 Throttling: Rate exceeded',
      '403 ExpiredToken: The security token included in the request is expired',
      '503 ServiceUnavailable: ServiceUnavailable',
      '500 InternalFailure: InternalFailure',
    ]);
  });
});

test('A proxy answers a status without a document', () => {
  const fail = [{ operation: 'ListHostedZones', status: 502, code: 'Unknown', bare: true, times: 1 }];
  return withEmulator({ faults: { fail } }, async (client, emulator) => {
    const error: unknown = await listZones(client).catch((reason: unknown) => reason);
    assert.ok(error instanceof Route53ServiceException);
    assert.equal(error.$metadata.httpStatusCode, 502);
    assert.deepEqual(emulator.calls(), [{ operation: 'ListHostedZones', status: 502, code: 'Unknown' }]);
    assert.equal(await codeOf(listZones(client)), 'none');
  });
});

test('A body comes in two halves, and a client that does not wait has made its change', () => {
  const slow = [{ operation: 'ChangeResourceRecordSets', ms: 60_000, times: 1 }];
  return withEmulator({ faults: { slow } }, async (client, emulator) => {
    const response = await send(
      emulator,
      'POST',
      'faults',
      JSON.stringify({ slow: [{ operation: '*', ms: 5, times: 2 }] }),
    );
    assert.equal(response, '200 {}');
    await listZones(client);
    await upsertText(client, 'ZA', 'a.za.test', 'x');
    emulator.setFaults({ slow });
    const abort = new AbortController();
    const change = codeOf(
      client.send(
        new ChangeResourceRecordSetsCommand({
          HostedZoneId: 'ZB',
          ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet: TEXT }] },
        }),
        { abortSignal: abort.signal },
      ),
    );
    while (setsOf(emulator) < 2) await new Promise(setImmediate);
    abort.abort();
    assert.equal(await change, 'AbortError');
  });
});

test('The limits AWS documents are set by their names, and count for Route 53 alone', () =>
  withEmulator({ rateLimit: 'older', now: () => START }, async (client, emulator) => {
    const codes = async (count: number): Promise<string> => {
      const all: string[] = [];
      for (let index = 0; index < count; index += 1) all.push(await codeOf(listZones(client)));
      return all.map((code) => (code === 'none' ? 'y' : code === 'Throttling' ? 'n' : code)).join('');
    };
    assert.equal(await codes(6), 'yyyyyn');
    const identity = new STSClient({ endpoint: emulator.url, region: 'us-east-1', credentials: DEFAULT_KEY });
    assert.equal(await codeOf(identity.send(new GetCallerIdentityCommand({}))), 'none');
    emulator.setFaults({ rateLimit: 'newer' });
    assert.equal(await codes(51), `${'y'.repeat(50)}n`);
    assert.equal(await send(emulator, 'POST', 'faults', '{"rateLimit":{"burst":1,"perSecond":0}}'), '200 {}');
    assert.equal(await codes(2), 'yn');
  }));

test('Requests beyond the rate limit are throttled until time has passed', async () => {
  let seconds = 0;
  const start = Date.now();
  const now = (): Date => new Date(start + seconds * 1000);
  await withEmulator({ rateLimit: { burst: 2, perSecond: 1 }, now }, async (client) => {
    const three = async (): Promise<string[]> => [
      await codeOf(listZones(client)),
      await codeOf(listZones(client)),
      await codeOf(listZones(client)),
    ];
    assert.deepEqual(await three(), ['none', 'none', 'Throttling']);
    seconds = 1;
    assert.deepEqual(await three(), ['none', 'Throttling', 'Throttling']);
  });
});

test('An emulator on an IPv6 address has a URL with brackets', async (t) => {
  const emulator = await startEmulator({ host: '::1' }).catch((error: NodeJS.ErrnoException) => error);
  if (emulator instanceof Error) {
    assert.match(String(emulator.code), /^EADDRNOTAVAIL|EAFNOSUPPORT$/);
    t.skip('this machine has no IPv6');
    return;
  }
  assert.equal(emulator.url, `http://[::1]:${emulator.port}`);
  assert.equal(await codeOf(listZones(clientOf(emulator))), 'none');
  await emulator.close();
});

test('Faults are set and calls are read over HTTP', () =>
  withEmulator({}, async (client, emulator) => {
    assert.equal(await send(emulator, 'POST', 'faults', '{"throttleEvery":1}'), '200 {}');
    assert.equal(await codeOf(listZones(client)), 'Throttling');
    assert.equal(
      await send(emulator, 'GET', 'calls'),
      '200 [{"operation":"ListHostedZones","status":400,"code":"Throttling"}]',
    );
    assert.equal(await send(emulator, 'DELETE', 'calls'), '200 {}');
    assert.equal(await send(emulator, 'GET', 'calls'), '200 []');
    assert.equal(await send(emulator, 'POST', 'faults', '{'), `400 ${JSON.stringify({ error: parseError('{') })}`);
    assert.equal(
      await send(emulator, 'POST', 'faults', '{"drop":[{"operation":"*","when":"never"}]}'),
      `400 ${JSON.stringify({ error: 'drop[0].when must be "before" or "after"' })}`,
    );
    assert.equal(
      await send(emulator, 'POST', 'faults', '{"other":1}'),
      '400 {"error":"other must be absent, only throttleEvery, fail, drop, stall, slow, rateLimit are known"}',
    );
    assert.equal(await send(emulator, 'GET', 'faults'), '404 {"error":"There is no GET /__emulator/faults here"}');
  }));

test('A request that is far too large is refused', () =>
  withEmulator({}, async (_client, emulator) => {
    const response = await fetch(`${emulator.url}/2013-04-01/hostedzone`, {
      method: 'POST',
      body: 'x'.repeat(5_000_000),
    }).catch(() => undefined);
    assert.equal(response?.status ?? 413, 413);
  }));

function parseError(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

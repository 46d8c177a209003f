import { handle } from '../../providers/route53/emulator/requests/handle.ts';
import { zoneFromLive } from '../../providers/route53/emulator/zones/live-zone.ts';
import { DEFAULT_KEY, DEFAULT_SETTINGS } from '../../providers/route53/emulator/settings.ts';
import { computeSignature } from '../../providers/route53/emulator/sigv4/canonical-request.ts';
import { formatSnapshot } from '../../providers/route53/emulator/storage/snapshot.ts';
import type { State } from '../../providers/route53/emulator/state.ts';
import { createState, withZone } from '../../providers/route53/emulator/state.ts';
import type { WireRequest } from '../../providers/route53/emulator/wire.ts';
import { ROUTE53_NAMESPACE } from '../../providers/route53/emulator/xml/write.ts';
import { median } from './process.ts';
import type { Row } from './row.ts';

const SETS = 10_000;
const PAGE = 300;
const BATCH = 1000;
const ROUNDS = 9;
const NOW = new Date('2026-01-02T03:04:05.000Z');
const AT = { settings: DEFAULT_SETTINGS, now: NOW, requestId: 'bench' };
const RRSET = '/2013-04-01/hostedzone/ZBENCH/rrset';

/**
 * Time what the embedded Route 53 itself does, signatures included and sockets left out.
 *
 * The yardstick for both is JSON, which Node reads and writes natively, over the same record sets.
 */
export function emulatorRows(): Promise<Row[]> {
  const state = stateOf(SETS);
  const requests = listingRequests(state);
  const batch = batchRequest();
  const listed = JSON.stringify(state.zones.get('ZBENCH')?.sets.sorted);
  const listing = timeOf(() => requests.map((request) => handle(state, request, AT).response.body));
  const change = timeOf(() => handle(state, batch, AT));
  const snapshot = timeOf(() => formatSnapshot(state));
  const json = timeOf(() => JSON.stringify(JSON.parse(listed)));
  return Promise.resolve([
    { name: `emulator: listing ${SETS} sets`, value: listing, unit: 'ms', limit: 100 },
    { name: `emulator: listing ${SETS} sets / JSON there and back`, value: listing / json, unit: 'x' },
    { name: `emulator: batch of ${BATCH} changes to them`, value: change, unit: 'ms', limit: 150 },
    { name: `emulator: batch of ${BATCH} changes to them / JSON there and back`, value: change / json, unit: 'x' },
    { name: `emulator: writing the data file's text`, value: snapshot, unit: 'ms' },
  ]);
}

function timeOf(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(times.slice(1));
}

function stateOf(count: number): State {
  const sets = Array.from({ length: count }, (_, index) => ({
    Name: `host-${index}.bench.test.`,
    Type: 'A',
    TTL: 300,
    ResourceRecords: [{ Value: `10.0.${index >> 8}.${index & 255}` }],
  }));
  const zone = zoneFromLive({ zone: 'bench.test.', id: 'ZBENCH', private: false, nameServers: [], sets });
  return withZone(createState('bench'), zone);
}

function listingRequests(state: State): readonly WireRequest[] {
  const sorted = state.zones.get('ZBENCH')?.sets.sorted ?? [];
  const starts = sorted.filter((_, index) => index % PAGE === 0);
  return starts.map((set) => signed('GET', `maxitems=${PAGE}&name=${set.Name}&type=${set.Type}`, ''));
}

function batchRequest(): WireRequest {
  const changes = Array.from(
    { length: BATCH },
    (_, index) =>
      `<Change><Action>CREATE</Action><ResourceRecordSet><Name>new-${index}.bench.test</Name><Type>A</Type><TTL>300</TTL>` +
      `<ResourceRecords><ResourceRecord><Value>10.1.0.${index & 255}</Value></ResourceRecord></ResourceRecords>` +
      '</ResourceRecordSet></Change>',
  );
  const content = `<ChangeBatch><Changes>${changes.join('')}</Changes></ChangeBatch>`;
  const root = 'ChangeResourceRecordSetsRequest';
  return signed('POST', '', `<${root} xmlns="${ROUTE53_NAMESPACE}">${content}</${root}>`);
}

function signed(method: string, query: string, text: string): WireRequest {
  const { accessKeyId, secretAccessKey } = DEFAULT_KEY;
  const headers = { host: '127.0.0.1', 'x-amz-date': '20260102T030405Z' };
  const request = { method, path: RRSET, query, headers, body: Buffer.from(text) };
  const scope = { accessKeyId, date: '20260102', region: 'us-east-1', service: 'route53' };
  const signedHeaders = ['host', 'x-amz-date'];
  const signature = computeSignature(
    request,
    { ...scope, signedHeaders, signature: '' },
    '20260102T030405Z',
    secretAccessKey,
  );
  const credential = `${accessKeyId}/20260102/us-east-1/route53/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
  return { ...request, headers: { ...headers, authorization } };
}

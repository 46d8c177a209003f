import type { Route53ClientConfig } from '@aws-sdk/client-route-53';
import { createAnswerer } from '../../providers/route53/emulator/server/answerer.ts';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import { liveFromZone, zoneFromLive } from '../../providers/route53/emulator/zones/live-zone.ts';
import type { EmulatorOptions } from '../../providers/route53/emulator/options.ts';
import { createState, type State } from '../../providers/route53/emulator/state.ts';
import type { WireRequest, WireResponse } from '../../providers/route53/emulator/wire.ts';
import { createClient } from '../../providers/route53/client/client.ts';
import { createRoute53Provider } from '../../providers/route53/dns-provider.ts';
import { openSdk } from '../../providers/route53/client/sdk.ts';
import { readSettings } from '../../providers/route53/settings.ts';
import type { DnsProvider, ProviderContext } from '../../src/provider.ts';
import { TEST_KEY } from './route53.ts';

/** A request on its way, before the emulator has seen it. */
export interface Passing {
  readonly operation: string;
  readonly zoneId?: string;
  readonly request: WireRequest;
}

/** What becomes of a request: it is passed on, answered by somebody else, or thrown away. */
export type Gate = (passing: Passing, pass: () => Promise<WireResponse>) => Promise<WireResponse>;

/**
 * An emulator without sockets.
 *
 * Everything else is real: clients of the AWS SDK serialise and sign their requests, the emulator verifies, parses and
 * decides, and the SDK reads the answers.
 */
export interface Wire {
  readonly state: () => State;
  readonly dump: () => readonly LiveZone[];
  /** Forget everything and start with these zones. */
  readonly reset: (zones: readonly LiveZone[]) => void;
  /** How a client is connected; each may have a gate of its own. */
  readonly config: (gate?: Gate) => Route53ClientConfig;
}

/** Put up an emulator without sockets. */
export function createWire(options: EmulatorOptions = {}): Wire {
  const started = (zones: readonly LiveZone[]) =>
    createAnswerer(stateWith(zones), { keys: [TEST_KEY], acceptUnknownReferences: true, ...options }, () =>
      Promise.resolve(),
    );
  let answerer = started([]);
  const send = async (request: WireRequest): Promise<WireResponse> => {
    const answer = await answerer.answer(request);
    if (answer === undefined) throw hangUp();
    return answer;
  };
  return {
    state: () => answerer.state(),
    dump: () => Array.from(answerer.state().zones.values(), liveFromZone),
    reset: (zones) => {
      answerer = started(zones);
    },
    config: (gate = (_passing, pass) => pass()) => ({
      region: 'us-east-1',
      endpoint: 'http://127.0.0.1:1',
      credentials: TEST_KEY,
      maxAttempts: MAX_ATTEMPTS,
      retryStrategy: IMPATIENT,
      requestHandler: {
        handle: async (sent: SentRequest) => {
          const request = toWireRequest(sent);
          return { response: toHttpResponse(await gate({ ...purposeOf(request), request }, () => send(request))) };
        },
      },
    }),
  };
}

function stateWith(zones: readonly LiveZone[]): State {
  return { ...createState('wire'), zones: new Map(zones.map((live) => [live.id, zoneFromLive(live)])) };
}

/** What a socket says when the other side goes away. */
export function hangUp(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
}

/** Make the provider of an entry that talks over the wire. */
export function wireProvider(wire: Wire, context: ProviderContext, gate?: Gate, entry = 'r53'): DnsProvider {
  const settings = readSettings(entry, { TYPE: 'ROUTE53', Endpoint: 'http://127.0.0.1:1' }, context);
  const client = createClient(settings, context, (governor) => Promise.resolve(openSdk(wire.config(gate), governor)));
  return createRoute53Provider(settings, context, client);
}

/** As often as the program itself has the SDK try. */
const MAX_ATTEMPTS = 10;

/** The SDK's own strategy without its waits. */
const IMPATIENT: NonNullable<Route53ClientConfig['retryStrategy']> = {
  acquireInitialRetryToken: () => Promise.resolve(retryToken(0)),
  refreshRetryTokenForRetry: (token, { errorType }) =>
    token.getRetryCount() + 1 < MAX_ATTEMPTS && (errorType === 'THROTTLING' || errorType === 'TRANSIENT')
      ? Promise.resolve(retryToken(token.getRetryCount() + 1))
      : Promise.reject(new Error('No retry token available')),
  recordSuccess: () => undefined,
};

function retryToken(count: number) {
  return { getRetryCount: () => count, getRetryDelay: () => 0, getRetryCost: () => undefined };
}

interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

function toWireRequest({ method, path, query = {}, headers, body }: SentRequest): WireRequest {
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(String(value))}`);
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method,
    path,
    query: pairs.join('&'),
    headers: Object.fromEntries(lower) as Record<string, string>,
    body: Buffer.from(typeof body === 'string' ? body : ''),
  };
}

const OPERATIONS: Readonly<Record<string, string>> = {
  'GET /hostedzone': 'ListHostedZones',
  'POST /hostedzone': 'CreateHostedZone',
  'GET /hostedzone/{Id}': 'GetHostedZone',
  'GET /hostedzone/{Id}/rrset': 'ListResourceRecordSets',
  'POST /hostedzone/{Id}/rrset': 'ChangeResourceRecordSets',
};

function purposeOf({ method, path }: WireRequest): Pick<Passing, 'operation' | 'zoneId'> {
  const [, rest = '', , zoneId, tail = ''] =
    /^\/2013-04-01((\/hostedzone)(?:\/([^/]+)(\/rrset)?)?)\/?$/.exec(path) ?? [];
  const operation = OPERATIONS[`${method} ${zoneId === undefined ? rest : `/hostedzone/{Id}${tail}`}`] ?? 'Unknown';
  return { operation, ...(zoneId === undefined ? {} : { zoneId }) };
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function toHttpResponse({ status, headers, body }: WireResponse) {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { statusCode: status, headers: Object.fromEntries(lower), body: new TextEncoder().encode(body) };
}

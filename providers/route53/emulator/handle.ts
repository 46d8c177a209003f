import { ApiFailure } from './failure.ts';
import { branch, leaf, ROUTE53_NAMESPACE, writeDocument } from './xml/write.ts';
import type { Route } from './router.ts';
import { findRoute } from './router.ts';
import type { Settings } from './settings.ts';
import { authenticate } from './sigv4/authenticate.ts';
import type { AccessKey, State } from './state.ts';
import { runSts, STS_NAMESPACE } from './sts/index.ts';
import type { WireRequest, WireResponse } from './wire.ts';

const ORIGIN = 'https://route53.amazonaws.com/2013-04-01';

/** What a request meets besides the state. */
export interface Circumstances {
  readonly settings: Settings;
  readonly now: Date;
  readonly requestId: string;
  /** Whether another change to the same zone has not been answered yet. */
  readonly isOverlapping?: boolean;
  /** Decides, once a request is authenticated, whether it fails for no reason of its own. */
  readonly interfere?: () => ApiFailure | undefined;
}

/** What a request asks for, known before it is carried out. */
export interface Target {
  readonly operation: string;
  readonly zoneId?: string;
  readonly service: 'route53' | 'sts';
  readonly route?: Route;
}

/** The state after a request, and the answer. */
export interface Handled {
  readonly state: State;
  readonly response: WireResponse;
  /** The error code of the answer, if it is one. */
  readonly code?: string;
}

/** Find out what a request asks for, without looking at the state. */
export function targetOf(request: WireRequest): Target {
  if (request.path === '/') {
    const operation = readForm(request).get('Action') ?? 'Unknown';
    return { operation, service: 'sts' };
  }
  const route = findRoute(request.method, request.path);
  if (!route) return { operation: 'Unknown', service: 'route53' };
  const { name, path } = route.operation;
  const id = path.startsWith('/hostedzone/{Id}') ? route.params['Id'] : undefined;
  return { operation: name, service: 'route53', route, ...(id === undefined ? {} : { zoneId: id }) };
}

/**
 * Answer a request: the whole emulator, as a function of the state.
 *
 * A request that fails leaves the state as it was.
 */
export function handle(state: State, request: WireRequest, circumstances: Circumstances): Handled {
  const target = targetOf(request);
  try {
    const { settings, now } = circumstances;
    const keys = [...settings.keys, ...state.sessions.values()];
    const caller = authenticate(request, { keys, service: target.service, now });
    const interference = circumstances.interfere?.();
    if (interference) throw interference;
    return target.service === 'sts'
      ? handleSts(state, request, caller, circumstances)
      : handleRoute53(state, request, target.route, circumstances);
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return { state, response: writeFailure(error, target.service, circumstances), code: error.code };
  }
}

function handleSts(state: State, request: WireRequest, caller: AccessKey, at: Circumstances): Handled {
  const { settings, now, requestId } = at;
  const outcome = runSts({ state, settings, now, caller, form: readForm(request) }, requestId);
  return { state: outcome.state, response: { status: 200, headers: headersOf(at), body: outcome.document } };
}

function handleRoute53(state: State, request: WireRequest, route: Route | undefined, at: Circumstances): Handled {
  if (!route) {
    const what = `Route 53 has no operation ${request.method} ${request.path} here`;
    throw new ApiFailure('UnknownOperationException', what);
  }
  const outcome = route.operation.run({
    state,
    settings: at.settings,
    now: at.now,
    params: route.params,
    query: new URLSearchParams(request.query),
    body: decodeBody(request.body),
    isOverlapping: at.isOverlapping ?? false,
  });
  const location = outcome.location === undefined ? {} : { Location: `${ORIGIN}${outcome.location}` };
  const headers = { ...headersOf(at), ...location };
  return { state: outcome.state, response: { status: outcome.status ?? 200, headers, body: outcome.document } };
}

function decodeBody(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new ApiFailure('MalformedInput', 'Invalid XML ; The document is not encoded in UTF-8.');
  }
}

/** Write the answer that tells of a failure; the two services differ in the namespace. */
export function writeFailure(failure: ApiFailure, service: 'route53' | 'sts', at: Circumstances): WireResponse {
  const error = branch(
    'Error',
    leaf('Type', failure.status >= 500 ? 'Receiver' : 'Sender'),
    leaf('Code', failure.code),
    leaf('Message', failure.message),
  );
  const namespace = service === 'sts' ? STS_NAMESPACE : ROUTE53_NAMESPACE;
  const body = writeDocument('ErrorResponse', namespace, error, leaf('RequestId', at.requestId));
  return { status: failure.status, headers: { ...headersOf(at), Connection: 'close' }, body };
}

function headersOf({ now, requestId }: Circumstances): Record<string, string> {
  return {
    'Content-Type': 'text/xml',
    'x-amzn-RequestId': requestId,
    Date: now.toUTCString(),
    Vary: 'accept-encoding',
  };
}

function readForm(request: WireRequest): URLSearchParams {
  return new URLSearchParams(request.method === 'POST' ? request.body.toString('utf8') : request.query);
}

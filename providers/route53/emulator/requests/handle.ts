import { runDomains } from '../domains/index.ts';
import { ApiFailure } from '../failure.ts';
import type { Settings } from '../settings.ts';
import { authenticate } from '../sigv4/authenticate.ts';
import type { AccessKey, State } from '../state.ts';
import { runSts } from '../sts/index.ts';
import type { WireRequest, WireResponse } from '../wire.ts';
import type { Success } from './answer.ts';
import { toldFailure, writeFailure, writeSuccess } from './answer.ts';
import { checkPermission } from './permission.ts';
import type { Target } from './target.ts';
import { readForm, targetOf } from './target.ts';

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

/** The state after a request, and the answer. */
export interface Handled {
  readonly state: State;
  readonly response: WireResponse;
  /** The error code of the answer, if it is one. */
  readonly code?: string;
}

interface Arrival {
  readonly request: WireRequest;
  readonly target: Target;
  readonly caller: AccessKey;
  readonly at: Circumstances;
}

/**
 * Answer a request: the whole emulator, as a function of the state.
 *
 * A request that fails leaves the state as it was.
 */
export function handle(state: State, request: WireRequest, at: Circumstances): Handled {
  const target = targetOf(request);
  const { settings, now, requestId } = at;
  const context = { service: target.service, now, requestId };
  try {
    const keys = [...settings.keys, ...state.sessions.values()];
    const caller = authenticate(request, { keys, service: target.service, now });
    const interference = at.interfere?.();
    if (interference) throw interference;
    checkPermission(caller, target);
    const { state: next, ...success } = run(state, { request, target, caller, at });
    return { state: next, response: writeSuccess(success, context) };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return { state, response: writeFailure(error, context), code: toldFailure(error, target.service).code };
  }
}

function run(state: State, arrival: Arrival): Success & { readonly state: State } {
  const { request, target, caller, at } = arrival;
  const { settings, now, requestId } = at;
  if (target.service === 'sts') return runSts({ state, settings, now, caller, form: readForm(request) }, requestId);
  const body = decodeBody(request.body);
  if (target.service === 'route53domains') {
    return runDomains({ state, settings, now, operation: target.operation, body });
  }
  return runRoute53(state, arrival, body);
}

function runRoute53(state: State, { request, target, at }: Arrival, body: string): Success & { readonly state: State } {
  const { route } = target;
  if (!route) {
    const what = `Route 53 has no operation ${request.method} ${request.path} here`;
    throw new ApiFailure('UnknownOperationException', what);
  }
  const { location, ...outcome } = route.operation.run({
    state,
    settings: at.settings,
    now: at.now,
    params: route.params,
    query: new URLSearchParams(request.query),
    body,
    isOverlapping: at.isOverlapping ?? false,
  });
  return location === undefined ? outcome : { ...outcome, headers: { Location: `${ORIGIN}${location}` } };
}

function decodeBody(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new ApiFailure('MalformedInput', 'Invalid XML ; The document is not encoded in UTF-8.');
  }
}

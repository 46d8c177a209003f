import type { LiveCidrCollection } from '../cidr/json.ts';
import type { DeclaredDomain } from '../domains/domain.ts';
import type { LiveHealthCheck } from '../health-checks/json.ts';
import { asBoolean, asRecord, JsonProblem } from '../json.ts';
import type { WireRequest, WireResponse } from '../wire.ts';
import type { LiveZone } from '../zones/live-zone.ts';
import type { CallLogEntry } from './call-log.ts';
import { checkFaults } from './faults-json.ts';
import type { Faults } from './faults.ts';

/** Where the paths begin that are not Route 53's. */
export const ADMIN_PREFIX = '/__emulator/';

/** What the admin paths act on. */
export interface AdminTools {
  readonly calls: () => readonly CallLogEntry[];
  readonly resetCalls: () => void;
  readonly setFaults: (faults: Faults) => void;
  readonly dump: () => readonly LiveZone[];
  readonly domains: () => readonly DeclaredDomain[];
  readonly healthChecks: () => readonly LiveHealthCheck[];
  readonly cidrCollections: () => readonly LiveCidrCollection[];
  readonly setHealth: (health: ReadonlyMap<string, boolean | number>) => void;
}

/**
 * Answer a request to an admin path; they need no signature, as the emulator listens on loopback.
 *
 * - `GET /__emulator/calls` answers every request so far with operation, status and error code, `DELETE` forgets them.
 * - `GET /__emulator/state` answers `{zones, domains, healthChecks, cidrCollections}` as they are now, in the form in
 *   which they can be loaded again.
 * - `POST /__emulator/health` says what health checks are to see from now on: `{"ID": false}` for a failure,
 *   `{"ID": 3}` for one that three of its checkers see.
 * - `POST /__emulator/faults` replaces what is to go wrong and counts afresh. The document is `Faults`, so `{}` ends all
 *   faults. An `operation` may be `*`; with `zoneId` a fault concerns one zone, with `times` it ends after so many
 *   requests.
 *
 * @example
 * {
 *   "rateLimit": "older",
 *   "throttleEvery": 10,
 *   "fail": [{ "operation": "ListHostedZones", "status": 503, "code": "ServiceUnavailable", "bare": true, "times": 2 }],
 *   "drop": [{ "operation": "ChangeResourceRecordSets", "when": "after", "times": 1 }],
 *   "stall": [{ "operation": "*", "ms": 250 }],
 *   "slow": [{ "operation": "ListResourceRecordSets", "ms": 5000 }]
 * }
 */
export function handleAdmin(request: WireRequest, tools: AdminTools): WireResponse {
  switch (`${request.method} ${request.path.slice(ADMIN_PREFIX.length)}`) {
    case 'GET calls':
      return answer(200, tools.calls());
    case 'DELETE calls':
      tools.resetCalls();
      return answer(200, {});
    case 'GET state':
      return answer(200, stateOf(tools));
    case 'POST health':
      return setHealth(request, tools);
    case 'POST faults':
      return replaceFaults(request, tools);
    default:
      return answer(404, { error: `There is no ${request.method} ${request.path} here` });
  }
}

function stateOf({ dump, domains, healthChecks, cidrCollections }: AdminTools): Readonly<Record<string, unknown>> {
  return { zones: dump(), domains: domains(), healthChecks: healthChecks(), cidrCollections: cidrCollections() };
}

function replaceFaults(request: WireRequest, tools: AdminTools): WireResponse {
  return withDocument(request, (document) => tools.setFaults(checkFaults(document, '')));
}

function setHealth(request: WireRequest, tools: AdminTools): WireResponse {
  return withDocument(request, (document) => {
    const health = asRecord(document, '');
    tools.setHealth(new Map(Object.entries(health).map(([id, told]) => [id, checkTold(told, id)])));
  });
}

function checkTold(told: unknown, id: string): boolean | number {
  return typeof told === 'number' && told >= 0 ? told : asBoolean(told, id);
}

function withDocument(request: WireRequest, use: (document: unknown) => void): WireResponse {
  try {
    use(JSON.parse(request.body.toString('utf8')));
    return answer(200, {});
  } catch (error) {
    if (error instanceof JsonProblem || error instanceof SyntaxError) return answer(400, { error: error.message });
    throw error;
  }
}

function answer(status: number, content: unknown): WireResponse {
  return { status, headers: { 'Content-Type': 'application/json' }, body: `${JSON.stringify(content)}\n` };
}

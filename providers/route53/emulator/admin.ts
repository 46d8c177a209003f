import type { CallLogEntry } from './call-log.ts';
import type { Faults } from './faults.ts';
import { checkFaults } from './faults-json.ts';
import { JsonProblem } from './json.ts';
import type { WireRequest, WireResponse } from './wire.ts';

/** Where the paths begin that are not Route 53's. */
export const ADMIN_PREFIX = '/__emulator/';

/** What the admin paths act on. */
export interface AdminTools {
  readonly calls: () => readonly CallLogEntry[];
  readonly resetCalls: () => void;
  readonly setFaults: (faults: Faults) => void;
}

/** Answer a request to an admin path; they need no signature, as the emulator listens on loopback. */
export function handleAdmin(request: WireRequest, tools: AdminTools): WireResponse {
  switch (`${request.method} ${request.path.slice(ADMIN_PREFIX.length)}`) {
    case 'GET calls':
      return answer(200, tools.calls());
    case 'DELETE calls':
      tools.resetCalls();
      return answer(200, {});
    case 'POST faults':
      return replaceFaults(request, tools);
    default:
      return answer(404, { error: `There is no ${request.method} ${request.path} here` });
  }
}

function replaceFaults(request: WireRequest, tools: AdminTools): WireResponse {
  try {
    tools.setFaults(checkFaults(JSON.parse(request.body.toString('utf8')), ''));
    return answer(200, {});
  } catch (error) {
    if (error instanceof JsonProblem || error instanceof SyntaxError) return answer(400, { error: error.message });
    throw error;
  }
}

function answer(status: number, content: unknown): WireResponse {
  return { status, headers: { 'Content-Type': 'application/json' }, body: `${JSON.stringify(content)}\n` };
}

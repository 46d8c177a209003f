import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ADMIN_PREFIX, handleAdmin } from './admin.ts';
import type { CallLogEntry } from './call-log.ts';
import { readDataFile, writeDataFile } from './data-file.ts';
import { EmulatorError } from './emulator-error.ts';
import type { Faults } from './faults.ts';
import { asList, JsonProblem } from './json.ts';
import { checkLoadedZone } from './listed-zone.ts';
import type { LiveZone } from './live-zone.ts';
import { liveFromZone, zoneFromLive } from './live-zone.ts';
import type { EmulatorOptions } from './options.ts';
import { readRequest } from './read-request.ts';
import type { Answerer } from './answerer.ts';
import { createAnswerer } from './answerer.ts';
import type { State } from './state.ts';
import { createState } from './state.ts';
import type { WireResponse } from './wire.ts';

const KEEP_ALIVE_MS = 60_000;

/** A running emulator. */
export interface Emulator {
  /** Endpoint for clients, for Route 53 and for the security token service. */
  readonly url: string;
  readonly port: number;
  /** Every request so far, oldest first. */
  readonly calls: () => readonly CallLogEntry[];
  readonly resetCalls: () => void;
  /** The zones as they are now. */
  readonly dump: () => LiveZone[];
  /** Replace the faults and count afresh. */
  readonly setFaults: (faults: Faults) => void;
  /** Stop listening and end all connections, idle ones too. */
  readonly close: () => Promise<void>;
}

/**
 * Start a Route 53 on this machine.
 *
 * It speaks the REST protocol of Route 53 and the query protocol of the security token service on one port, verifies
 * signatures, and refuses what Route 53 refuses with the same codes and messages.
 *
 * @throws {EmulatorError} when the data file cannot be used or the zones to load are malformed.
 * @throws the original error of Node when the port is taken.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const state = initialState(options);
  if (options.dataFile !== undefined) writeDataFile(options.dataFile, state);
  const delays = createDelays();
  const answerer = createAnswerer(state, options, delays.wait);
  const server = createServer((request, response) => {
    void serve(answerer, request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const host = options.host ?? '127.0.0.1';
  const { port, family } = await listen(server, host, options.port ?? 0);
  return {
    url: `http://${family === 'IPv6' ? `[${host}]` : host}:${port}`,
    port,
    calls: answerer.calls,
    resetCalls: answerer.resetCalls,
    dump: () => [...answerer.state().zones.values()].map(liveFromZone),
    setFaults: answerer.setFaults,
    close: () =>
      new Promise((resolve) => {
        delays.cancel();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function initialState(options: EmulatorOptions): State {
  const kept = options.dataFile === undefined ? undefined : readDataFile(options.dataFile);
  const state = kept ?? createState(options.seed ?? randomUUID());
  try {
    const loaded = asList(checkLoadedZone)(options.load ?? [], 'load').map(zoneFromLive);
    return {
      ...state,
      zones: new Map([...state.zones, ...loaded.map((zone) => [zone.id, zone] as const)]),
      zoneReferences: new Set([...state.zoneReferences, ...loaded.map((zone) => zone.callerReference)]),
    };
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    throw new EmulatorError('invalid', `The zones cannot be loaded: ${error.message}`, error);
  }
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address);
    });
  });
}

async function serve(
  answerer: Answerer,
  message: Parameters<typeof readRequest>[0],
  response: ServerResponse,
): Promise<void> {
  try {
    const request = await readRequest(message);
    if (!request) return send(response, { status: 413, headers: { Connection: 'close' }, body: '' });
    const isAdmin = request.path.startsWith(ADMIN_PREFIX);
    const answer = isAdmin ? handleAdmin(request, answerer) : await answerer.answer(request);
    if (answer) send(response, answer);
    else response.destroy();
  } catch {
    // The client went away before its request was complete, or the emulator is closing.
    response.destroy();
  }
}

function send(response: ServerResponse, { status, headers, body }: WireResponse): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

interface Delays {
  readonly wait: (ms: number) => Promise<void>;
  /** Give up all waits, so that closing does not take as long as the slowest answer. */
  readonly cancel: () => void;
}

function createDelays(): Delays {
  const waiting = new Map<NodeJS.Timeout, (reason: Error) => void>();
  return {
    wait: (ms) =>
      ms <= 0
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            const timer = setTimeout(() => {
              waiting.delete(timer);
              resolve();
            }, ms);
            waiting.set(timer, reject);
          }),
    cancel: () => {
      for (const [timer, reject] of waiting) {
        clearTimeout(timer);
        reject(new Error('The emulator is closing'));
      }
      waiting.clear();
    },
  };
}

import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LiveCidrCollection } from '../cidr/json.ts';
import type { DeclaredDomain } from '../domains/domain.ts';
import { declaredFromDomain } from '../domains/domain.ts';
import type { LiveHealthCheck } from '../health-checks/json.ts';
import { liveFromHealthCheck } from '../health-checks/json.ts';
import type { EmulatorOptions } from '../options.ts';
import { writeDataFile } from '../storage/data-file.ts';
import { initialState } from '../storage/initial-state.ts';
import type { WireResponse } from '../wire.ts';
import type { LiveZone } from '../zones/live-zone.ts';
import { liveFromZone } from '../zones/live-zone.ts';
import type { AdminTools } from './admin.ts';
import { ADMIN_PREFIX, handleAdmin } from './admin.ts';
import type { Answerer } from './answerer.ts';
import { createAnswerer } from './answerer.ts';
import type { CallLogEntry } from './call-log.ts';
import { createDelays } from './delays.ts';
import type { Faults } from './faults.ts';
import { readRequest } from './read-request.ts';

const KEEP_ALIVE_MS = 60_000;

/** A running emulator. */
export interface Emulator {
  /** Endpoint for clients of Route 53, of its registrar and of the security token service. */
  readonly url: string;
  readonly port: number;
  /** Every request so far, oldest first. */
  readonly calls: () => readonly CallLogEntry[];
  readonly resetCalls: () => void;
  /** The zones as they are now. */
  readonly dump: () => LiveZone[];
  /** The domains as the registries have them now. */
  readonly domains: () => DeclaredDomain[];
  /** The health checks as they are now. */
  readonly healthChecks: () => LiveHealthCheck[];
  /** The collections of networks as they are now. */
  readonly cidrCollections: () => LiveCidrCollection[];
  /** Say what a health check is to see from now on, whether or not it exists: `Inverted` and `Disabled` come on top. */
  readonly setHealth: (id: string, told: boolean | number) => void;
  /** Replace the faults and count afresh. */
  readonly setFaults: (faults: Faults) => void;
  /** Stop listening and end all connections, idle ones too. */
  readonly close: () => Promise<void>;
}

/**
 * Start a Route 53 on this machine.
 *
 * It speaks the REST protocol of Route 53, the JSON protocol of Route 53 Domains and the query protocol of the security
 * token service on one port, verifies signatures, and refuses what Route 53 refuses with the same codes and messages.
 * Paths below `/__emulator/` are for tests: see `handleAdmin`.
 *
 * @throws {EmulatorError} when the data file cannot be used or the zones to load are malformed.
 * @throws the original error of Node when the port is taken.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const state = initialState(options);
  if (options.dataFile !== undefined) writeDataFile(options.dataFile, state);
  const delays = createDelays();
  const answerer = createAnswerer(state, options, delays.wait);
  const dump = (): LiveZone[] => [...answerer.state().zones.values()].map(liveFromZone);
  const domains = (): DeclaredDomain[] => [...answerer.state().domains.values()].map(declaredFromDomain);
  const healthChecks = (): LiveHealthCheck[] => [...answerer.state().healthChecks.values()].map(liveFromHealthCheck);
  const cidrCollections = (): LiveCidrCollection[] => [...answerer.state().cidrCollections.values()];
  const admin: AdminTools = { ...answerer, dump, domains, healthChecks, cidrCollections };
  const server = createServer((request, response) => {
    void serve({ answerer, admin, wait: delays.wait }, request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const host = options.host ?? '127.0.0.1';
  const { port, family } = await listen(server, host, options.port ?? 0);
  return {
    url: `http://${family === 'IPv6' ? `[${host}]` : host}:${port}`,
    port,
    calls: answerer.calls,
    resetCalls: answerer.resetCalls,
    dump,
    domains,
    healthChecks,
    cidrCollections,
    setHealth: (id, told) => answerer.setHealth(new Map([[id, told]])),
    setFaults: answerer.setFaults,
    close: () =>
      new Promise((resolve) => {
        delays.cancel();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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

interface Serving {
  readonly answerer: Answerer;
  readonly admin: AdminTools;
  readonly wait: (ms: number) => Promise<void>;
}

async function serve(
  { answerer, admin, wait }: Serving,
  message: Parameters<typeof readRequest>[0],
  response: ServerResponse,
): Promise<void> {
  try {
    const request = await readRequest(message);
    if (!request) return await send(response, { status: 413, headers: { Connection: 'close' }, body: '' }, wait);
    const isAdmin = request.path.startsWith(ADMIN_PREFIX);
    const answer = isAdmin ? handleAdmin(request, admin) : await answerer.answer(request);
    if (answer) await send(response, answer, wait);
    else response.destroy();
  } catch {
    // The client went away before its request was complete, or the emulator is closing.
    response.destroy();
  }
}

async function send(response: ServerResponse, answer: WireResponse, wait: Serving['wait']): Promise<void> {
  const { status, headers, slowMs = 0 } = answer;
  const body = Buffer.from(answer.body);
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  const half = slowMs > 0 ? body.length >> 1 : 0;
  if (half > 0) response.write(body.subarray(0, half));
  await wait(slowMs);
  response.end(body.subarray(half));
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Venv } from '../clients/venv.ts';
import { startServer, type Server } from './server.ts';

/** The key that the emulator knows; the others take any. */
export const KEY = { accessKeyId: 'AKIAEMULATOREMULATOR', secretAccessKey: 'emulator-secret-access-key' };

/** What the Python environment of the peers holds. */
export const PEER_PINS = ['moto[server]==5.2.5', 'ministack==1.4.21'] as const;

/** The services the scenarios are run against. */
export const PEER_NAMES = ['emulator', 'moto', 'MiniStack'] as const;

/** One of the services. */
export type PeerName = (typeof PEER_NAMES)[number];

/** A Route 53 that somebody wrote. */
export interface Peer {
  readonly name: PeerName;
  /** Make an account with nothing in it and return where it is. */
  readonly fresh: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

const MAIN = fileURLToPath(new URL('../../dist/main.cjs', import.meta.url));

/** Start a peer as a process of its own, its files in `folder`. */
export async function startPeer(name: PeerName, venv: Venv, folder: string): Promise<Peer> {
  switch (name) {
    case 'emulator':
      return startEmulatorPeer(folder);
    case 'moto': {
      const server = await startServer({
        command: venv.bin('python'),
        args: (port) => ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)],
        env: () => ({}),
        readyPath: '/moto-api/',
        cwd: folder,
      });
      return resettable(name, server, '/moto-api/reset');
    }
    case 'MiniStack': {
      const server = await startServer({
        command: venv.bin('python'),
        args: () => ['-m', 'ministack'],
        env: (port) => ({
          BIND_HOST: '127.0.0.1',
          GATEWAY_PORT: String(port),
          SERVICES: 'route53,sts',
          IOT_MTLS_ENABLED: '0',
          STATE_DIR: folder,
          S3_DATA_DIR: folder,
        }),
        readyPath: '/_ministack/health',
        cwd: folder,
      });
      return resettable(name, server, '/_ministack/reset');
    }
  }
}

/** What the scenarios refer to without having made it, which the other services do not mind. */
const REFERENCES = {
  healthChecks: ['1', '2'].map((digit) => ({
    id: `${digit.repeat(8)}-2222-4333-8444-555555555555`,
    config: { Type: 'HTTP', FullyQualifiedDomainName: 'shop.test' },
  })),
  cidrCollections: [
    {
      id: '11111111-2222-4333-8444-555555555555',
      name: 'places',
      blocks: ['home', 'office', 'lab'].map((location, index) => ({ location, cidr: `198.51.${index}.0/24` })),
    },
  ],
};

/** The emulator starts so fast that a fresh account is a fresh process. */
function startEmulatorPeer(folder: string): Peer {
  const references = join(folder, 'references.json');
  writeFileSync(references, JSON.stringify(REFERENCES));
  let server: Server | undefined;
  const stop = async (): Promise<void> => {
    await server?.stop();
    server = undefined;
  };
  const fresh = async (): Promise<string> => {
    await stop();
    server = await startServer({
      command: process.execPath,
      args: (port) => [MAIN, 'emulator', '--port', String(port), '--load', references],
      env: () => ({}),
      readyPath: '/__emulator/calls',
      cwd: folder,
    });
    return server.url;
  };
  return { name: 'emulator', fresh, stop };
}

function resettable(name: PeerName, { url, stop }: Server, path: string): Peer {
  const fresh = async (): Promise<string> => {
    const response = await fetch(`${url}${path}`, { method: 'POST' });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${name} answers ${response.status} to ${path}`);
    return url;
  };
  return { name, fresh, stop };
}

import { startEmulator, type Emulator, type EmulatorOptions } from '../../providers/route53/emulator/index.ts';
import { route53 } from '../../providers/route53/index.ts';
import { toName } from '../../src/dns/idn.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import type { CredsEntry, DnsProvider, ProviderContext } from '../../src/provider.ts';

/** A key the emulators of tests know. */
export const TEST_KEY = { accessKeyId: 'AKIATESTTESTTESTTEST', secretAccessKey: 'test-secret-access-key' };

/** A context whose clock stands still except while something sleeps, and what was told to it. */
export function quietContext(): ProviderContext & { readonly told: string[]; readonly slept: number[] } {
  const told: string[] = [];
  const slept: number[] = [];
  return {
    credsFile: 'creds.json',
    env: {},
    onProgress: (line) => told.push(line),
    onWarning: (line) => told.push(line),
    now: () => slept.reduce((sum, ms) => sum + ms, 0),
    sleep: async (ms) => {
      slept.push(ms);
    },
    told,
    slept,
  };
}

/** An emulator and a provider that talks to it. */
export interface Bench {
  readonly emulator: Emulator;
  readonly provider: DnsProvider;
  readonly context: ReturnType<typeof quietContext>;
  /** How often an operation was asked for. */
  readonly count: (operation: string) => number;
  /** Another provider for the same emulator. */
  readonly connect: (creds?: CredsEntry) => Promise<DnsProvider>;
}

/** Run a test against an emulator of its own, closed afterwards whatever happens. */
export async function withRoute53(run: (bench: Bench) => Promise<void>, options: EmulatorOptions = {}): Promise<void> {
  const emulator = await startEmulator({ seed: 'test', keys: [TEST_KEY], ...options });
  const context = quietContext();
  const connect = (creds: CredsEntry = {}): Promise<DnsProvider> => openProvider(emulator.url, context, creds);
  try {
    const count = (operation: string): number => emulator.calls().filter((call) => call.operation === operation).length;
    await run({ emulator, provider: await connect(), context, count, connect });
  } finally {
    await emulator.close();
  }
}

/** Make a provider with the test key; `creds` adds to its entry or replaces parts of it. */
export async function openProvider(
  url: string,
  context: ProviderContext,
  creds: CredsEntry = {},
): Promise<DnsProvider> {
  const entry = { KeyId: TEST_KEY.accessKeyId, SecretKey: TEST_KEY.secretAccessKey, Endpoint: url, ...creds };
  if (route53.createDnsProvider === undefined) throw new Error('Route 53 has DNS providers');
  return route53.createDnsProvider('r53', entry, context);
}

/** Create a zone to work in. */
export async function createZone(provider: DnsProvider, name = 'shop.test'): Promise<HostedZone> {
  return provider.createZone(toName(name));
}

import { bind } from '../../providers/bind/index.ts';
import type { CredsEntry, DnsProvider, ProviderContext } from '../../src/provider.ts';
import { quietContext } from './route53.ts';

/** How a folder of zone files is opened. */
export interface FolderOptions {
  readonly cwd: string;
  readonly creds?: CredsEntry;
  /** What `NewDnsProvider` gets. */
  readonly meta?: unknown;
  readonly entry?: string;
  readonly context?: Partial<ProviderContext>;
}

/** The day on which the tests of zone files take place. */
export const TEST_DAY = new Date('2024-05-06T07:08:09Z');

/** Open a folder of zone files as a DNS provider. */
export async function openFolder(options: FolderOptions): Promise<DnsProvider> {
  const { cwd, creds = {}, meta, entry = 'bind' } = options;
  if (bind.createDnsProvider === undefined) throw new Error('BIND has DNS providers');
  const context = { ...quietContext(), cwd, date: () => TEST_DAY, ...options.context };
  return bind.createDnsProvider(entry, creds, context, meta);
}

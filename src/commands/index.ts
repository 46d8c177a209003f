import type { Command } from './command.ts';

/** A command that is loaded only when it is wanted, so that each starts as fast as it can. */
export interface CommandEntry {
  readonly name: string;
  readonly alias?: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of the help text. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'preview', load: async () => (await import('./preview.ts')).preview },
  { name: 'push', load: async () => (await import('./push.ts')).push },
  { name: 'get-zones', alias: 'get-zone', load: async () => (await import('./get-zones.ts')).getZones },
  { name: 'check-creds', load: async () => (await import('./check-creds.ts')).checkCreds },
  { name: 'create-domains', load: async () => (await import('./create-domains.ts')).createDomains },
  { name: 'emulator', load: async () => (await import('./emulator.ts')).emulator },
  { name: 'check', load: async () => (await import('./check.ts')).check },
  { name: 'print-ir', load: async () => (await import('./print-ir.ts')).printIr },
  { name: 'version', load: async () => (await import('./version.ts')).version },
];

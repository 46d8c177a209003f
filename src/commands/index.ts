import type * as accounts from './account-commands.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { printIr } from './print-ir.ts';

/** A command and how to get at it. */
export interface CommandEntry {
  readonly name: string;
  readonly alias?: string;
  readonly load: () => Promise<Command>;
}

/**
 * Every command, in the order of the help text.
 *
 * They come in two pieces: those that only look at the configuration, which are to start at once, and those that talk to
 * an account, for which the network takes longer than loading them.
 */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'preview', load: async () => (await accountCommands()).preview },
  { name: 'push', load: async () => (await accountCommands()).push },
  { name: 'get-zones', alias: 'get-zone', load: async () => (await accountCommands()).getZones },
  { name: 'check-creds', load: async () => (await accountCommands()).checkCreds },
  { name: 'create-domains', load: async () => (await accountCommands()).createDomains },
  { name: 'emulator', load: async () => (await accountCommands()).emulator },
  { name: 'check', load: async () => check },
  { name: 'print-ir', load: async () => printIr },
  { name: 'version', load: async () => (await accountCommands()).version },
];

async function accountCommands(): Promise<typeof accounts> {
  return import('./account-commands.ts');
}

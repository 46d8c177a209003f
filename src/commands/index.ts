import type * as accounts from './account-commands.ts';
import type { CommandEntry, StartEmulator } from './command.ts';
import { LOCAL_COMMANDS } from './local-commands.ts';

/**
 * Every command, in the order of the help text.
 *
 * They come in two pieces: those that only look at the configuration, and those that talk to an account, for which the
 * network takes longer than loading them.
 */
export function listCommands(startEmulator: StartEmulator): readonly CommandEntry[] {
  return [
    { name: 'preview', load: async () => (await accountCommands()).preview },
    { name: 'push', load: async () => (await accountCommands()).push },
    { name: 'route', load: async () => (await accountCommands()).route },
    { name: 'init', load: async () => (await accountCommands()).init },
    { name: 'get-zones', alias: 'get-zone', load: async () => (await accountCommands()).getZones },
    { name: 'import', load: async () => (await accountCommands()).importZones },
    { name: 'check-creds', load: async () => (await accountCommands()).checkCreds },
    { name: 'create-domains', load: async () => (await accountCommands()).createDomains },
    { name: 'fmt', load: async () => (await accountCommands()).fmt },
    { name: 'write-types', load: async () => (await accountCommands()).writeTypes },
    { name: 'shell-completion', load: async () => (await accountCommands()).shellCompletion },
    { name: 'emulator', load: async () => (await accountCommands()).createEmulatorCommand(startEmulator) },
    ...LOCAL_COMMANDS,
    { name: 'version', load: async () => (await accountCommands()).version },
  ];
}

async function accountCommands(): Promise<typeof accounts> {
  return import('./account-commands.ts');
}

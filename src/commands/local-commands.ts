import { check } from './check.ts';
import type { CommandEntry } from './command.ts';

/** The commands that only look at the configuration, which are to start at once. */
export const LOCAL_COMMANDS: readonly CommandEntry[] = [
  { name: 'check', load: async () => check },
  { name: 'print-ir', load: async () => (await import('./print-ir.ts')).printIr },
];

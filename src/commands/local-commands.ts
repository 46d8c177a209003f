import { check } from './check.ts';
import type { CommandEntry } from './command.ts';
import { printIr } from './print-ir.ts';

/** The commands that only look at the configuration, which are to start at once. */
export const LOCAL_COMMANDS: readonly CommandEntry[] = [
  { name: 'check', load: async () => check },
  { name: 'print-ir', load: async () => printIr },
];

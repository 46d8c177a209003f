import { checkCreds } from './check-creds.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { createDomains } from './create-domains.ts';
import { emulator } from './emulator.ts';
import { getZones } from './get-zones.ts';
import { preview } from './preview.ts';
import { printIr } from './print-ir.ts';
import { push } from './push.ts';
import { version } from './version.ts';

/**
 * Every command, in the order of the help text.
 *
 * They are one piece of the built program: to open a file takes a start longer than to read past code that it does not
 * use. What is heavy (the AWS SDK, the emulator, help) is loaded where it is needed.
 */
export const COMMANDS: readonly Command[] = [
  preview,
  push,
  getZones,
  checkCreds,
  createDomains,
  emulator,
  check,
  printIr,
  version,
];

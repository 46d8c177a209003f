/** The commands that are not needed at once; one piece of the built program. */
export { checkCreds } from './check-creds.ts';
export { createDomains } from './create-domains.ts';
export { createEmulatorCommand } from './emulator.ts';
export { getZones } from './get-zones.ts';
export { preview } from './preview.ts';
export { push } from './push.ts';
export { version } from './version.ts';

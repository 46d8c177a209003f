/** The commands that are not needed at once; one piece of the built program. */
export { checkCreds } from './check-creds.ts';
export { createDomains } from './create-domains.ts';
export { createEmulatorCommand } from './emulator.ts';
export { fmt } from './fmt.ts';
export { getZones } from './get-zones.ts';
export { init } from './init.ts';
export { importZones } from './import.ts';
export { preview } from './preview.ts';
export { push } from './push.ts';
export { route } from './route.ts';
export { shellCompletion } from './shell-completion.ts';
export { version } from './version.ts';
export { writeTypes } from './write-types.ts';

/** Says why an emulator cannot start with what it was given. */
export { EmulatorError } from './emulator-error.ts';
/** A zone put together from the answers of an SDK, which can be loaded too. */
export type { ListedZone } from './zones/listed-zone.ts';
/** A zone as it is loaded and dumped. */
export type { LiveZone } from './zones/live-zone.ts';
/** How to run an emulator. */
export type { EmulatorOptions } from './options.ts';
/** A running emulator. */
export type { Emulator } from './server/start-emulator.ts';
/** Starts a Route 53 on this machine. */
export { startEmulator } from './server/start-emulator.ts';

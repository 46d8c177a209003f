import { readFileSync } from 'node:fs';
import { EmulatorError } from './emulator-error.ts';
import { asList, JsonProblem } from './json.ts';
import { checkLoadedZone } from './listed-zone.ts';
import type { LiveZone } from './live-zone.ts';
import { startEmulator } from './server.ts';
import { DEFAULT_KEY } from './settings.ts';

/** What a command line can say about an emulator. */
export interface RunSettings {
  readonly port: number;
  readonly dataFile?: string;
  /** A file with the zones to start with, as a dump holds them. */
  readonly loadFile?: string;
  readonly latencyMs?: number;
}

/** An emulator that runs until it is closed, and the key to use it with. */
export interface RunningEmulator {
  readonly url: string;
  readonly port: number;
  readonly key: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly close: () => Promise<void>;
}

/**
 * Start an emulator as a command does: zones come from a file, and there is one key.
 *
 * @throws {EmulatorError} when a file cannot be used.
 * @throws the original error of Node when the port cannot be listened on.
 */
export async function runEmulator(settings: RunSettings): Promise<RunningEmulator> {
  const { loadFile, ...options } = settings;
  const load = loadFile === undefined ? [] : readZones(loadFile);
  const { url, port, close } = await startEmulator({ ...options, load });
  const { accessKeyId, secretAccessKey } = DEFAULT_KEY;
  return { url, port, key: { accessKeyId, secretAccessKey }, close };
}

function readZones(path: string): readonly LiveZone[] {
  const text = readText(path);
  try {
    return asList(checkLoadedZone)(JSON.parse(text), '');
  } catch (error) {
    if (!(error instanceof JsonProblem || error instanceof SyntaxError)) throw error;
    throw new EmulatorError('invalid', `The file "${path}" does not hold a list of zones: ${error.message}`, error);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new EmulatorError('unreadable', `The file "${path}" cannot be read: ${reason}`, error);
  }
}

import path from 'node:path';
import type { EmulatorSettings, RunningEmulator } from '../commands/command.ts';
import { readJsonFile } from '../commands/json-file.ts';
import { UserError } from '../errors.ts';

/** What is used of the emulator, which only `main.ts` may import. */
export interface EmulatorModule {
  readonly startEmulator: (options: StartOptions) => Promise<Omit<RunningEmulator, 'key'>>;
  /** What is thrown when it cannot start with what it was given. */
  readonly EmulatorError: abstract new (...args: never[]) => Error;
}

interface StartOptions {
  readonly port: number;
  readonly keys: readonly RunningEmulator['key'][];
  readonly dataFile?: string;
  readonly load?: readonly never[];
  readonly domains?: readonly never[];
  readonly healthChecks?: readonly never[];
  readonly cidrCollections?: readonly never[];
  readonly faults?: object;
  readonly latencyMs?: number;
}

/** Known to everybody: it opens nothing but an emulator on this machine. */
const KEY = { accessKeyId: 'AKIAEMULATOREMULATOR', secretAccessKey: 'emulator-secret-access-key' };

/** Start the emulator as the command line says. @throws {UserError} when a file cannot be used. */
export async function runEmulator(
  settings: EmulatorSettings,
  emulator: EmulatorModule,
  cwd: string,
): Promise<RunningEmulator> {
  const { port, dataFile, loadFile, faultsFile, latencyMs } = settings;
  const loaded = loadFile === undefined ? {} : await readLoaded(loadFile, cwd);
  const faults = faultsFile === undefined ? undefined : await readFaults(faultsFile, cwd);
  try {
    const running = await emulator.startEmulator({
      port,
      keys: [KEY],
      ...(dataFile === undefined ? {} : { dataFile: path.resolve(cwd, dataFile) }),
      ...loaded,
      ...(faults === undefined ? {} : { faults }),
      ...(latencyMs === undefined ? {} : { latencyMs }),
    });
    return { url: running.url, port: running.port, close: running.close, key: KEY };
  } catch (cause) {
    if (!(cause instanceof emulator.EmulatorError)) throw cause;
    throw new UserError(cause.message, { cause, hint: 'Name another file, or move this one away' });
  }
}

/** What a file can hold to begin with. */
type Loaded = Pick<StartOptions, 'cidrCollections' | 'domains' | 'healthChecks' | 'load'>;

/** Read what there is to begin with; the emulator itself checks what it looks like. */
async function readLoaded(file: string, cwd: string): Promise<Loaded> {
  const expected = 'a list of zones with their record sets';
  const content = await readJsonFile(file, cwd, expected);
  if (Array.isArray(content)) return { load: content as never[] };
  if (!isState(content)) throw new UserError(`${file} must hold ${expected}`);
  const { zones = [], domains = [], healthChecks = [], cidrCollections = [] } = content;
  return { load: zones, domains, healthChecks, cidrCollections };
}

/** Read what is to go wrong; the emulator itself checks what it looks like. */
async function readFaults(file: string, cwd: string): Promise<object> {
  const expected = 'an object such as {"throttleEvery": 5}';
  const content = await readJsonFile(file, cwd, expected);
  if (typeof content !== 'object' || content === null) throw new UserError(`${file} must hold ${expected}`);
  return content;
}

/** What the emulator tells of itself, so that its state can be loaded again. */
function isState(content: unknown): content is Omit<Loaded, 'load'> & { readonly zones?: never[] } {
  const known = ['zones', 'domains', 'healthChecks', 'cidrCollections'];
  return typeof content === 'object' && content !== null && known.some((member) => member in content);
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { none } from '../../providers/none/index.ts';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import type { WireResponse } from '../../providers/route53/emulator/wire.ts';
import { route53 } from '../../providers/route53/index.ts';
import type { Context } from '../../src/commands/command.ts';
import { printIr } from '../../src/commands/print-ir.ts';
import { preview } from '../../src/commands/preview.ts';
import { push } from '../../src/commands/push.ts';
import { UserError } from '../../src/errors.ts';
import { quietContext } from './route53.ts';
import { contentsOf } from './pushing.ts';
import { createWire, wireProvider, type Gate, type Passing } from './wire.ts';
import { sharedEngine } from './shared-engine.ts';
import { PUSH_FLAGS } from './push-flags.ts';

const FLAGS: typeof PUSH_FLAGS = { ...PUSH_FLAGS, cmode: 'none' };

/** How a command ended and what it printed. */
export interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** What a run meets. */
export interface Surroundings {
  readonly gate?: Gate;
  /** Aborted by an interrupt. */
  readonly signal?: AbortSignal;
}

/** A folder with a configuration, and a service without sockets in which it is carried out. */
export interface FaultBench {
  /** Start again with these zones. */
  readonly reset: (zones: readonly LiveZone[]) => void;
  /** Run a command; every attempt of every request passes the gate. */
  readonly run: (
    command: 'preview' | 'push',
    flags?: Partial<typeof FLAGS>,
    surroundings?: Surroundings,
  ) => Promise<Ran>;
  /** What each zone holds, by name; of two zones with one name, only one is listed. */
  readonly contents: () => ReadonlyMap<string, readonly string[]>;
  readonly zoneNames: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Write a configuration into a folder of its own and put up a service for it. */
export async function createFaultBench(config: string): Promise<FaultBench> {
  const cwd = await mkdtemp(join(tmpdir(), 'faults-'));
  await writeFile(join(cwd, 'dnsconfig.js'), config);
  await writeFile(join(cwd, 'creds.json'), '{ "r53": { "TYPE": "ROUTE53" } }');
  const wire = createWire();
  const contextFor = (
    lines: { readonly out: string[]; readonly err: string[] },
    { gate, signal }: Surroundings = {},
  ): Context => {
    const { now, sleep } = quietContext();
    const kind = {
      ...route53,
      createDnsProvider: (entry: string, _creds: unknown, context: Parameters<typeof wireProvider>[1]) =>
        Promise.resolve(wireProvider(wire, context, gate, entry)),
    };
    const context: Partial<Context> = {
      cwd,
      env: {},
      startEngine: sharedEngine,
      loadProviderKinds: () => Promise.resolve([kind, none]),
      out: (line) => void lines.out.push(...line.split('\n')),
      err: (line) => void lines.err.push(line),
      status: () => undefined,
      now,
      sleep,
      signal: signal ?? new AbortController().signal,
      color: new Chalk({ level: 0 }),
    };
    return context as Context;
  };
  // The configuration is the same every time, so it is evaluated once.
  const irOptions = { ...FLAGS, raw: false, pretty: false, out: 'ir.json' };
  await printIr.run([], irOptions, contextFor({ out: [], err: [] }));
  const run: FaultBench['run'] = async (command, flags = {}, surroundings = {}) => {
    const lines = { out: [], err: [] as string[] };
    const verb = command === 'push' ? push : preview;
    try {
      return {
        code: await verb.run([], { ...FLAGS, ir: 'ir.json', ...flags }, contextFor(lines, surroundings)),
        ...lines,
      };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { code: error.exitCode, out: lines.out, err: [...lines.err, error.message] };
    }
  };
  return {
    reset: wire.reset,
    run,
    contents: () => new Map(wire.dump().map(({ zone, sets }) => [zone, contentsOf(sets)])),
    zoneNames: () => wire.dump().map(({ zone }) => zone),
    close: () => rm(cwd, { recursive: true, force: true }),
  };
}

/** A way in which a request can fail; `pass` carries it out. */
export type Fault = (pass: () => Promise<WireResponse>) => Promise<WireResponse>;

/** An answer that refuses. */
export function refusal(status: number, code: string, message = code): WireResponse {
  const type = status < 500 ? 'Sender' : 'Receiver';
  const error = `<Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  const namespace = 'https://route53.amazonaws.com/doc/2013-04-01/';
  const body = `<?xml version="1.0"?><ErrorResponse xmlns="${namespace}">${error}<RequestId>1</RequestId></ErrorResponse>`;
  return { status, headers: { 'Content-Type': 'text/xml' }, body };
}

/** Let the request with this number, counted from 0, fail; with `isLasting` all further attempts of it too. */
export function failAt(number: number, fault: Fault, isLasting: boolean): Gate {
  let count = -1;
  let hit: Passing | undefined;
  return (passing, pass) => {
    count++;
    const isRepeated = hit !== undefined && isLasting && isSameRequest(hit, passing);
    if (count !== number && !isRepeated) return pass();
    hit ??= passing;
    return fault(pass);
  };
}

function isSameRequest(a: Passing, b: Passing): boolean {
  return a.operation === b.operation && a.zoneId === b.zoneId && a.request.body.equals(b.request.body);
}

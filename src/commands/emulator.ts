import { UserError } from '../errors.ts';
import type { Command, Context, EmulatorSettings, RunningEmulator, StartEmulator } from './command.ts';
import { wholeNumber } from './options.ts';

/** What the flags of emulator set. */
export interface EmulatorOptions {
  readonly port: number;
  readonly data?: string;
  readonly load?: string;
  readonly faults?: string;
  readonly latencyMs?: number;
}

/** `emulator`: run a Route 53 on this machine until interrupted. */
export function createEmulatorCommand(start: StartEmulator): Command<EmulatorOptions> {
  return { ...DESCRIPTION, run: (_args, options, context) => run(start, options, context) };
}

const DESCRIPTION: Omit<Command<EmulatorOptions>, 'run'> = {
  name: 'emulator',
  group: 'utilities',
  summary: 'Run a Route 53 on this machine, for trying and testing',
  options: [
    {
      flags: '--port <number>',
      description: 'where to listen; 0 for any free port',
      defaultValue: 5380,
      parse: wholeNumber('--port', 0, 65_535),
    },
    { flags: '--data <file>', description: 'keep the zones in this file; without it they are gone at the end' },
    { flags: '--load <file>', description: 'begin with the zones of this file, as they are' },
    {
      flags: '--faults <file>',
      description: 'what is to go wrong, such as {"throttleEvery": 5}; POST to /__emulator/faults changes it',
    },
    {
      flags: '--latency-ms <number>',
      description: 'let every request take at least this long',
      parse: wholeNumber('--latency-ms', 0, 600_000),
    },
  ],
  examples: [
    'zonewright emulator --data r53.json',
    'zonewright emulator --port 0 --load live.json --latency-ms 100',
    `curl http://127.0.0.1:5380/__emulator/faults -d '{"drop": [{"operation": "ChangeResourceRecordSets", "when": "after", "times": 1}]}'`,
  ],
};

async function run(start: StartEmulator, options: EmulatorOptions, context: Context): Promise<number> {
  const settings: EmulatorSettings = {
    port: options.port,
    ...(options.data === undefined ? {} : { dataFile: options.data }),
    ...(options.load === undefined ? {} : { loadFile: options.load }),
    ...(options.faults === undefined ? {} : { faultsFile: options.faults }),
    ...(options.latencyMs === undefined ? {} : { latencyMs: options.latencyMs }),
  };
  const { signal } = context;
  const running = await start(settings).catch((error: unknown) => {
    throw explain(error, settings.port);
  });
  for (const line of greeting(running, options.data)) context.out(line);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await running.close();
  return 0;
}

function greeting({ url, key }: RunningEmulator, dataFile: string | undefined): string[] {
  const entry = { TYPE: 'ROUTE53', KeyId: key.accessKeyId, SecretKey: key.secretAccessKey, Endpoint: url };
  const members = Object.entries(entry).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  return [
    `Route 53 emulator on ${url}, for trying and testing only`,
    dataFile === undefined ? 'Zones are kept in memory and gone at the end' : `Zones are kept in ${dataFile}`,
    '',
    'In creds.json:',
    `  "r53": { ${members.join(', ')} }`,
    '',
    'For any other AWS client:',
    `  export AWS_ENDPOINT_URL=${url}`,
    `  export AWS_ACCESS_KEY_ID=${key.accessKeyId}`,
    `  export AWS_SECRET_ACCESS_KEY=${key.secretAccessKey}`,
    '  export AWS_REGION=us-east-1',
    '',
    'Stop it with Ctrl-C',
  ];
}

function explain(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new UserError(`Port ${port} is in use`, { cause: error, hint: 'Choose another one: --port 0 takes any' });
  }
  if (code === 'EACCES') {
    return new UserError(`Port ${port} may not be used`, { cause: error, hint: 'Choose one above 1023: --port 5380' });
  }
  return error;
}

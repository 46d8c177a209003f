/**
 * Lets boto3 and the AWS command line, which know nothing of this project, use the emulator.
 *
 * Usage: npm run test:clients
 */
import { startEmulator, type EmulatorOptions } from '../../providers/route53/emulator/index.ts';
import '../support/loopback-only.ts';
import { createAwsCli } from './aws-cli.ts';
import { AWS_CLI_CHECKS, manyZones } from './aws-cli-checks.ts';
import { checkBoto3 } from './boto3.ts';
import { createReport } from './report.ts';
import { ensureVenv } from './venv.ts';

const PINS = ['boto3==1.44.5', 'awscli==1.46.3'];
const KEY = { accessKeyId: 'AKIAEMULATOREMULATOR', secretAccessKey: 'emulator-secret-access-key' };
const EXPIRED_KEY = {
  accessKeyId: 'ASIAEXPIREDEXPIRED12',
  secretAccessKey: 'expired-secret',
  sessionToken: 'expired-token',
  expiresAt: '2020-01-01T00:00:00Z',
};
const OPTIONS: EmulatorOptions = {
  keys: [KEY, EXPIRED_KEY],
  domains: [
    { name: 'shop.test', nameServers: ['ns-1.example.net', 'ns-2.example.net'] },
    { name: 'other.test', nameServers: ['ns-1.example.net'] },
  ],
};

/** An environment in which no file or service of this machine gives the clients other credentials or settings. */
function clientEnv(url: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    PYTHONIOENCODING: 'utf-8',
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: KEY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: KEY.secretAccessKey,
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_PAGER: '',
    NO_PROXY: '*',
  };
}

async function main(): Promise<number> {
  const venv = ensureVenv('clients', PINS);
  const report = createReport();
  const forBoto3 = await startEmulator(OPTIONS);
  const forCli = await startEmulator({ ...OPTIONS, load: manyZones() });
  try {
    await checkBoto3(forBoto3, { venv, env: clientEnv(forBoto3.url), report });
    const aws = createAwsCli(venv, clientEnv(forCli.url));
    for (const { title, run } of AWS_CLI_CHECKS) {
      const problem = await run(aws, forCli).then(
        () => undefined,
        (error: unknown) => String(error),
      );
      report.add('AWS CLI', title, problem);
    }
  } finally {
    await Promise.all([forBoto3.close(), forCli.close()]);
  }
  return report.conclude();
}

process.exitCode = await main();

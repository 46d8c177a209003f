import assert from 'node:assert/strict';
import { createWorkplace, runCli, type CliResult } from '../support/cli.ts';
import { KEY } from './peers.ts';
import type { PeerScenario } from './peer-scenario.ts';

const CONFIG = `var REG = NewRegistrar("none"), R53 = NewDnsProvider("r53");
D("first.test", REG, DnsProvider(R53), A("@", "192.0.2.1"), CNAME("www", "@"), MX("@", 10, "mail.example.net."),
  TXT("@", "v=spf1 -all"), R53_ALIAS("alias", "A", "first.test."));
D("second.test", REG, DnsProvider(R53), A("*", "192.0.2.2", TTL(60)), CAA("@", "issue", "ca.test"));
`;

type Run = (...args: string[]) => Promise<CliResult>;

function withCommand(title: string, use: (run: Run) => Promise<void>): PeerScenario {
  return {
    title,
    run: async (url) => {
      const entry = { TYPE: 'ROUTE53', KeyId: KEY.accessKeyId, SecretKey: KEY.secretAccessKey, Endpoint: url };
      const place = createWorkplace({ 'dnsconfig.js': CONFIG, 'creds.json': JSON.stringify({ r53: entry }) });
      try {
        await use((...args) => runCli(args, { cwd: place.folder }));
      } finally {
        place.remove();
      }
    },
  };
}

function lastLine({ stdout, stderr, code }: CliResult): string | undefined {
  assert.equal(code, 0, stdout + stderr);
  return stdout.trimEnd().split('\n').at(-1);
}

/** The built command itself, as a process of its own. */
export const COMMAND_SCENARIOS: readonly PeerScenario[] = [
  withCommand('create-domains run twice creates the zones once', async (run) => {
    const states = async (): Promise<string[]> => {
      const { stdout, stderr } = await run('create-domains', '--json');
      const zones = JSON.parse(stdout || '[]') as { zone: string; state: string; id: string; nameServers: string[] }[];
      assert.ok(
        zones.every(({ nameServers }) => nameServers.length === 4),
        stdout + stderr,
      );
      return zones.map(({ zone, state }) => `${zone} ${state}`);
    };
    assert.deepEqual(await states(), ['first.test created', 'second.test created']);
    assert.deepEqual(await states(), ['first.test existing', 'second.test existing']);
  }),
  withCommand('A push by the command leaves a preview with nothing to do', async (run) => {
    assert.equal(lastLine(await run('push')), 'Done. 9 corrections.');
    assert.equal(lastLine(await run('preview')), 'Done. 0 corrections.');
  }),
];

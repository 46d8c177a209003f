import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type Emulator, startEmulator } from '../../providers/route53/emulator/index.ts';
import { createWorkplace, runCli } from '../support/cli.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  Array.from(readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm')), (match) => match[1] ?? '');

const [plain = ''] = blocks('js');
const routed = blocks('js').find((block) => block.includes('R53_WEIGHT')) ?? '';
const [mayRead = [], mayWrite = []] = blocks('json')
  .filter((block) => block.includes('"Statement"'))
  .map(actionsOf);

/** The operations that a policy allows. */
function actionsOf(policy: string): string[] {
  const { Statement: statements } = JSON.parse(policy) as { Statement: readonly { Action: string | string[] }[] };
  return statements.flatMap(({ Action }) => Action).map((action) => action.replace(/^route53:/, ''));
}

const owner = { accessKeyId: 'AKIAREADMEOWNER00000', secretAccessKey: 'invented' };
const reader = { accessKeyId: 'AKIAREADMEREADER0000', secretAccessKey: 'invented', allows: mayRead };
const writer = { accessKeyId: 'AKIAREADMEWRITER0000', secretAccessKey: 'invented', allows: [...mayRead, ...mayWrite] };
const place = createWorkplace();
let emulator: Emulator;
before(async () => {
  emulator = await startEmulator({ keys: [owner, reader, writer] });
  for (const [file, { accessKeyId, secretAccessKey }] of Object.entries({ owner, reader, writer })) {
    const entry = { TYPE: 'ROUTE53', KeyId: accessKeyId, SecretKey: secretAccessKey, Endpoint: emulator.url };
    place.write(`${file}.json`, JSON.stringify({ r53: entry, none: { TYPE: 'NONE' } }));
  }
});
after(async () => {
  await emulator.close();
  place.remove();
});

/** Run a command on a configuration with the credentials of somebody; it has to end with 0. */
async function run(who: 'owner' | 'reader' | 'writer', command: string, config = routed): Promise<string> {
  place.write('dnsconfig.js', config);
  const args = [...command.split(' '), '--creds', `${who}.json`];
  const { code, stdout, stderr } = await runCli(args, { cwd: place.folder });
  assert.equal(code, 0, `${command}: ${stdout}${stderr}`);
  return stdout;
}

test('what the README routes and aliases is right, pushed with its permissions, and then as declared', async () => {
  place.write('dnsconfig.js', routed.replace('NewDnsProvider("r53")', 'NewDnsProvider("r53", "ROUTE53")'));
  assert.equal((await runCli(['check'], { cwd: place.folder })).stdout, 'No errors.\n');
  await run('owner', 'create-domains');
  await run('owner', 'push', plain);
  const callsBefore = emulator.calls().length;

  const preview = await run('reader', 'preview');
  assert.match(preview, /CREATE health check "web-eu" .*\(charged extra: HTTPS\)/);
  await run('writer', 'push');
  assert.match(await run('reader', 'preview'), /^Done\. 0 corrections\.$/m);
  const written = await run('reader', 'get-zones --format=js r53 bakery.example');
  assert.doesNotMatch(written, /R53_ZONE|R53_HEALTH_CHECK_ID/);
  await run('reader', 'check-creds r53');
  await run('reader', 'route www.bakery.example --live');
  // Where a collection is not declared its locations are asked for.
  const undeclared = routed
    .replace(/^CidrCollection.*\n/m, '')
    .replace('A("intra", "192.0.2.10"', 'A("intra", "192.0.2.11"');
  await run('reader', 'preview', undeclared);
  await run('writer', 'push', routed.replace('/health', '/healthy').replace('198.51.100', '203.0.113'));
  await run('writer', 'push', `CidrCollection("offices", {});\n${plain}`);

  const used = new Set(
    emulator
      .calls()
      .slice(callsBefore)
      .map(({ operation }) => operation),
  );
  // Only where somebody else changes a health check at the same time.
  used.add('GetHealthCheck').delete('GetCallerIdentity');
  assert.deepEqual([...used].toSorted(), [...mayRead, ...mayWrite].toSorted());
});

test('what the README shows of route is what it prints', async () => {
  const shown = blocks('text').flatMap((block) => block.split(/^(?=\$ )/m));
  assert.ok(shown.length > 0);
  place.write('dnsconfig.js', routed);
  for (const [, command = '', output] of shown.map((text) => /^\$ zonewright (.*)\n([\s\S]*)/.exec(text) ?? [])) {
    const { stdout } = await runCli(command.split(' '), { cwd: place.folder });
    assert.equal(stdout, output);
  }
});

test('every flag that the README gives to route is one', async () => {
  place.write('dnsconfig.js', routed);
  for (const flags of ['--from US-CA', '--region eu-west-1', '--from-ip 198.51.100.7', '--matrix', '--json']) {
    assert.ok(readme.includes(`\`${flags}\``), flags);
    const { code } = await runCli(['route', 'menu.bakery.example', ...flags.split(' ')], { cwd: place.folder });
    assert.equal(code, 0, flags);
  }
});

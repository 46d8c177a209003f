// The whole story in one run: a Route 53 on this machine, zones in a file, preview, push, a change behind our back, an export.
// Works in a temporary folder, stops by itself and leaves nothing behind.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zonewright-demo-'));
cpSync(fileURLToPath(new URL('quick-start', import.meta.url)), folder, { recursive: true });

const bold = (text) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${text}\u001b[0m` : text);
const say = (text = '') => process.stdout.write(`${text}\n`);

/** Show a command with a line of why, run it in the demo's folder, and end the demo if it fails. */
async function step(why, args, { shows = args, expects = 0 } = {}) {
  say();
  say(`# ${why}`);
  say(bold(`$ zonewright ${shows.join(' ')}`));
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== expects) throw new Error(`zonewright ${args.join(' ')} ended with exit code ${code}`);
}

/** Start the embedded Route 53 and wait until it has said all it says, where it listens among that. */
async function startEmulator() {
  const child = spawn(process.execPath, [main, 'emulator', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const entry = await new Promise((resolve, reject) => {
    child.on('close', () => reject(new Error('The emulator did not start')));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const line = /^ *"r53": (\{.*\})$/m.exec(said);
      if (line !== null && said.includes('Stop it with Ctrl-C\n')) resolve(JSON.parse(line[1]));
    });
  });
  child.removeAllListeners('close');
  return { child, entry, said };
}

/** Change a record without zonewright, as a colleague in the AWS console would. */
async function changeBehindOurBack(entry) {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const { Route53Client, ListHostedZonesByNameCommand, ChangeResourceRecordSetsCommand } =
    await import('@aws-sdk/client-route-53');
  const client = new Route53Client({
    endpoint: entry.Endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: entry.KeyId, secretAccessKey: entry.SecretKey },
  });
  const {
    HostedZones: [zone],
  } = await client.send(new ListHostedZonesByNameCommand({ DNSName: 'bakery.example' }));
  const set = { Name: 'ovens.bakery.example', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '203.0.113.66' }] };
  const batch = { Changes: [{ Action: 'UPSERT', ResourceRecordSet: set }] };
  await client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zone.Id, ChangeBatch: batch }));
  client.destroy();
}

const emulator = await startEmulator();
try {
  say('# A Route 53 on this machine: the real protocol, without an AWS account.');
  say(bold('$ zonewright emulator --port 0'));
  say(emulator.said.trimEnd());
  writeFileSync(
    join(folder, 'creds.json'),
    JSON.stringify({ r53: emulator.entry, none: { TYPE: 'NONE' } }, undefined, 2),
  );

  say();
  say('# Two zones in a file (examples/quick-start).');
  say(bold('$ cat dnsconfig.js'));
  say(readFileSync(join(folder, 'dnsconfig.js'), 'utf8').trimEnd());

  await step('Is the file right? This needs no credentials.', ['check']);
  await step('Who are we, and what is there already? (Its entry is in creds.json now.)', ['check-creds', 'r53']);
  await step('The hosted zones do not exist yet. Running this twice changes nothing.', ['create-domains']);
  await step('What would a push change? A preview never changes anything.', ['preview']);
  await step('Do it.', ['push']);
  await step('Once more: now the file and Route 53 say the same.', ['preview']);

  say();
  say('# Meanwhile a colleague edits ovens.bakery.example in the AWS console (here: one call of the AWS SDK).');
  await changeBehindOurBack(emulator.entry);
  await step(
    'The preview finds it. In CI, --expect-no-changes turns that into exit code 1.',
    ['preview', '--expect-no-changes'],
    { expects: 1 },
  );
  await step('Put it right.', ['push']);
  await step('And the way in for zones that exist already: write the file from what is served.', [
    'get-zones',
    '--format=js',
    'r53',
    'bakery.example',
  ]);

  say();
  say('That was a real Route 53 API on your own machine. To keep it: zonewright emulator --data r53.json');
  say('To use your account: put it in creds.json (creds.example.json shows how) and run zonewright check-creds');
} finally {
  emulator.child.kill('SIGTERM');
  await new Promise((resolve) => emulator.child.on('close', resolve));
  rmSync(folder, { recursive: true, force: true });
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type Emulator, startEmulator } from '../../providers/route53/emulator/index.ts';
import { createWorkplace, runCli } from '../support/cli.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const key = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'invented-secret' };
const place = createWorkplace();
let emulator: Emulator;
before(async () => {
  emulator = await startEmulator({ keys: [key] });
  const entry = { TYPE: 'ROUTE53', KeyId: key.accessKeyId, SecretKey: key.secretAccessKey, Endpoint: emulator.url };
  place.write('creds.json', JSON.stringify({ r53: entry, none: { TYPE: 'NONE' } }));
});
after(async () => {
  await emulator.close();
  place.remove();
});

/** The fenced blocks of a language in the README. */
function blocks(language: string): string[] {
  return Array.from(
    readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm')),
    (match) => match[1] ?? '',
  );
}

test('the first zone of the README goes through every command that the README names', async () => {
  const [config = '', creds = ''] = blocks('js');
  assert.match(config, /^\/\/ dnsconfig\.js/);
  assert.match(creds, /^\/\/ creds\.json/);
  place.write('dnsconfig.js', config);
  const commands = Array.from(
    (blocks('sh')[1] ?? '').matchAll(/^zonewright (.*?) *(?:#.*)?$/gm),
    (match) => match[1] ?? '',
  );
  assert.equal(commands.length, 6);
  const inOrder = [
    'check',
    'check-creds r53',
    'create-domains',
    'preview',
    'push',
    'get-zones --format=js r53 bakery.example',
  ];
  assert.deepEqual(commands.toSorted(), inOrder.toSorted());
  for (const command of inOrder) {
    const { code, stderr, stdout } = await runCli(command.split(' '), { cwd: place.folder });
    assert.equal(code, 0, `${command}: ${stdout}${stderr}`);
  }
  const again = await runCli(['preview', '--expect-no-changes'], { cwd: place.folder });
  assert.match(again.stdout, /^Done\. 0 corrections\.$/m);
});

test('the creds.json of the README and of the examples are read', async () => {
  for (const text of [blocks('js')[1] ?? '', read('creds.example.json'), read('examples/quick-start/creds.json')]) {
    place.write('other.json', text);
    const { stderr } = await runCli(['check-creds', '--creds', 'other.json', 'nobody'], { cwd: place.folder });
    assert.match(stderr, /nobody/);
    assert.doesNotMatch(stderr, /other\.json:\d/);
  }
});

test('the examples name the key of the emulator', async () => {
  const { stdout } = await runCli(['emulator', '--port', '0'], {
    cwd: place.folder,
    onPrinted: { text: 'Ctrl-C', act: (child) => child.kill('SIGTERM') },
  });
  const [keyPair = ''] = /"KeyId": "\w+", "SecretKey": "[\w-]+"/.exec(stdout) ?? [];
  assert.notEqual(keyPair, '');
  for (const file of ['creds.example.json', 'examples/quick-start/creds.json']) {
    assert.ok(read(file).replace(/\s+/g, ' ').includes(keyPair), file);
  }
});

test('the record type that the README shows is the one in the source', () => {
  const [shown = ''] = blocks('ts');
  assert.ok(read('src/records/srv.ts').includes(shown.trim()), shown);
});

test('the exit codes that the README lists are those of the program', async () => {
  const exit = async (...args: string[]) => (await runCli(args, { cwd: place.folder })).code;
  assert.equal(await exit('check'), 0);
  assert.equal(await exit('check', '--config', 'missing.js'), 1);
  assert.equal(await exit('chek'), 2);
});

test('the scripts that the README names exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = Array.from(readme.matchAll(/npm run ([\w:-]+)/g), (match) => match[1] ?? '');
  assert.ok(named.length > 3);
  assert.deepEqual(
    named.filter((name) => scripts[name] === undefined),
    [],
  );
});

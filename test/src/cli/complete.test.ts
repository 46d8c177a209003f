import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { complete } from '../../../src/cli/complete.ts';
import { runProgram } from '../../../src/cli/program.ts';
import { listCommands } from '../../../src/commands/index.ts';
import { createWorkplace } from '../../support/cli.ts';
import { createCommandContext } from '../../support/command-context.ts';

const CONFIG = `
console.log("noise");
var REG = NewRegistrar("none"), R53 = NewDnsProvider("r53");
D("shop.test", REG, DnsProvider(R53));
D("shop.test!eu", REG, DnsProvider(R53));
D("other.test", REG, DnsProvider(R53));`;
const place = createWorkplace({
  'dnsconfig.js': CONFIG,
  'staging.js': CONFIG.replaceAll('shop', 'staging'),
  'broken.js': 'D(',
  'creds.json':
    '{ "r53": { "TYPE": "ROUTE53", "KeyId": "$UNSET" }, "files": { "TYPE": "BIND" }, "none": { "TYPE": "NONE" } }',
  'broken.json': '{ "r53": ',
});
after(place.remove);
const commands = listCommands(() => Promise.reject(new Error('No emulator')));

const LINES: readonly (readonly [words: readonly string[], candidates: readonly string[]])[] = [
  [['pre'], ['preview']],
  [['help', 'pu'], ['push']],
  [
    ['--allow-fetch', 'che'],
    ['check-creds', 'check'],
  ],
  [['preview', '--dom'], ['--domains']],
  [
    ['preview', '--domains', 'sh'],
    ['shop.test', 'shop.test!eu'],
  ],
  [
    ['preview', '--domains=sh'],
    ['--domains=shop.test', '--domains=shop.test!eu'],
  ],
  [['preview', '--domains', '=', 'o'], ['other.test']],
  [['preview', '-domains', 'shop.test,o'], ['shop.test,other.test']],
  [
    ['preview', '--config', 'staging.js', '--domains', 'st'],
    ['staging.test', 'staging.test!eu'],
  ],
  [['preview', '--config', 'broken.js', '--domains', ''], []],
  [
    ['preview', '--providers', ''],
    ['all', 'bind', 'r53', 'files'],
  ],
  [['preview', '--cmode', 'c'], ['concurrent']],
  [['get-zones', 'f'], ['files']],
  [['get-zone', 'files', 'a'], ['all']],
  [['get-zones', '--format', 'js', 'files', 'shop.test', 'o'], ['other.test']],
  [['get-zones', '--creds', 'broken.json', ''], []],
  [['get-zones', '--creds', '!echo {}', ''], []],
  [['check-creds', 'r'], ['r53']],
  [
    ['shell-completion', ''],
    ['bash', 'zsh'],
  ],
  [['check', '--config', ''], []],
  [['check', '--'], ['--']],
  [['fmt', 'd'], []],
  [['unknown', 'x'], []],
];
for (const [words, candidates] of LINES) {
  test(`"${words.join(' ')}" may become ${candidates.join(', ') || 'anything'}`, async () => {
    const { context } = createCommandContext({ cwd: place.folder });
    const found = await complete(words, commands, context);
    if (candidates[0] === '--') assert.ok(found.length > 3 && found.every((flag) => flag.startsWith('--')));
    else assert.deepEqual(found, candidates);
  });
}

test('the program prints candidates a line each, and nothing else whatever is in the files', async () => {
  const { context } = createCommandContext({ cwd: place.folder });
  const printed: string[] = [];
  const sink = { write: (text: string) => printed.push(text) > 0 };
  const { stdin } = process;
  const world = { ...context, stdin, stdout: sink, stderr: sink, onInterrupt: () => undefined };
  const code = await runProgram(['preview', '--domains', 'o', '--generate-bash-completion'], world, () =>
    Promise.reject(new Error()),
  );
  assert.deepEqual([code, printed.join('')], [0, 'other.test\n']);
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { shellCompletion } from '../../../src/commands/shell-completion.ts';
import type { UserError } from '../../../src/errors.ts';
import { runCommand } from '../../support/command-context.ts';

const script = async (shell?: string, login?: string): Promise<string> => {
  const world = { cwd: '/', env: login === undefined ? {} : { SHELL: login } };
  return (await runCommand(shellCompletion, world, { args: shell === undefined ? [] : [shell] })).out;
};

test('the shell is the one named, else that of the user', async () => {
  assert.match(await script('bash', '/bin/zsh'), /^complete .* zonewright$/m);
  assert.equal(await script(undefined, '/usr/local/bin/zsh'), await script('zsh'));
  assert.match(await script('zsh'), /^#compdef zonewright\n/);
});

test('no shell and an unknown one are errors that name those there are', async () => {
  const refused = async (message: string, ...args: Parameters<typeof script>): Promise<void> => {
    await assert.rejects(script(...args), (error: UserError) => {
      assert.deepEqual([error.message, error.exitCode], [message, 1]);
      assert.match(error.hint ?? '', /bash, zsh/);
      return true;
    });
  };
  await refused('No shell specified');
  await refused('No shell specified', undefined, '');
  await refused('Unknown shell: "fish"', 'fish', '/bin/bash');
  await refused('Unknown shell: "BASH"', 'BASH');
  await refused('Unknown shell: "/usr/bin/fish"', undefined, '/usr/bin/fish');
});

test(
  'the script for bash passes the words on and takes the candidates',
  { skip: !existsSync('/bin/bash') },
  async () => {
    const tried = `${await script('bash')}
    zonewright() { printf '%s\\n' "$*" >&3; printf 'shop.test!eu\\nother.test\\n'; }
    COMP_WORDS=(zonewright preview --domains = shop) COMP_CWORD=4
    _zonewright zonewright 'sh\\op' = 3>&1
    printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('/bin/bash', ['--norc', '-c', tried], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(stdout, 'preview --domains = shop --generate-bash-completion\nshop.test\\!eu\nother.test\n');
  },
);

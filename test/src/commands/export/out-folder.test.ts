import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { deliverConfig } from '../../../../src/commands/export/deliver.ts';
import { prepareOutFolder, writeOutFolder } from '../../../../src/commands/export/out-folder.ts';
import { UserError } from '../../../../src/errors.ts';

/** A folder that goes when the test ends. */
async function tempFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zonewright-out-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const FILES = [
  { path: 'dnsconfig.js', text: 'index' },
  { path: 'zones/a.js', text: 'a' },
];

test('a folder is created with all that leads to it, and files of the same names are replaced', async (t) => {
  const cwd = await tempFolder(t);
  await prepareOutFolder('new/dns', cwd);
  assert.deepEqual(await readdir(cwd), []);
  await writeOutFolder('new/dns', FILES, cwd);
  await writeFile(join(cwd, 'new/dns/mine.js'), 'mine');
  await chmod(join(cwd, 'new/dns/zones/a.js'), 0o600);
  await prepareOutFolder('new/dns', cwd);
  await writeOutFolder('new/dns', [...FILES.slice(0, 1), { path: 'zones/a.js', text: 'b' }], cwd);
  assert.deepEqual((await readdir(join(cwd, 'new'), { recursive: true })).toSorted(), [
    'dns',
    'dns/dnsconfig.js',
    'dns/mine.js',
    'dns/zones',
    'dns/zones/a.js',
  ]);
  assert.equal(await readFile(join(cwd, 'new/dns/zones/a.js'), 'utf8'), 'b');
  assert.equal((await stat(join(cwd, 'new/dns/zones/a.js'))).mode & 0o777, 0o600);
});

test('a folder that cannot be one is refused before there is anything to write', async (t) => {
  const cwd = await tempFolder(t);
  await writeFile(join(cwd, 'file'), 'x');
  await assert.rejects(prepareOutFolder('file', cwd), /Cannot write to "file": .* is no folder/);
  await assert.rejects(
    prepareOutFolder('file/below', cwd),
    new UserError('Cannot write to "file/below": part of the path is not a folder'),
  );
});

test('when one file cannot be written, none of the others is', async (t) => {
  const cwd = await tempFolder(t);
  await mkdir(join(cwd, 'dns'));
  await writeFile(join(cwd, 'dns', 'dnsconfig.js'), 'old');
  await writeFile(join(cwd, 'dns', 'zones'), 'in the way');
  await assert.rejects(writeOutFolder('dns', FILES, cwd), /^UserError: Cannot write to "dns": /);
  assert.deepEqual((await readdir(join(cwd, 'dns'))).toSorted(), ['dnsconfig.js', 'zones']);
  assert.equal(await readFile(join(cwd, 'dns', 'dnsconfig.js'), 'utf8'), 'old');
});

test('a configuration that would change something is shown, but takes no place of a file', async (t) => {
  const cwd = await tempFolder(t);
  const [written, errors]: [string[], string[]] = [[], []];
  const context = {
    cwd,
    write: (text: string) => void written.push(text),
    err: (line: string) => void errors.push(line),
  };
  const config = { files: FILES, left: [], problems: ['Not every zone is declared'] };
  await assert.rejects(deliverConfig(config, {}, context), (error: UserError) => {
    assert.equal(error.hint, 'Do not push it as it is');
    return true;
  });
  assert.deepEqual([written, errors], [['indexa'], ['Not every zone is declared']]);
  await assert.rejects(deliverConfig(config, { outDir: 'dns' }, context), (error: UserError) => {
    assert.equal(error.hint, 'No file was written');
    return true;
  });
  assert.deepEqual(await readdir(cwd), []);
});

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { type Creds, loadCreds } from '../../../src/config/creds.ts';
import { CredsError } from '../../../src/errors.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'zonewright-creds-'));
after(() => rmSync(cwd, { recursive: true }));

async function load(
  file: string,
  content?: string | Uint8Array,
  env: Record<string, string> = {},
): Promise<{ creds: Creds; lines: string[] }> {
  if (content !== undefined) writeFileSync(path.join(cwd, file), content);
  const lines: string[] = [];
  const creds = await loadCreds(file, {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    err: (line) => lines.push(line),
  });
  return { creds, lines };
}

async function refusal(file: string, content?: string | Uint8Array): Promise<CredsError> {
  const error: unknown = await load(file, content).catch((reason: unknown) => reason);
  assert.ok(error instanceof CredsError, String(error));
  return error;
}

test('entries are read as text, the implied ones included', async () => {
  const { creds, lines } = await load(
    'a.json',
    '{ "r53": { "TYPE": "ROUTE53", "n": 7, "b": true, "z": null }, "gone": null }',
  );
  assert.deepEqual(creds.entry('r53'), { TYPE: 'ROUTE53', n: '7', b: 'true', z: '' });
  assert.deepEqual(creds.names, ['none', 'bind', 'r53']);
  assert.deepEqual([...creds.types.values()], ['NONE', 'BIND', 'ROUTE53']);
  assert.equal(creds.entry('gone'), undefined);
  assert.equal(creds.entry('toString'), undefined);
  assert.deepEqual(lines, []);
});

test('an entry of ones own replaces the implied one', async () => {
  const { creds } = await load('own.json', '{ "none": { "x": "y" } }');
  assert.deepEqual(creds.entry('none'), { x: 'y' });
  assert.equal(creds.types.get('none'), undefined);
});

test('a missing file counts as empty and is mentioned', async () => {
  const { creds, lines } = await load('missing.json');
  assert.deepEqual(creds.names, ['none', 'bind']);
  assert.deepEqual(lines, ['INFO: Config file "missing.json" does not exist. Skipping.']);
});

test('an empty or blank file counts as empty', async () => {
  for (const content of ['', ' \n\t\n'])
    assert.deepEqual((await load('e.json', content)).creds.names, ['none', 'bind']);
});

test('byte order marks and UTF-16 are understood', async () => {
  const text = '{ "é": { "TYPE": "X" } }';
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  for (const bytes of [Buffer.from(`\uFEFF${text}`), little, Buffer.from(little).swap16()]) {
    assert.equal((await load('bom.json', bytes)).creds.types.get('é'), 'X');
  }
});

test('variables are whole values, and an unset one is warned of once, when its entry is used', async () => {
  const text = '{ "a": { "k": "$KEY", "in": "x$KEY", "braces": "${KEY}", "no": "$UNSET" }, "b": { "no": "$UNSET2" } }';
  const { creds, lines } = await load('v.json', text, { KEY: 'value' });
  assert.deepEqual(lines, []);
  assert.deepEqual(creds.entry('a'), { k: 'value', in: 'x$KEY', braces: '', no: '' });
  creds.entry('a');
  assert.deepEqual(lines, [
    'WARNING: v.json: The entry "a" uses the environment variable "{KEY}", which is not set',
    'WARNING: v.json: The entry "a" uses the environment variable "UNSET", which is not set',
  ]);
});

test('a TYPE from a variable counts, and one that is not set is no TYPE', async () => {
  const { creds } = await load('t.json', '{ "a": { "TYPE": "$KIND" }, "b": { "TYPE": "$UNSET" } }', { KIND: 'NONE' });
  assert.deepEqual([creds.types.get('a'), creds.types.get('b')], ['NONE', undefined]);
});

test('only the text "true" excludes an entry from the defaults', async () => {
  const { creds } = await load(
    'x.json',
    '{ "a": { "_exclude_from_defaults": "true" }, "b": { "_exclude_from_defaults": true }, "c": { "_exclude_from_defaults": "yes" } }',
  );
  assert.deepEqual(['a', 'b', 'c', 'none', 'd'].map(creds.isExcludedFromDefaults), [true, true, false, false, false]);
});

test('a mistake is placed by file, line and column', async () => {
  const error = await refusal('bad.json', '{\n  "p": { "TYPE": "BIND" }\n  "q": {}\n}');
  assert.equal(error.message, 'Expected "," or "}", found text');
  assert.deepEqual(error.position, { file: 'bad.json', line: 3, column: 3 });
});

const SHAPES: readonly (readonly [text: string, message: string, column: number])[] = [
  ['[ { "p": "x" } ]', 'Expected an object of entries, found a list', 1],
  ['null', 'Expected an object of entries, found null', 1],
  ['{ "p": "BIND" }', 'The entry "p" must be an object, found text', 8],
  ['{ "p": { "k": { "secret": "hunter2" } } }', 'The value of "k" in the entry "p" must be text, found an object', 15],
  ['{ "p": { "k": ["hunter2"] } }', 'The value of "k" in the entry "p" must be text, found a list', 15],
];
for (const [text, message, column] of SHAPES) {
  test(`${text} is refused without quoting what it holds`, async () => {
    const error = await refusal('shape.json', text);
    assert.equal(error.message, message);
    assert.equal(error.position?.column, column);
    assert.ok(!`${error.message}${error.hint}`.includes('hunter2'));
  });
}

test('what is neither UTF-8 nor marked UTF-16 is refused', async () => {
  assert.equal((await refusal('latin.json', Buffer.from([0x7b, 0xe9, 0x7d]))).message, 'latin.json is not UTF-8 text');
});

test('a folder is refused', async () => {
  mkdirSync(path.join(cwd, 'folder'));
  assert.equal((await refusal('folder')).message, 'folder is a folder');
});

test('a program after "!" is run, also when its words end in .json', async () => {
  writeFileSync(path.join(cwd, 'two words.json'), '{ "p": { "TYPE": "X" } }');
  assert.equal((await load(`!cat 'two words.json'`)).creds.types.get('p'), 'X');
});

test('a program may be a file of the folder, and an executable file is a program unless its name ends in .json', async () => {
  const script = '#!/bin/sh\necho "{ \\"p\\": { \\"TYPE\\": \\"$1$NAME\\" } }"\n';
  for (const name of ['print.sh', 'print']) {
    writeFileSync(path.join(cwd, name), script);
    chmodSync(path.join(cwd, name), 0o755);
  }
  assert.equal((await load('!print.sh one', undefined, { NAME: '1' })).creds.types.get('p'), 'one1');
  assert.equal((await load('print')).creds.names.includes('p'), true);
  writeFileSync(path.join(cwd, 'run.json'), '{ "q": { "TYPE": "X" } }');
  chmodSync(path.join(cwd, 'run.json'), 0o755);
  assert.equal((await load('run.json')).creds.types.get('q'), 'X');
});

test('a program that fails, is missing or prints nothing is an error', async () => {
  const messages = await Promise.all(
    ['!false', '!no-such-program-x', '!true', '!', `!'a`].map(async (file) => (await refusal(file)).message),
  );
  assert.deepEqual(messages, [
    '!false: The program that prints the credentials ended with exit code 1',
    '!no-such-program-x: The program that prints the credentials does not exist',
    '!true: The program printed nothing',
    'No program after "!"',
    `!'a: A quote is never closed`,
  ]);
});

test('the arguments of a program appear in no message', async () => {
  const error = await refusal(`!printf '{ "p": hunter2'`);
  assert.equal(error.position?.file, '!printf');
  assert.equal((await refusal('!ls --token=hunter2')).message.includes('hunter2'), false);
  assert.equal((await load(`!printf '{ "p": {} }'`)).creds.file, '!printf');
});

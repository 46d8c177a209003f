import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { ConfigError, PanicError } from '../../../../src/errors.ts';
import {
  evaluateText,
  failText,
  placeOf,
  type EvaluatedText,
  type TextOptions,
} from '../../../support/evaluate-text.ts';

const root = mkdtempSync(join(tmpdir(), 'zonewright-natives-'));
after(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

/** Evaluate a configuration that lies in a folder of its own beside other files. */
async function evaluateFiles(
  files: Readonly<Record<string, string>>,
  options: TextOptions = {},
): Promise<EvaluatedText> {
  const home = join(root, String(++folders), 'config');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(home, path));
    else writeFileSync(join(home, path), text);
  }
  const readFile = (path: string): string => readFileSync(path, 'utf8');
  const source = files['dnsconfig.js'] ?? '';
  return evaluateText(source, { file: join(home, 'dnsconfig.js'), cwd: home, readFile, ...options });
}

const TREE = {
  'conf/z.js': 'trail.push("z");',
  'conf/a.js': 'trail.push("a");',
  'conf/sub/c.js': 'trail.push("c"); require("./d.json");',
  'conf/sub/d.json': '1',
  'conf/UP.JS': 'trail.push("UP");',
  'conf/a.js.bak': 'broken(',
  'conf/dir.js/x.js': 'trail.push("x");',
};
const SHOW = 'var trail = []; console.log(JSON.stringify(PATHS)); console.log(trail.join(" "));';

test('require_glob runs the scripts of a folder in the order of their names', async () => {
  const { printed } = await evaluateFiles({
    ...TREE,
    'dnsconfig.js': SHOW.replace('PATHS', 'require_glob("./conf/")'),
  });
  assert.deepEqual(printed, ['["conf/a.js","conf/dir.js/x.js","conf/sub/c.js","conf/z.js"]', 'a x c z']);
});

test('require_glob leaves out what lies deeper when told so, and takes a single file', async () => {
  const flat = await evaluateFiles({ ...TREE, 'dnsconfig.js': SHOW.replace('PATHS', 'require_glob("conf", false)') });
  assert.deepEqual(flat.printed, ['["conf/a.js","conf/z.js"]', 'a z']);
  const file = await evaluateFiles({
    ...TREE,
    'dnsconfig.js': SHOW.replace('PATHS', 'require_glob("conf/z.js", null)'),
  });
  assert.deepEqual(file.printed, ['["conf/z.js"]', 'z']);
});

test('glob only lists, with any extension', async () => {
  const { printed } = await evaluateFiles({
    ...TREE,
    'dnsconfig.js': SHOW.replace('PATHS', 'glob("conf", true, ".json")'),
  });
  assert.deepEqual(printed, ['["conf/sub/d.json"]', '']);
});

test('pitfall 56: relative paths start from the folder of the file that globs or is globbed', async () => {
  const files = {
    'dnsconfig.js': 'var trail = []; require("./outer/start.js"); console.log(trail.join(" "));',
    'outer/start.js': 'trail.push("start"); require_glob("./inner");',
    'outer/inner/i.js': 'trail.push("i"); require("./more/k.js"); require_glob("./more");',
    'outer/inner/more/k.js': 'trail.push("k");',
  };
  assert.deepEqual((await evaluateFiles(files)).printed, ['start i k k k']);
  assert.deepEqual((await evaluateFiles(files, { cwd: root })).printed, ['start i k k k']);
  assert.deepEqual((await evaluateFiles(files, { cwd: '/' })).printed, ['start i k k k']);
});

test('Links are followed to files below the folder of the configuration and nowhere else', async () => {
  writeFileSync(join(root, 'outside.js'), 'trail.push("outside");');
  const { printed } = await evaluateFiles({
    'dnsconfig.js': 'var trail = []; require_glob("conf"); console.log(trail.join(" "));',
    'other/b.js': 'trail.push("b");',
    'conf/in.js': '-> ../other/b.js',
    'conf/lost.js': '-> nowhere.js',
    'conf/out.js': '-> ../../../outside.js',
    'conf/round.js': '-> .',
  });
  assert.deepEqual(printed, ['b']);
});

const GLOB_REFUSED: readonly (readonly [call: string, message: RegExp])[] = [
  ['require_glob()', /require_glob takes the path of a folder, found undefined/],
  ['require_glob("")', /takes the path of a folder, found ""/],
  ['require_glob("./conf", "yes")', /takes true or false for "recursive", found "yes"/],
  ['glob("./conf", true, 5)', /glob takes an extension/],
  ['require_glob("./nowhere")', /"\.\/nowhere" cannot be read: there is no such file/],
  ['require_glob("./conf/*.js")', /cannot be read: there is no such file/],
  ['require_glob("../..")', /"\.\.\/\.\." is outside the folder/],
];

for (const [call, message] of GLOB_REFUSED) {
  test(`${call} is refused where it stands`, async () => {
    const failure = evaluateFiles({ ...TREE, 'dnsconfig.js': `\n  ${call};` });
    await assert.rejects(failure, (error) => {
      assert.ok(error instanceof ConfigError);
      assert.match(error.message, message);
      assert.equal(placeOf(error), 'dnsconfig.js:2:3');
      return true;
    });
  });
}

test('HASH gives the digest of UTF-8 text in three algorithms', async () => {
  const { printed } = await evaluateText(`
["sha1", "SHA256", "SHA512"].forEach(function (a) { console.log(HASH(a, "zoné").substr(0, 12)); });
console.log(HASH("SHA1", 5) === HASH("sha1", "5"));`);
  assert.deepEqual(printed, ['b9c3a8c31913', '932547927846', '6b5ea83202fa', 'true']);
});

const REFUSED: readonly (readonly [call: string, message: RegExp])[] = [
  ['HASH("md5", "x")', /HASH does not know the algorithm "md5"/],
  ['HASH("Sha256", "x")', /"Sha256"/],
  ['HASH("sha1")', /HASH takes the algorithm and a text, found 1 arguments/],
  ['HASH("sha1", undefined)', /found undefined/],
  ['REV()', /REV takes an address or network, found 0 arguments/],
  ['REV("192.0.2.1", 24)', /found 2 arguments/],
  ['REV("192.0.2.5/24")', /REV\("192\.0\.2\.5\/24"\) has bits beyond its mask/],
  ['REVCOMPAT("rfc1")', /does not know the mode "rfc1"/],
  ['PANIC()', /PANIC takes a message, found 0 arguments/],
  ['PANIC("a", "b")', /found 2 arguments/],
];

for (const [call, message] of REFUSED) {
  test(`${call} is refused where it stands`, async () => {
    const error = await failText(`var x = 1;\n  x = ${call};`);
    assert.match(error.message, message);
    assert.equal(placeOf(error), 'dnsconfig.js:2:7');
  });
}

test('Reverse names fit the labels of their zones', async () => {
  const { config, notices } = await evaluateText(`var REG = NewRegistrar("none"); REVCOMPAT(4);
D(REV("10.0.0.0/16"), REG, PTR("1.2", "a.x.test."));
D_EXTEND(REV("10.0.7.0/24"), PTR("5", "b.x.test."), PTR("10.0.7.6", "c.x.test."), NS(REV("10.0.7.8"), "ns.x.test."));
D_EXTEND(REV("10.0.9.9"), PTR("@", "d.x.test."));
D(REV("192.0.2.64/26"), REG);`);
  assert.deepEqual(
    config.zones.map(({ name }) => name),
    ['0.10.in-addr.arpa', '64-26.2.0.192.in-addr.arpa'],
  );
  assert.deepEqual(
    config.zones[0]?.records.map(({ name }) => name),
    ['1.2', '5.7', '10.0.7.6', '8.7.0.10.in-addr.arpa', '9.9'],
  );
  assert.deepEqual(notices, []);
});

test('pitfall 60: the notice about classless names is given once, however often the configuration is evaluated', async () => {
  const { notices, locate } = await evaluateText(
    'D(REV("192.0.2.64/26"), NewRegistrar("none"), PTR(REV("192.0.2.65"), "a.x.test."));',
  );
  await locate([1, 2, 3]);
  assert.equal(notices.length, 1);
});

async function panic(text: string): Promise<{ error: PanicError; printed: string[] }> {
  const printed: string[] = [];
  try {
    await evaluateText(text, { print: (line) => printed.push(line), isOnce: true });
  } catch (error) {
    assert.ok(error instanceof PanicError, String(error));
    return { error, printed };
  }
  return assert.fail('The evaluation did not end');
}

const PANICS: readonly (readonly [title: string, text: string, place: string])[] = [
  ['at once', 'console.log("before");\n if (true) PANIC("stop");\nconsole.log("after");', '2:12'],
  [
    'without being caught',
    'console.log("before");\ntry { PANIC("stop"); } catch (e) { console.log("c"); } finally { console.log("f"); }',
    '2:7',
  ],
  ['in a function', 'console.log("before");\nfunction end() { PANIC("stop"); }\nend(); console.log("after");', '2:18'],
  [
    'in a timer',
    'console.log("before");\nsetTimeout(function () { PANIC("stop"); }); setTimeout(console.log, 1, "after");',
    '2:26',
  ],
  [
    'in a promise',
    'console.log("before");\nPromise.resolve().then(function () { PANIC("stop"); }).catch(console.log).finally(console.log);',
    '2:38',
  ],
  [
    'in a modifier',
    'console.log("before");\nD("a.test", NewRegistrar("none"), function () { PANIC("stop"); });',
    '2:49',
  ],
];

for (const [title, text, place] of PANICS) {
  test(`PANIC ends the run ${title}`, async () => {
    const { error, printed } = await panic(text);
    assert.equal(`${placeOf(error)} ${error.message}`, `dnsconfig.js:${place} stop`);
    assert.deepEqual(printed, ['before']);
  });
}

test('PANIC in a required file ends the run, whoever catches errors around it', async () => {
  const failure = evaluateText('try { require("./a.js"); } catch (e) { console.log("caught"); }', {
    files: { 'a.js': '\ntry { require("./b.js"); } finally { console.log("f"); }', 'b.js': '\n\nPANIC("stop");' },
    print: () => assert.fail('Something was printed'),
  });
  await assert.rejects(failure, {
    name: 'PanicError',
    message: 'stop',
    position: { file: 'b.js', line: 3, column: 1 },
  });
});

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { answerSpf, type SpfOutcome } from '../../../src/config/spf-answers.ts';
import { spfSources } from '../../../src/normalize/spf-sources.ts';
import { declare, declareConfig, declareZone } from '../../support/declared.ts';

const LIVE: Readonly<Record<string, string[][]>> = {
  'a.test': [['v=spf1 include:', 'b.test -all'], ['unrelated']],
  'b.test': [['v=spf1 ip4:192.0.2.1 ~all']],
  'none.test': [['unrelated']],
  'two.test': [['v=spf1 -all'], ['v=spf1 ~all']],
};

interface Run extends SpfOutcome {
  readonly asked: readonly string[];
  /** The file that the run leaves behind. */
  readonly update: string | undefined;
}

/** Answer for one record with these terms, in a folder with this cache file. */
async function answer(terms: string, cache?: string, prepare?: (cwd: string) => void): Promise<Run> {
  const cwd = mkdtempSync(join(tmpdir(), 'zonewright-'));
  const asked: string[] = [];
  try {
    if (cache !== undefined) writeFileSync(join(cwd, 'spfcache.json'), cache);
    prepare?.(cwd);
    const record = declare('TXT', '@', [`v=spf1 ${terms}`], { meta: { flatten: '*', split: '_s%d' } });
    const sources = spfSources(declareConfig(declareZone('ex.test', [record])));
    const resolveTxt = (name: string): Promise<string[][]> => {
      asked.push(name);
      const found = LIVE[name];
      return found === undefined
        ? Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
        : Promise.resolve(found);
    };
    const outcome = await answerSpf(sources, { cwd, resolveTxt });
    const file = join(cwd, 'spfcache.updated.json');
    return {
      ...outcome,
      asked,
      update: prepare === undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined,
    };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const messages = ({ findings }: Run): readonly string[] => findings.map(({ level, message }) => `${level} ${message}`);

const LIVE_CACHE = `{
  "a.test": {
    "SPF": "v=spf1 include:b.test -all"
  },
  "b.test": {
    "SPF": "v=spf1 ip4:192.0.2.1 ~all"
  }
}`;

test('Records are followed to what they lead to, each asked for once, and written down for a cache', async () => {
  const run = await answer('include:A.test. include:b.test include:_s1.ex.test include:%{d}.test -all');
  assert.deepEqual(run.asked, ['a.test', 'b.test']);
  assert.deepEqual(Object.fromEntries(run.answers ?? []), {
    'a.test': { text: 'v=spf1 include:b.test -all' },
    'b.test': { text: 'v=spf1 ip4:192.0.2.1 ~all' },
  });
  assert.equal(run.update, LIVE_CACHE);
  assert.deepEqual(run.findings, []);
});

test('A cache that agrees with the name servers leaves no file behind', async () => {
  const run = await answer('include:a.test -all', LIVE_CACHE);
  assert.deepEqual([run.update, run.findings], [undefined, []]);
});

test('pitfall 68: cache entries that are not used leave no file behind', async () => {
  const run = await answer('ip4:192.0.2.1 -all', LIVE_CACHE);
  assert.deepEqual([run.asked, run.update, run.findings], [[], undefined, []]);
});

test('What the cache says is used before the live text, and the difference is told', async () => {
  const run = await answer(
    'include:a.test include:b.test -all',
    '{"a.test": {"SPF": "v=spf1 mx -all"}, "b.test": {"SPF": ""}}',
  );
  assert.deepEqual(run.answers?.get('a.test'), { text: 'v=spf1 mx -all' });
  assert.equal(run.update, LIVE_CACHE);
  assert.deepEqual(messages(run), ['warning spfcache.json is out of date for a.test, b.test']);
  assert.match(run.findings[0]?.hint ?? '', /Rename spfcache\.updated\.json/);
});

test('An empty cache file is a cache', async () => {
  const run = await answer('include:b.test -all', '\n');
  assert.deepEqual(messages(run), ['warning spfcache.json is out of date for b.test']);
});

test('Failures are told, and no file is left behind then', async () => {
  const run = await answer('include:gone.test include:none.test include:two.test include:b.test -all');
  assert.deepEqual(run.answers?.get('gone.test'), { problem: 'there is no such name' });
  assert.deepEqual(run.answers?.get('none.test'), { problem: 'it has none' });
  assert.deepEqual(run.answers?.get('two.test'), { problem: 'it has several' });
  assert.equal(run.update, undefined);
});

test('A cached text stands in for a name that cannot be looked up', async () => {
  const run = await answer('include:gone.test -all', '{"Gone.test": {"SPF": "v=spf1 include:b.test -all"}}');
  assert.deepEqual(run.asked, ['gone.test', 'b.test']);
  assert.deepEqual(run.answers?.get('gone.test'), {
    problem: 'there is no such name',
    text: 'v=spf1 include:b.test -all',
  });
});

const BROKEN: readonly [cache: string, message: string][] = [
  ['{ no', 'error spfcache.json is not JSON'],
  ['[]', 'error spfcache.json is no object of domains'],
  ['{"a.test": "v=spf1 -all"}', 'error spfcache.json has no {"SPF": "v=spf1 …"} for "a.test"'],
  ['{"a.test": {"SPF": 5}}', 'error spfcache.json has no {"SPF": "v=spf1 …"} for "a.test"'],
];

for (const [cache, message] of BROKEN) {
  test(`The cache ${cache} is an error, and nothing is asked`, async () => {
    const run = await answer('include:a.test -all', cache);
    assert.deepEqual([run.answers, messages(run), run.asked], [undefined, [message], []]);
  });
}

test('A cache that cannot be read or written is told', async () => {
  const read = await answer('include:b.test -all', undefined, (cwd) => mkdirSync(join(cwd, 'spfcache.json')));
  assert.deepEqual(messages(read), ['error spfcache.json cannot be read: it is a folder']);
  const write = await answer('include:b.test -all', undefined, (cwd) => mkdirSync(join(cwd, 'spfcache.updated.json')));
  assert.deepEqual(messages(write), ['warning spfcache.updated.json cannot be written: it is a folder']);
});

test('Records that lead on for ever are followed no further than 1,000 names', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'zonewright-'));
  try {
    const record = declare('TXT', '@', ['v=spf1 include:n0.test -all'], { meta: { flatten: '*' } });
    const { answers } = await answerSpf(spfSources(declareConfig(declareZone('ex.test', [record]))), {
      cwd,
      resolveTxt: (name) => Promise.resolve([[`v=spf1 include:n${Number(name.slice(1, -5)) + 1}.test -all`]]),
    });
    assert.equal(answers?.size, 1000);
  } finally {
    rmSync(cwd, { recursive: true });
  }
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Emulator, startEmulator } from '../../../providers/route53/emulator/index.ts';
import * as library from '../../../src/index.ts';
import { importableWords } from '../../../src/dsl/declarations.ts';
import { createWorkplace } from '../../support/cli.ts';
import { TEST_KEY } from '../../support/route53.ts';

const { compile, FindingsError, preview, push, UserError } = library;
const place = createWorkplace();
let emulator: Emulator;
before(async () => {
  emulator = await startEmulator({ keys: [TEST_KEY] });
  const entry = { TYPE: 'ROUTE53', KeyId: TEST_KEY.accessKeyId, SecretKey: TEST_KEY.secretAccessKey };
  place.write('creds.json', JSON.stringify({ r53: { ...entry, Endpoint: emulator.url } }));
});
after(async () => {
  await emulator.close();
  place.remove();
});

const HEAD = 'var REG = NewRegistrar("none"); var R53 = NewDnsProvider("r53");';
const source = () => ({ cwd: place.folder, env: { AWS_EC2_METADATA_DISABLED: 'true' } });

test('compile returns all findings with their places, and what was declared', async () => {
  place.write(
    'wrong.js',
    `${HEAD}\nD("bakery.example", REG, DnsProvider(R53),\n  A("@", "192.0.2.300"),\n  A("@", where));`,
  );
  const printed: string[] = [];
  const options = { ...source(), config: 'wrong.js', variables: { where: '192.0.2.1,x=2' } };
  const wrong = await compile({ ...options, onPrint: (line) => printed.push(line) });
  assert.equal(wrong.hasErrors, true);
  assert.deepEqual(
    wrong.findings.map(({ level, position }) => [level, position?.file, position?.line]),
    [
      ['error', 'wrong.js', 3],
      ['error', 'wrong.js', 4],
    ],
  );
  place.write('fine.js', `${HEAD}\nconsole.log("hello");\nD("bakery.example", REG, A("@", "192.0.2.1"));`);
  const fine = await compile({ ...options, config: 'fine.js', onPrint: (line) => printed.push(line) });
  assert.deepEqual([fine.hasErrors, fine.zones, printed], [false, ['bakery.example'], ['hello']]);
  assert.match(JSON.stringify(fine.toIr()), /"target":"192\.0\.2\.1"/);
});

test('preview tells what push then does, and afterwards there is nothing to do', async () => {
  place.write(
    'dnsconfig.js',
    `${HEAD}\nD("bakery.example", REG, DnsProvider(R53), A("@", "192.0.2.10"), CNAME("www", "@"));`,
  );
  const planned = await preview(source());
  assert.deepEqual([planned.changeCount, planned.hasProblems], [3, false]);
  assert.deepEqual(
    planned.work.map(({ zone, role, entry }) => [zone, role, entry]),
    [
      ['bakery.example', 'provider', 'r53'],
      ['bakery.example', 'provider', 'r53'],
    ],
  );
  assert.match(planned.work[1]?.changes[0] ?? '', /^\+ CREATE bakery\.example A 192\.0\.2\.10 ttl=300$/);
  const pushed = await push(source());
  assert.equal(pushed.isComplete, true);
  assert.deepEqual(
    pushed.results.map(({ zone, status }) => [zone, status]),
    pushed.results.map(() => ['bakery.example', 'applied']),
  );
  const again = await preview(source());
  assert.deepEqual([again.changeCount, again.work], [0, []]);
});

test('a push that was aborted says what was not tried', async () => {
  place.write('aborted.js', `${HEAD}\nD("bakery.example", REG, DnsProvider(R53), A("@", "192.0.2.11"));`);
  const { isComplete, results } = await push({ ...source(), config: 'aborted.js', signal: { aborted: true } });
  assert.equal(isComplete, false);
  assert.ok(results.length > 0 && results.every(({ status, message }) => status === 'not-tried' && message !== ''));
});

test('a configuration with errors is not pushed, and the findings come with the error', async () => {
  place.write('bad.js', `${HEAD}\nD("bakery.example", REG, DnsProvider(R53), CNAME("@", "www.example."));`);
  await assert.rejects(push({ ...source(), config: 'bad.js' }), (error) => {
    assert.ok(error instanceof FindingsError && error instanceof UserError);
    assert.deepEqual(
      error.findings.map(({ rule }) => rule),
      ['cname-apex'],
    );
    return true;
  });
  // The same file is fine by a rule that is switched off.
  await assert.rejects(compile({ ...source(), rules: { 'no-such-rule': 'off' } }), UserError);
});

test('every word can be imported, and says outside a configuration what it is', () => {
  const { compile: _compile, preview: _preview, push: _push, UserError: _u, FindingsError: _f, ...words } = library;
  assert.deepEqual(Object.keys(words).toSorted(), importableWords().toSorted());
  assert.throws(
    () => library.D?.('bakery.example'),
    /^UserError: "D" is a word of zonewright configurations; run the file with "zonewright check"$/,
  );
});

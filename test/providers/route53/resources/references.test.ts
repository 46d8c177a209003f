import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EmulatorOptions } from '../../../../providers/route53/emulator/index.ts';
import { runShop } from '../../../support/account.ts';
import { createZone, withRoute53, type Bench } from '../../../support/route53.ts';

const OFFICES = '22222222-2222-4222-8222-222222222222';
const CHECK = '11111111-1111-4111-8111-111111111111';
const NOBODYS = '33333333-3333-4333-8333-333333333333';
const REST = 'A("www", "192.0.2.2", R53_CIDR("offices", "*", "rest"))';
const routed = (location: string, collection = 'offices') =>
  `A("www", "192.0.2.1", R53_CIDR("${collection}", "${location}", "b")), ${REST}`;
const watched = (id: string) => `A("www", "192.0.2.1", R53_WEIGHT(1, "a"), R53_HEALTH_CHECK_ID("${id}"))`;
const ASKING = ['ListCidrLocations', 'ListCidrCollections', 'ListCidrBlocks', 'ListHealthChecks', 'GetHealthCheck'];

/** Run a test against an account with a zone, a collection and a health check that somebody else has made. */
async function withShop(run: (bench: Bench) => Promise<void>, options: EmulatorOptions = {}): Promise<void> {
  const blocks = [
    { location: 'berlin', cidr: '192.0.2.0/24' },
    { location: 'lisbon', cidr: '198.51.100.0/24' },
  ];
  await withRoute53(
    async (bench) => {
      await createZone(bench.provider);
      await run(bench);
    },
    {
      cidrCollections: [{ id: OFFICES, name: 'offices', version: 1, blocks }],
      healthChecks: [{ id: CHECK, config: { Type: 'TCP', IPAddress: '192.0.2.9', Port: 80 } }],
      ...options,
    },
  );
}

function countsIn({ emulator, count }: Bench): Record<string, number> {
  const counts = Object.fromEntries(ASKING.map((operation) => [operation, count(operation)]));
  emulator.resetCalls();
  return counts;
}

const STOP = 'A push sends nothing to "shop.test" (r53) until that is corrected';

test('a location that an undeclared collection lacks is told before, and nothing is sent', async () => {
  await withShop(async (bench) => {
    const message =
      'The CIDR collection "offices" has no location "berlim", by which www.shop.test A would be routed: did you mean "berlin"?';
    assert.deepEqual((await runShop(bench, 'preview', [routed('berlim')])).err, [message, STOP]);
    const { out, code } = await runShop(bench, 'push', [routed('berlim')]);
    assert.equal(code, 1);
    assert.ok(out.includes(`FAILURE! Nothing was sent: ${message}`), out.join('\n'));
    assert.equal(bench.count('ChangeResourceRecordSets'), 0);
    assert.equal((await runShop(bench, 'push', [routed('berlin')])).code, 0);
  });
});

test('where no location is near, those that there are are named, and by its id a collection is found as well', async () => {
  await withShop(async (bench) => {
    const declared = [`A("www", "192.0.2.1", R53_CIDR("${OFFICES}", "tokyo", "t"))`] as const;
    const { err } = await runShop(bench, 'preview', declared);
    assert.deepEqual(err, [
      `The CIDR collection ${OFFICES} has no location "tokyo", by which www.shop.test A would be routed: it has "berlin", "lisbon"`,
      STOP,
    ]);
  });
});

test('whether a collection that is not in the account may be referred to is left to the service', async () => {
  await withShop(async (bench) => {
    const { err } = await runShop(bench, 'preview', [
      `A("www", "192.0.2.1", R53_CIDR("${NOBODYS}", "berlin", "t")), A("www", "192.0.2.2", R53_CIDR("${NOBODYS}", "*", "r"))`,
    ]);
    assert.deepEqual(err, [
      `The account has no CIDR collection ${NOBODYS}, by which www.shop.test A would be routed`,
      `The account has no CIDR collection ${NOBODYS}, by which www.shop.test A would be routed`,
    ]);
  });
});

test('a collection is asked for its locations once, and only for sets that are made or changed', async () => {
  await withShop(async (bench) => {
    bench.emulator.resetCalls();
    await runShop(bench, 'push', [`${routed('berlin')}, ${routed('lisbon').replaceAll('"www"', '"api"')}`]);
    assert.equal(countsIn(bench)['ListCidrLocations'], 1);
    await runShop(bench, 'push', [`${routed('berlin')}, ${routed('lisbon').replaceAll('"www"', '"api"')}`]);
    assert.equal(countsIn(bench)['ListCidrLocations'], 0);
  });
});

test('the locations of a declared collection are known without asking, also those that it will only have', async () => {
  await withShop(async (bench) => {
    const declaration =
      'CidrCollection("offices", { berlin: ["192.0.2.0/24"], lisbon: ["198.51.100.0/24"], tokyo: ["203.0.113.0/24"] });';
    const { code, err } = await runShop(bench, 'push', [routed('tokyo'), declaration]);
    assert.deepEqual(err, []);
    assert.equal(code, 0);
    assert.equal(bench.count('ListCidrLocations'), 0);
  });
});

test('a health check that the account does not have is told before, and the service decides', async () => {
  const doubt = `The account has no health check ${NOBODYS}, to which www.shop.test A would refer: Route 53 refuses that unless it is one of another account`;
  await withShop(async (bench) => {
    const { err, code } = await runShop(bench, 'push', [watched(NOBODYS)]);
    assert.equal(err[0], doubt);
    assert.equal(code, 1);
    assert.deepEqual((await runShop(bench, 'push', [watched(CHECK)])).err, []);
  });
  await withShop(
    async (bench) => {
      assert.deepEqual((await runShop(bench, 'push', [watched(NOBODYS)])).err, [doubt]);
      assert.equal((await runShop(bench, 'preview', [watched(NOBODYS)])).out.at(-1), 'Done. 0 corrections.');
    },
    { acceptUnknownReferences: true },
  );
});

test('several sets of one health check are told in one line', async () => {
  await withShop(async (bench) => {
    const sets = ['a', 'b', 'c'].map((label) => watched(NOBODYS).replace('"www"', `"${label}"`));
    const { err } = await runShop(bench, 'preview', [sets.join(', ')]);
    assert.match(
      err.join('\n'),
      /^The account has no health check \S+, to which a\.shop\.test A and 2 more sets would/,
    );
    assert.equal(err.length, 1);
  });
});

test('health checks are listed once, whether for what is referred to or for what is left over', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [watched(CHECK)]);
    bench.emulator.resetCalls();
    await runShop(bench, 'preview', [watched(CHECK).replace('192.0.2.1', '192.0.2.3')]);
    assert.equal(countsIn(bench)['ListHealthChecks'], 1);
  });
});

test('who may not look is not told anything', async () => {
  await withShop(async (bench) => {
    const denied = ['ListHealthChecks', 'ListCidrLocations'].map((operation) => ({
      operation,
      code: 'AccessDenied',
      status: 403,
      times: 100,
    }));
    bench.emulator.setFaults({ fail: denied });
    const byId = `A("in", "192.0.2.1", R53_CIDR("${OFFICES}", "tokyo", "t")), ${watched(NOBODYS)}`;
    const { err, out } = await runShop(bench, 'preview', [byId]);
    assert.deepEqual(err, []);
    assert.equal(out.at(-1), 'Done. 2 corrections.');
  });
});

test('a preview of zones that refer to nothing asks for the zones and nothing else', async () => {
  await withShop(async (bench) => {
    const plain = 'A("www", "192.0.2.1"), MX("@", 10, "mail"), A("w", "192.0.2.1", R53_WEIGHT(1, "a"))';
    for (const what of ['preview', 'push', 'preview'] as const) {
      bench.emulator.resetCalls();
      await runShop(bench, what, [plain]);
      const asked = bench.emulator.calls().map(({ operation }) => operation);
      assert.deepEqual(asked.slice(0, 2), ['ListHostedZones', 'ListResourceRecordSets']);
      assert.deepEqual(asked.slice(2), what === 'push' ? ['ChangeResourceRecordSets'] : []);
    }
  });
});

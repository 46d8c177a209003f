import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runShop } from '../../../support/account.ts';
import { createZone, withRoute53, type Bench } from '../../../support/route53.ts';

const WEB = 'HealthCheck("web", { type: "HTTP", host: "shop.test" });';
const WWW = `A("www", "192.0.2.1", R53_WEIGHT(1, "a"), R53_HEALTH_CHECK("web"))`;
const PLAIN = 'A("www", "192.0.2.1")';
const FOREIGN = '11111111-1111-4111-8111-111111111111';
const BY_ID = `A("api", "192.0.2.9", R53_WEIGHT(1, "a"), R53_HEALTH_CHECK_ID("${FOREIGN}"))`;
const LISTINGS = ['ListHealthChecks', 'ListTagsForResources'];

/** An account with a check that somebody else has made. */
const OTHERS = {
  healthChecks: [
    {
      id: FOREIGN,
      callerReference: 'somebody',
      config: { Type: 'TCP', IPAddress: '192.0.2.9', Port: 80 },
      tags: [{ Key: 'Name', Value: 'others' }],
    },
  ],
};

async function withShop(run: (bench: Bench) => Promise<void>): Promise<void> {
  await withRoute53(async (bench) => {
    await createZone(bench.provider);
    await run(bench);
  }, OTHERS);
}

function namesIn({ emulator }: Bench): string[] {
  return emulator
    .healthChecks()
    .flatMap(({ tags = [] }) => tags.flatMap(({ Key, Value }) => (Key === 'Name' ? Value : [])));
}

test('a check that is left over is found while record sets refer to others, with one call and the tags of our own', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [`${WWW}, ${BY_ID}`, WEB]);
    await runShop(bench, 'push', [`${PLAIN}, ${BY_ID}`, WEB]);
    assert.deepEqual(namesIn(bench), ['others', 'web']);
    bench.emulator.resetCalls();
    const { out } = await runShop(bench, 'push', [`${PLAIN}, ${BY_ID}`]);
    assert.match(out.join('\n'), /^#1: - DELETE health check "web" \S+ type=HTTP$/m);
    assert.deepEqual(namesIn(bench), ['others']);
    bench.emulator.resetCalls();
    assert.equal((await runShop(bench, 'push', [`${PLAIN}, ${BY_ID}`])).out.at(-1), 'Done. 0 corrections.');
    assert.deepEqual(LISTINGS.map(bench.count), [1, 0]);
  });
});

test('somebody who refers to health checks by id need not be able to list them', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [BY_ID]);
    bench.emulator.setFaults({ fail: [{ operation: 'ListHealthChecks', code: 'AccessDenied', status: 403 }] });
    const { out, err, code } = await runShop(bench, 'push', [BY_ID]);
    assert.deepEqual([code, out.at(-1), err], [0, 'Done. 0 corrections.', []]);
  });
});

test('a check declared without settings is deleted, and nothing is said of it afterwards', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, WEB]);
    await runShop(bench, 'push', [PLAIN, WEB]);
    // Nothing tells of it any more, so that nobody looks.
    assert.equal((await runShop(bench, 'push', [PLAIN])).out.at(-1), 'Done. 0 corrections.');
    assert.deepEqual(namesIn(bench), ['others', 'web']);
    const gone = [PLAIN, 'HealthCheck("web", {});'] as const;
    assert.match((await runShop(bench, 'push', gone)).out.join('\n'), /- DELETE health check "web"/);
    assert.deepEqual(namesIn(bench), ['others']);
    assert.equal((await runShop(bench, 'push', gone)).out.at(-1), 'Done. 0 corrections.');
  });
});

test('a check that somebody else made is not deleted by a declaration without settings', async () => {
  await withShop(async (bench) => {
    const { out } = await runShop(bench, 'push', [PLAIN, 'HealthCheck("others", {});']);
    assert.equal(out.at(-1), 'Done. 1 corrections.');
    assert.deepEqual(namesIn(bench), ['others']);
  });
});

test('a check whose deletion failed is found by the next push as long as it is declared without settings', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, WEB]);
    bench.emulator.setFaults({ fail: [{ operation: 'DeleteHealthCheck', code: 'AccessDenied', status: 403 }] });
    const gone = [PLAIN, 'HealthCheck("web", {});'] as const;
    assert.equal((await runShop(bench, 'push', gone)).code, 1);
    bench.emulator.setFaults({});
    assert.equal((await runShop(bench, 'push', gone)).code, 0);
    assert.deepEqual(namesIn(bench), ['others']);
  });
});

test('where neither the configuration nor any record set speaks of health checks nobody is asked', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [PLAIN]);
    await runShop(bench, 'push', [PLAIN]);
    assert.deepEqual(LISTINGS.map(bench.count), [0, 0]);
  });
});

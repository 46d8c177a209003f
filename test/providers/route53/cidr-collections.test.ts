import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runShop } from '../../support/account.ts';
import { createZone, withRoute53, type Bench } from '../../support/route53.ts';

const WWW = `A("www", "192.0.2.1", R53_CIDR("offices", "berlin", "b")), A("www", "192.0.2.2", R53_CIDR("offices", "*", "rest"))`;
const PLAIN = 'A("www", "192.0.2.1")';

function offices(locations: string): string {
  return `CidrCollection("offices", { ${locations} });`;
}

const BERLIN = 'berlin: ["192.0.2.0/24"]';

async function withShop(run: (bench: Bench) => Promise<void>): Promise<void> {
  await withRoute53(async (bench) => {
    await createZone(bench.provider);
    await run(bench);
  });
}

function changesIn(out: readonly string[]): string[] {
  return out.filter((line) => line.includes('CIDR collection'));
}

test('a declared CIDR collection is made before the records that it routes, and a second push does nothing', async () => {
  await withShop(async (bench) => {
    const declared = [WWW, offices(`${BERLIN}, lisbon: ["2001:DB8:0::/40", "198.51.100.0/24"]`)] as const;
    const { out, code } = await runShop(bench, 'push', declared);
    assert.equal(code, 0, out.join('\n'));
    assert.deepEqual(changesIn(out), [
      '#1: + CREATE CIDR collection "offices" berlin=192.0.2.0/24 lisbon=198.51.100.0/24,2001:db8::/40',
    ]);
    assert.equal((await runShop(bench, 'push', declared)).out.at(-1), 'Done. 0 corrections.');
  });
});

test('new networks come before the records, and a location goes after the records that were routed by it', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, offices(BERLIN)]);
    const moved = WWW.replace('"berlin"', '"lisbon"');
    const after = [moved, offices('lisbon: ["198.51.100.0/24"]')] as const;
    const { out, code } = await runShop(bench, 'push', after);
    assert.equal(code, 0, out.join('\n'));
    assert.deepEqual(changesIn(out), [
      '#1: ± MODIFY CIDR collection "offices" lisbon=+198.51.100.0/24',
      '#1: ± MODIFY CIDR collection "offices" berlin=-192.0.2.0/24',
    ]);
    assert.equal((await runShop(bench, 'push', after)).out.at(-1), 'Done. 0 corrections.');
  });
});

test('a network moves from one location to another in one request', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [PLAIN, offices(`${BERLIN}, lisbon: ["198.51.100.0/24"]`)]);
    const after = [PLAIN, offices('berlin: ["198.51.100.0/24"], lisbon: ["192.0.2.0/24"]')] as const;
    assert.equal((await runShop(bench, 'push', after)).code, 0);
    assert.equal((await runShop(bench, 'push', after)).out.at(-1), 'Done. 0 corrections.');
  });
});

test('a collection without any location is deleted once no record is routed by it', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, offices(BERLIN)]);
    const { out, code } = await runShop(bench, 'push', [PLAIN, offices('')]);
    assert.equal(code, 0, out.join('\n'));
    assert.deepEqual(bench.emulator.cidrCollections(), []);
    assert.equal((await runShop(bench, 'push', [PLAIN, offices('')])).out.at(-1), 'Done. 0 corrections.');
    assert.equal((await runShop(bench, 'push', [WWW, offices(BERLIN)])).code, 0);
  });
});

test('a collection that somebody changes between plan and push is left as it is, and that is said', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [PLAIN, offices(BERLIN)]);
    const code = 'CidrCollectionVersionMismatchException';
    bench.emulator.setFaults({ fail: [{ operation: 'ChangeCidrCollection', code, status: 409 }] });
    const { out } = await runShop(bench, 'push', [PLAIN, offices(`${BERLIN}, lisbon: ["198.51.100.0/24"]`)]);
    assert.ok(
      out.some((line) => line.endsWith('is no longer what was read: somebody changed it')),
      out.join('\n'),
    );
  });
});

test('a name that no collection has stops the zone that uses it before anything is written', async () => {
  await withShop(async (bench) => {
    const { out, code } = await runShop(bench, 'push', [WWW]);
    assert.equal(code, 1);
    assert.ok(
      out.some((line) => line.includes('Route 53 has no CIDR collection named "offices"')),
      out.join('\n'),
    );
    assert.equal(bench.count('ChangeResourceRecordSets'), 0);
  });
});

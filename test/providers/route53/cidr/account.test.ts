import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromNative } from '../../../../providers/route53/native/from-native.ts';
import { runShop } from '../../../support/account.ts';
import { createZone, withRoute53, type Bench } from '../../../support/route53.ts';

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

test('a location that is replaced by another keeps a network until the records have changed', async () => {
  await withShop(async (bench) => {
    const before = 'berlin: ["192.0.2.0/24", "198.51.100.0/24"]';
    await runShop(bench, 'push', [WWW, offices(before)]);
    const after = [WWW.replace('"berlin"', '"lisbon"'), offices(before.replace('berlin', 'lisbon'))] as const;
    const { out, code } = await runShop(bench, 'push', after);
    assert.equal(code, 0, out.join('\n'));
    assert.deepEqual(changesIn(out), [
      '#1: ± MODIFY CIDR collection "offices" berlin=-198.51.100.0/24 lisbon=+198.51.100.0/24',
      '#1: ± MODIFY CIDR collection "offices" berlin=-192.0.2.0/24 lisbon=+192.0.2.0/24',
    ]);
    assert.equal((await runShop(bench, 'push', after)).out.at(-1), 'Done. 0 corrections.');
  });
});

test('a location whose only network would have to be in two places is refused before anything is written', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, offices(BERLIN)]);
    bench.emulator.resetCalls();
    const renamed = [WWW.replace('"berlin"', '"lisbon"'), offices(BERLIN.replace('berlin', 'lisbon'))] as const;
    const { out, code } = await runShop(bench, 'push', renamed);
    assert.equal(code, 1);
    const problem = out.join('\n');
    assert.match(problem, /The location "berlin" of the CIDR collection "offices" cannot become "lisbon" in one push/);
    assert.match(
      problem,
      /Keep the name "berlin", or declare another network for "lisbon" besides until this is pushed/,
    );
    assert.equal(bench.count('ChangeCidrCollection') + bench.count('ChangeResourceRecordSets'), 0);
    const helped = offices('lisbon: ["192.0.2.0/24", "203.0.113.0/24"]');
    for (const declarations of [helped, renamed[1]]) {
      const outcome = await runShop(bench, 'push', [renamed[0], declarations]);
      assert.equal(outcome.code, 0, outcome.out.join('\n'));
    }
    assert.deepEqual(bench.emulator.cidrCollections()[0]?.blocks, [{ location: 'lisbon', cidr: '192.0.2.0/24' }]);
  });
});

test('a location that no record is routed by is renamed in one request, and other zones are asked for that only then', async () => {
  await withShop(async (bench) => {
    await createZone(bench.provider, 'other.test');
    await runShop(bench, 'push', [PLAIN, offices(BERLIN)]);
    const { out, code } = await runShop(bench, 'push', [PLAIN, offices(BERLIN.replace('berlin', 'lisbon'))]);
    assert.equal(code, 0);
    assert.deepEqual(changesIn(out), [
      '#1: ± MODIFY CIDR collection "offices" berlin=-192.0.2.0/24 lisbon=+192.0.2.0/24',
    ]);
    bench.emulator.resetCalls();
    await runShop(bench, 'push', [PLAIN, offices('lisbon: ["192.0.2.0/24", "203.0.113.0/24"]')]);
    const read = bench.emulator.calls().filter(({ operation }) => operation === 'ListResourceRecordSets');
    assert.equal(read.length, 1);
  });
});

test('a location that a record still is routed by stays, and that is said', async () => {
  await withShop(async (bench) => {
    const both = offices(`${BERLIN}, lisbon: ["198.51.100.0/24"]`);
    await runShop(bench, 'push', [WWW, both]);
    const kept = 'IGNORE("www"), A("other", "192.0.2.3")';
    const { out, code } = await runShop(bench, 'push', [kept, offices('lisbon: ["198.51.100.0/24"]')]);
    assert.equal(code, 0, out.join('\n'));
    assert.match(
      out.join('\n'),
      /The location "berlin" of the CIDR collection "offices" \(\S+\) is kept: www\.shop\.test A is still routed by it/,
    );
    assert.deepEqual(
      changesIn(out).filter((line) => !line.startsWith('INFO')),
      [],
    );
    assert.equal(bench.emulator.cidrCollections()[0]?.blocks.length, 2);
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

test('a name that differs by little from that of a collection of the account is corrected', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [PLAIN, offices(BERLIN)]);
    const { out } = await runShop(bench, 'preview', [WWW.replaceAll('"offices"', '"ofices"')]);
    assert.match(out.join('\n'), /no CIDR collection named "ofices" .*\. Did you mean "offices"\?/);
  });
});

/** Route a zone that the configuration does not speak of by the collection. */
async function routeElsewhere({ provider, emulator }: Bench): Promise<string> {
  const zone = await createZone(provider, 'other.test');
  const after = fromNative({
    Name: 'api.other.test.',
    Type: 'A',
    SetIdentifier: 'b',
    CidrRoutingConfig: { CollectionId: emulator.cidrCollections()[0]?.id, LocationName: 'berlin' },
    TTL: 60,
    ResourceRecords: [{ Value: '192.0.2.2' }],
  });
  const { name, type, setIdentifier = '' } = after;
  await provider.apply(zone, { changes: [{ kind: 'create', name, type, setIdentifier, after, lines: [] }] });
  return zone.id;
}

test('neither a collection nor a location is offered for deletion by which a zone of somebody else is routed', async () => {
  await withShop(async (bench) => {
    const lisbon = 'lisbon: ["198.51.100.0/24"]';
    await runShop(bench, 'push', [PLAIN, offices(`${BERLIN}, ${lisbon}`)]);
    await routeElsewhere(bench);
    const gone = await runShop(bench, 'push', [PLAIN, offices('')]);
    assert.equal(gone.code, 0, gone.out.join('\n'));
    assert.match(
      gone.out.join('\n'),
      /The CIDR collection "offices" \(\S+\) is kept: api\.other\.test A still refers to it/,
    );
    assert.equal(gone.out.at(-1), 'Done. 0 corrections.');
    const without = await runShop(bench, 'push', [PLAIN, offices(lisbon)]);
    assert.equal(without.code, 0, without.out.join('\n'));
    assert.match(
      without.out.join('\n'),
      /The location "berlin" of the CIDR collection "offices" \(\S+\) is kept: api\.other\.test A is still routed by it/,
    );
    assert.equal(bench.emulator.cidrCollections()[0]?.blocks.length, 2);
  });
});

test('where zones of somebody else cannot be read a collection is offered for deletion, and Route 53 knows better', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [PLAIN, offices(BERLIN)]);
    const zoneId = await routeElsewhere(bench);
    const listings = [{ operation: 'ListResourceRecordSets', code: 'AccessDenied', status: 403, zoneId }];
    bench.emulator.setFaults({ fail: listings });
    const { out, code } = await runShop(bench, 'push', [PLAIN, offices('')]);
    assert.match(
      out.join('\n'),
      /Whether zones of somebody else are routed by what goes of CIDR collections is not known/,
    );
    assert.equal(code, 1);
    assert.ok(
      out.some((line) => line.startsWith('FAILURE!')),
      out.join('\n'),
    );
    assert.equal(bench.emulator.cidrCollections().length, 1);
  });
});

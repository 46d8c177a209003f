import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountChange } from '../../../src/model/account.ts';
import type { DnsProvider } from '../../../src/provider.ts';
import { runShop } from '../../support/account.ts';
import type { Outcome } from '../../support/planning.ts';
import { createZone, quietContext, withRoute53, type Bench } from '../../support/route53.ts';
import { createWire, type Gate, hangUp, wireProvider } from '../../support/wire.ts';

const WWW = `A("www", "192.0.2.1", R53_WEIGHT(1, "a"), R53_HEALTH_CHECK("web"))`;
const PLAIN = 'A("www", "192.0.2.1")';
const IN_BERLIN =
  'A("www", "192.0.2.1", R53_CIDR("offices", "berlin", "b")), A("www", "192.0.2.2", R53_CIDR("offices", "*", "rest"))';

type Declared = readonly [records: string, declarations?: string];

function web(settings: string): string {
  return `HealthCheck("web", { type: "HTTP", host: "shop.test", ${settings} });`;
}

function offices(locations: string): string {
  return `CidrCollection("offices", { ${locations} });`;
}

async function withShop(run: (bench: Bench) => Promise<void>): Promise<void> {
  await withRoute53(async (bench) => {
    await createZone(bench.provider);
    await run(bench);
  });
}

/** Push, while somebody else does something after the plan was made and before a change of the account is carried out. */
async function pushDuring(
  bench: Bench,
  declared: Declared,
  kind: AccountChange['kind'],
  meanwhile: () => Promise<void>,
): Promise<Outcome> {
  const provider = await bench.connect();
  const { account } = provider;
  assert.ok(account);
  let isDone = false;
  const meddled: DnsProvider = {
    ...provider,
    account: {
      ...account,
      apply: async (change) => {
        if (change.kind === kind && !isDone) {
          isDone = true;
          await meanwhile();
        }
        return account.apply(change);
      },
    },
  };
  const outcome = await runShop(bench, 'push', declared, { providers: [meddled] });
  assert.ok(isDone, outcome.out.join('\n'));
  return outcome;
}

function checksIn({ emulator }: Bench): unknown[] {
  return emulator.healthChecks().map(({ config, version }) => ({ port: config.Port, version }));
}

test('a health check that somebody else changes between plan and push is not overwritten, and that is said', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web('port: 80')]);
    const { out, code } = await pushDuring(bench, [WWW, web('port: 8080')], 'modify', async () => {
      await runShop(bench, 'push', [WWW, web('port: 81')]);
    });
    assert.equal(code, 1);
    const failed = out.find((line) => line.startsWith('FAILURE!'));
    assert.match(
      failed ?? '',
      /^FAILURE! The health check "web" \(\S+\) is no longer what was read: somebody changed it/,
    );
    assert.deepEqual(checksIn(bench), [{ port: 81, version: 2 }]);
    const again = await runShop(bench, 'push', [WWW, web('port: 8080')]);
    assert.equal(again.code, 0);
    assert.deepEqual(checksIn(bench), [{ port: 8080, version: 3 }]);
  });
});

test('a health check that somebody else has made what it shall be is no conflict', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web('port: 80')]);
    const declared = [WWW, web('port: 8080')] as const;
    const { code } = await pushDuring(bench, declared, 'modify', async () => {
      await runShop(bench, 'push', declared);
    });
    assert.equal(code, 0);
    assert.deepEqual(checksIn(bench), [{ port: 8080, version: 2 }]);
  });
});

test('a health check that somebody else begins to use before it is deleted stays', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web('port: 80')]);
    const id = bench.emulator.healthChecks()[0]?.id;
    const declared = [
      `A("www", "192.0.2.1"), A("api", "192.0.2.9", R53_WEIGHT(1, "a"), R53_HEALTH_CHECK_ID("${id}"))`,
    ] as const;
    const { out, code } = await pushDuring(bench, [PLAIN], 'delete', async () => {
      await runShop(bench, 'push', declared);
    });
    assert.equal(code, 1);
    assert.ok(
      out.includes(`FAILURE! The health check "web" (${id}) is not deleted: api.shop.test A refers to it by now`),
      out.join('\n'),
    );
    assert.equal(bench.count('DeleteHealthCheck'), 0);
    assert.deepEqual(checksIn(bench), [{ port: 80, version: 1 }]);
  });
});

test('a health check from which somebody else begins to calculate another one before it is deleted stays', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web('port: 80')]);
    const { out, code } = await pushDuring(bench, [PLAIN], 'delete', async () => {
      const all = 'HealthCheck("all", { type: "CALCULATED", children: ["web"], threshold: 1 });';
      await runShop(bench, 'push', [PLAIN, `${web('port: 80')}${all}`]);
    });
    assert.equal(code, 1);
    assert.ok(out.some((line) => /"web" \(\S+\) is not deleted: the health check \S+ refers to it by now/.test(line)));
    assert.deepEqual(checksIn(bench).length, 2);
  });
});

test('a push whose answer to the creation was lost makes no second health check when it is run again', async () => {
  // Without sockets, and so without the waits between one attempt and the next.
  const wire = createWire();
  const connect = (gate?: Gate): Promise<DnsProvider> => Promise.resolve(wireProvider(wire, quietContext(), gate));
  await createZone(await connect());
  const lose: Gate = async ({ request }, pass) => {
    const response = await pass();
    if (request.method === 'POST' && request.path.endsWith('/healthcheck')) throw hangUp();
    return response;
  };
  const made = (): unknown[] =>
    Array.from(wire.state().healthChecks.values(), ({ config, version }) => ({ port: config.Port, version }));
  const declared = [WWW, web('port: 80')] as const;
  assert.equal((await runShop({ connect: () => connect(lose) }, 'push', declared)).code, 1);
  assert.deepEqual(made(), [{ port: 80, version: 1 }]);
  assert.equal((await runShop({ connect: () => connect() }, 'push', declared)).code, 0);
  assert.deepEqual(made(), [{ port: 80, version: 1 }]);
  const again = await runShop({ connect: () => connect() }, 'push', declared);
  assert.equal(again.out.at(-1), 'Done. 0 corrections.');
});

test('a push that is interrupted after the creation of a health check makes no second one when it is run again', async () => {
  await withShop(async (bench) => {
    const interrupt = new AbortController();
    const provider = await bench.connect();
    const { account } = provider;
    assert.ok(account);
    const meddled: DnsProvider = {
      ...provider,
      account: {
        ...account,
        apply: async (change) => {
          const applied = await account.apply(change);
          interrupt.abort();
          return applied;
        },
      },
    };
    const declared = [WWW, web('port: 80')] as const;
    const first = await runShop(bench, 'push', declared, { providers: [meddled], signal: interrupt.signal });
    assert.notEqual(first.code, 0);
    assert.equal(bench.count('ChangeResourceRecordSets'), 0);
    assert.equal((await runShop(bench, 'push', declared)).code, 0);
    assert.equal(bench.count('CreateHealthCheck'), 1);
    assert.deepEqual(checksIn(bench), [{ port: 80, version: 1 }]);
  });
});

test('a CIDR collection that somebody else changes between plan and push is not overwritten, and that is said', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [PLAIN, offices('berlin: ["192.0.2.0/24"]')]);
    const lisbon = 'berlin: ["192.0.2.0/24"], lisbon: ["198.51.100.0/24"]';
    const { out, code } = await pushDuring(bench, [PLAIN, offices(lisbon)], 'modify', async () => {
      await runShop(bench, 'push', [PLAIN, offices('berlin: ["203.0.113.0/24"]')]);
    });
    assert.equal(code, 1);
    assert.ok(
      out.some((line) => /"offices" \(\S+\) is no longer what was read: somebody changed it/.test(line)),
      out.join('\n'),
    );
    assert.deepEqual(bench.emulator.cidrCollections()[0]?.blocks, [{ location: 'berlin', cidr: '203.0.113.0/24' }]);
  });
});

test('a CIDR collection that somebody else begins to route by before it is deleted stays whole', async () => {
  await withShop(async (bench) => {
    const berlin = offices('berlin: ["192.0.2.0/24"]');
    await runShop(bench, 'push', [PLAIN, berlin]);
    const { out, code } = await pushDuring(bench, [PLAIN, offices('')], 'delete', async () => {
      await runShop(bench, 'push', [IN_BERLIN, berlin]);
    });
    assert.equal(code, 1);
    assert.ok(
      out.some((line) => line.startsWith('FAILURE!') && line.includes('CidrBlockInUse')),
      out.join('\n'),
    );
    assert.equal(bench.emulator.cidrCollections()[0]?.blocks.length, 1);
  });
});

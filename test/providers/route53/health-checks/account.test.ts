import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromNative } from '../../../../providers/route53/native/from-native.ts';
import { runShop } from '../../../support/account.ts';
import { createZone, withRoute53, type Bench } from '../../../support/route53.ts';

const WWW = `A("www", "192.0.2.1", R53_WEIGHT(1, "a"), R53_HEALTH_CHECK("web"))`;
const PLAIN = 'A("www", "192.0.2.1")';

function web(settings = 'host: "shop.test", path: "/health"', type = 'HTTP', name = 'web'): string {
  return `HealthCheck("${name}", { type: "${type}", ${settings} });`;
}

/** Run a test against an account with the zone `shop.test`. */
async function withShop(run: (bench: Bench) => Promise<void>): Promise<void> {
  await withRoute53(async (bench) => {
    await createZone(bench.provider);
    await run(bench);
  });
}

/** The checks of an account by id, with their names. */
function checksOf({ emulator }: Bench): string[] {
  return emulator.healthChecks().map(({ tags = [], config: { Type } }) => {
    const name = tags.find(({ Key }) => Key === 'Name')?.Value;
    return `${name} ${Type}`;
  });
}

test('a declared health check is made before the record that refers to it, and a second push does nothing', async () => {
  await withShop(async (bench) => {
    const declared = [WWW, web('host: "shop.test", interval: 10, latency: true', 'HTTPS')] as const;
    const first = await runShop(bench, 'push', declared);
    assert.deepEqual(first.out, [
      '******************** Account: r53',
      '1 correction (r53)',
      '#1: + CREATE health check "web" type=HTTPS host=shop.test interval=10 latency=true (charged extra: HTTPS, fast interval, latency measurement)',
      'SUCCESS!',
      '******************** Domain: shop.test',
      '1 correction (r53)',
      '#1: + CREATE www.shop.test A 192.0.2.1 r53_weight=1,r53_health_check=web ttl=300',
      'SUCCESS!',
      'Done. 2 corrections.',
    ]);
    assert.deepEqual(checksOf(bench), ['web HTTPS']);
    const second = await runShop(bench, 'push', declared);
    assert.deepEqual(second.out, ['******************** Domain: shop.test', 'Done. 0 corrections.']);
    assert.deepEqual(second.err, []);
  });
});

test('a health check changes in place, and only what differs is sent', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web()]);
    const after = [
      WWW,
      web('host: "shop.test", port: 8080, failures: 5, regions: ["eu-west-1", "us-east-1", "us-west-2"]'),
    ] as const;
    const { out } = await runShop(bench, 'push', after);
    assert.match(
      out[2] ?? '',
      /^#1: ± MODIFY health check "web" port=\(80->8080\) path=\(\/health->none\) failures=\(3->5\) regions=/,
    );
    assert.deepEqual((await runShop(bench, 'push', after)).out.at(-1), 'Done. 0 corrections.');
    assert.deepEqual((await runShop(bench, 'push', [WWW, web()])).out.at(-1), 'Done. 1 corrections.');
    assert.deepEqual((await runShop(bench, 'push', [WWW, web()])).out.at(-1), 'Done. 0 corrections.');
    assert.equal(bench.count('CreateHealthCheck'), 1);
  });
});

test('what Route 53 cannot change is made anew, records follow, and what was made before is deleted last', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web()]);
    const before = bench.emulator.healthChecks()[0]?.id;
    const { out, code } = await runShop(bench, 'push', [WWW, web(undefined, 'HTTPS')]);
    assert.deepEqual(
      out.filter((line) => line.startsWith('#')),
      [
        '#1: + CREATE health check "web" type=HTTPS host=shop.test path=/health (charged extra: HTTPS)',
        `#1: ± MODIFY www.shop.test A (192.0.2.1 r53_weight=1,r53_health_check_id=${before} ttl=300) -> (192.0.2.1 r53_weight=1,r53_health_check=web ttl=300)`,
        `#1: - DELETE health check "web" ${before} type=HTTP`,
      ],
    );
    assert.equal(code, 0);
    assert.deepEqual(checksOf(bench), ['web HTTPS']);
    assert.equal((await runShop(bench, 'push', [WWW, web(undefined, 'HTTPS')])).out.at(-1), 'Done. 0 corrections.');
  });
});

test('a health check that is declared no longer is deleted after the records that referred to it', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web()]);
    const { out } = await runShop(bench, 'push', [PLAIN]);
    assert.match(out.at(-3) ?? '', /^#1: - DELETE health check "web" \S+ type=HTTP$/);
    assert.deepEqual(checksOf(bench), []);
    // The reference of a deleted check is used up, so that another one is taken.
    await runShop(bench, 'push', [WWW, web()]);
    assert.deepEqual(checksOf(bench), ['web HTTP']);
  });
});

test('nothing is deleted that a record of another zone refers to', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web()]);
    const id = bench.emulator.healthChecks()[0]?.id;
    const other = await createZone(bench.provider, 'other.test');
    const after = fromNative({
      Name: 'api.other.test.',
      Type: 'A',
      SetIdentifier: 'b',
      MultiValueAnswer: true,
      TTL: 60,
      ResourceRecords: [{ Value: '192.0.2.2' }],
      HealthCheckId: id,
    });
    const { name, type, setIdentifier = '' } = after;
    await bench.provider.apply(other, { changes: [{ kind: 'create', name, type, setIdentifier, after, lines: [] }] });
    const { out } = await runShop(bench, 'push', [PLAIN]);
    assert.ok(
      out.includes(`INFO#1: The health check "web" (${id}) is kept: api.other.test A still refers to it`),
      out.join('\n'),
    );
    assert.deepEqual(checksOf(bench), ['web HTTP']);
  });
});

test('a health check that this program did not make is changed where it is declared, but never deleted', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web()]);
    const [check] = bench.emulator.healthChecks();
    assert.ok(check);
    const healthChecks = [{ ...check, tags: [{ Key: 'Name', Value: 'web' }] }];
    await withRoute53(
      async (other) => {
        await createZone(other.provider);
        const { out } = await runShop(other, 'push', [WWW, web('host: "shop.test", port: 81, path: "/health"')]);
        assert.match(out[2] ?? '', /^#1: ± MODIFY health check "web" port=\(80->81\)$/);
        await runShop(other, 'push', [PLAIN]);
        assert.deepEqual(checksOf(other), ['web HTTP']);
      },
      { healthChecks },
    );
  });
});

test('a deletion waits until the records that refer to the health check have changed', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web()]);
    bench.emulator.setFaults({ fail: [{ operation: 'ChangeResourceRecordSets', code: 'InvalidInput' }] });
    const { out, code } = await runShop(bench, 'push', [PLAIN]);
    assert.equal(code, 1);
    assert.ok(out.includes('Skipping: it builds on changes that were not made'));
    assert.deepEqual(checksOf(bench), ['web HTTP']);
    assert.ok(out.includes('Account r53: 0 of 1 change applied, 1 not tried'));
  });
});

test('records wait for a health check that could not be made', async () => {
  await withShop(async (bench) => {
    bench.emulator.setFaults({ fail: [{ operation: 'CreateHealthCheck', code: 'TooManyHealthChecks' }] });
    const { out, code } = await runShop(bench, 'push', [WWW, web()]);
    assert.equal(code, 1);
    assert.ok(
      out.includes('FAILURE! The health check "web" is not there, because it could not be created'),
      out.join('\n'),
    );
    assert.equal(bench.count('ChangeResourceRecordSets'), 0);
  });
});

test('a health check whose name could not be set is taken again by the next push', async () => {
  await withShop(async (bench) => {
    bench.emulator.setFaults({ fail: [{ operation: 'ChangeTagsForResource', code: 'AccessDenied', status: 403 }] });
    assert.equal((await runShop(bench, 'push', [WWW, web()])).code, 1);
    bench.emulator.setFaults({});
    assert.equal((await runShop(bench, 'push', [WWW, web()])).code, 0);
    assert.deepEqual(checksOf(bench), ['web HTTP']);
  });
});

test('a health check that somebody changes between plan and push is left as it is, and that is said', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [WWW, web()]);
    bench.emulator.setFaults({
      fail: [{ operation: 'UpdateHealthCheck', code: 'HealthCheckVersionMismatch', status: 409 }],
    });
    const { out, code } = await runShop(bench, 'push', [WWW, web('host: "shop.test", port: 8080')]);
    assert.equal(code, 1);
    assert.ok(
      out.some((line) => line.endsWith('is no longer what was read: somebody changed it')),
      out.join('\n'),
    );
  });
});

test('a calculated health check comes after those it is calculated from, and refers to them by name', async () => {
  await withShop(async (bench) => {
    const all = 'HealthCheck("all", { type: "CALCULATED", children: ["web", "api"], threshold: 1 });';
    const record = `A("www", "192.0.2.1", R53_WEIGHT(1, "a"), R53_HEALTH_CHECK("all"))`;
    const declared = [record, `${all}\n${web()}\n${web('ip: "192.0.2.9", port: 25', 'TCP', 'api')}`] as const;
    assert.equal((await runShop(bench, 'push', declared)).out.at(-1), 'Done. 4 corrections.');
    assert.deepEqual(checksOf(bench), ['api TCP', 'web HTTP', 'all CALCULATED']);
    assert.equal((await runShop(bench, 'push', declared)).out.at(-1), 'Done. 0 corrections.');
    const { out } = await runShop(bench, 'push', [PLAIN]);
    assert.match(out.find((line) => line.includes('DELETE health')) ?? '', /"all"/);
    assert.deepEqual(checksOf(bench), []);
  });
});

test('a name that no health check has stops the zone that uses it before anything is written', async () => {
  await withShop(async (bench) => {
    const { out, code } = await runShop(bench, 'push', [WWW]);
    assert.equal(code, 1);
    const message = out.find((line) => line.includes('has no health check named'));
    assert.match(message ?? '', /Route 53 has no health check named "web" in the account of creds\.json "r53"/);
    assert.match(message ?? '', /Declare it with HealthCheck\("web", \{\.\.\.\}\)/);
  });
});

test('a name that differs by little from that of a health check of the account or of the configuration is corrected', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [PLAIN, web(undefined, 'HTTP', 'web-eu')]);
    for (const [typed, declared, meant] of [
      ['web-ue', '', 'web-eu'],
      ['Web-EU', '', 'web-eu'],
      ['apis', web('ip: "192.0.2.9", port: 25', 'TCP', 'api'), 'api'],
    ] as const) {
      const { out } = await runShop(bench, 'preview', [WWW.replace('"web"', `"${typed}"`), declared]);
      assert.match(out.join('\n'), new RegExp(`no health check named "${typed}" .*\\. Did you mean "${meant}"\\?`));
    }
  });
});

test('without the permission to read health checks the message names the action', async () => {
  await withShop(async (bench) => {
    bench.emulator.setFaults({ fail: [{ operation: 'ListHealthChecks', code: 'AccessDenied', status: 403 }] });
    const { out, code } = await runShop(bench, 'preview', [WWW, web()]);
    assert.equal(code, 1);
    assert.ok(
      out.some((line) => line.includes('route53:ListHealthChecks')),
      out.join('\n'),
    );
  });
});

test('health checks are not asked about where nobody speaks of them', async () => {
  await withShop(async (bench) => {
    await runShop(bench, 'push', [PLAIN]);
    assert.equal(bench.count('ListHealthChecks') + bench.count('ListTagsForResources'), 0);
  });
});

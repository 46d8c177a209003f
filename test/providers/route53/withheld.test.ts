import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText } from '../../support/evaluate-text.ts';
import { pushIn, previewIn, type Outcome } from '../../support/planning.ts';
import { createZone, withRoute53, type Bench } from '../../support/route53.ts';

const DANGLING = 'R53_ALIAS("a", "A", "gone.doomed.test.")';
const WATCHED = (label: string, check: string) =>
  `A("${label}", "192.0.2.1", R53_WEIGHT(1, "a"), R53_HEALTH_CHECK("${check}"))`;
const CHECKS = `HealthCheck("web", { type: "TCP", ip: "192.0.2.1", port: 80 });
HealthCheck("api", { type: "TCP", ip: "192.0.2.2", port: 80 });
HealthCheck("both", { type: "CALCULATED", children: ["web", "api"], threshold: 2 });
CidrCollection("offices", { berlin: ["192.0.2.0/24"] });`;
const IN_BERLIN = 'A("in", "192.0.2.1", R53_CIDR("offices", "berlin", "b"))';

/** Preview or push two zones, of which Route 53 would refuse the first. */
async function run(
  bench: Bench,
  what: 'preview' | 'push',
  [doomed, fine]: readonly [doomed: string, fine: string],
  checks = CHECKS,
): Promise<Outcome> {
  const { config } = await evaluateText(
    `var REG = NewRegistrar("none");
var DSP = NewDnsProvider("r53", "ROUTE53");
${checks}
D("doomed.test", REG, DnsProvider(DSP), ${doomed});
D("fine.test", REG, DnsProvider(DSP), ${fine});`,
    { isOnce: true },
  );
  const setup = { zones: config.zones, providers: [await bench.connect()], config };
  return what === 'push' ? pushIn(setup) : previewIn(setup);
}

async function withZones(work: (bench: Bench) => Promise<void>): Promise<void> {
  await withRoute53(async (bench) => {
    await createZone(bench.provider, 'doomed.test');
    await createZone(bench.provider, 'fine.test');
    await work(bench);
  });
}

function madeIn({ emulator }: Bench): string[] {
  const checks = emulator.healthChecks().flatMap(({ tags = [] }) => tags.filter(({ Key }) => Key === 'Name'));
  return [...checks.map(({ Value }) => Value), ...emulator.cidrCollections().map(({ name }) => name)].toSorted();
}

test('what only a zone needs to which nothing is sent is not made, and the rest is', async () => {
  await withZones(async (bench) => {
    const declared = [`${DANGLING}, ${WATCHED('www', 'both')}, ${IN_BERLIN}`, WATCHED('www', 'web')] as const;
    const { out } = await run(bench, 'preview', declared);
    assert.equal(out.filter((line) => line.includes('+ CREATE health check')).length, 3);
    const pushed = await run(bench, 'push', declared);
    assert.equal(pushed.code, 1);
    assert.equal(pushed.out.filter((line) => line === 'Skipping: nothing is sent to what needs it').length, 3);
    assert.ok(pushed.out.includes('Account r53: 1 of 4 changes applied, 3 not tried'), pushed.out.join('\n'));
    assert.deepEqual(madeIn(bench), ['web']);
    const mended = await run(bench, 'push', [declared[0].replace(`${DANGLING}, `, ''), declared[1]]);
    assert.equal(mended.code, 0, mended.out.join('\n'));
    assert.deepEqual(madeIn(bench), ['api', 'both', 'offices', 'web']);
  });
});

test('what other zones need as well is made, and what is calculated from it waits with its zone', async () => {
  await withZones(async (bench) => {
    const declared = [
      `${DANGLING}, ${WATCHED('www', 'both')}`,
      `${WATCHED('w', 'web')}, ${WATCHED('a', 'api')}`,
    ] as const;
    await run(bench, 'push', declared);
    assert.deepEqual(madeIn(bench), ['api', 'offices', 'web']);
  });
});

test('what no record refers to is made whatever becomes of zones, with what it is calculated from', async () => {
  await withZones(async (bench) => {
    await run(bench, 'push', [`${DANGLING}, ${WATCHED('www', 'web')}`, 'A("@", "192.0.2.1")']);
    assert.deepEqual(madeIn(bench), ['api', 'both', 'offices', 'web']);
  });
});

test('a health check of a zone to which nothing is sent stays what it was', async () => {
  await withZones(async (bench) => {
    await run(bench, 'push', [WATCHED('www', 'web'), 'A("@", "192.0.2.1")']);
    const moved = CHECKS.replace('ip: "192.0.2.1", port: 80', 'ip: "192.0.2.1", port: 81');
    const { out } = await run(bench, 'push', [`${DANGLING}, ${WATCHED('www', 'web')}`, WATCHED('www', 'both')], moved);
    assert.match(out.join('\n'), /MODIFY health check "web" port=\(80->81\)\nSUCCESS!/);
    const again = moved.replace('port: 81', 'port: 82').replace(/^HealthCheck\("both.*$/m, '');
    const alone = await run(bench, 'push', [`${DANGLING}, ${WATCHED('www', 'web')}`, 'A("@", "192.0.2.1")'], again);
    assert.match(
      alone.out.join('\n'),
      /MODIFY health check "web" port=\(81->82\)\nSkipping: nothing is sent to what needs it/,
    );
    assert.ok(bench.emulator.healthChecks().some(({ config }) => config.Port === 81));
  });
});

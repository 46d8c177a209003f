import assert from 'node:assert/strict';
import type { DeclaredZone, UnmanagedRule } from '../../src/model/ir.ts';
import type { DnsProvider } from '../../src/provider.ts';
import { declare, declareZone } from '../support/declared.ts';
import { previewIn, pushIn, type Outcome } from '../support/planning.ts';
import { bring, setsOf } from '../support/route53-records.ts';
import { contentOf, type Scenario, type Subject } from './scenario.ts';

const www = declare('A', 'www', ['192.0.2.1'], { ttl: 300 });
const ignore = (label: string, types = '', target = ''): UnmanagedRule => ({ label, types, target, call: 1 });
const OTHERS = ['keep 300 A 192.0.2.7', 'keep 300 TXT "kept"', 'gone 300 A 192.0.2.8', 'gone 300 TXT "kept"'];
const corrections = ({ out }: Outcome): string | undefined => out.at(-1);

/** Push a zone, and show that a preview by somebody else finds nothing left to do. */
async function pushToTheEnd(zone: DeclaredZone, provider: DnsProvider, { connect }: Subject): Promise<Outcome> {
  const pushed = await pushIn({ zones: [zone], providers: [provider] });
  assert.equal(pushed.code, 0, [...pushed.out, ...pushed.err].join('\n'));
  const preview = await previewIn({ zones: [zone], providers: [await connect()] });
  assert.equal(corrections(preview), 'Done. 0 corrections.', preview.out.join('\n'));
  return pushed;
}

/** Push a zone that shall leave something alone, and show what is there then besides what every zone has. */
async function pushOverOthers(subject: Subject, zone: DeclaredZone): Promise<string[]> {
  const { provider, zone: hosted } = subject;
  const usual = await contentOf(provider, hosted);
  await bring(provider, hosted, setsOf(...OTHERS));
  await pushToTheEnd(zone, provider, subject);
  const content = await contentOf(provider, hosted);
  return content.filter((line) => !usual.includes(line));
}

/** Runs from a declared zone to the end: what is left alone stays, name servers and zones come as declared. */
export const WHOLE_RUNS: readonly Scenario[] = [
  {
    title: 'What an IGNORE rule matches is left alone',
    run: async (subject) => {
      const zone = declareZone('shop.test', [www], { unmanaged: [ignore('keep*'), ignore('gone', 'TXT')] });
      assert.deepEqual(await pushOverOthers(subject, zone), [
        'A keep.shop.test.: 192.0.2.7 300',
        'A www.shop.test.: 192.0.2.1 300',
        'TXT gone.shop.test.: "kept" 300',
        'TXT keep.shop.test.: "kept" 300',
      ]);
    },
  },
  {
    title: 'With NO_PURGE nothing that is not declared is deleted',
    run: async (subject) => {
      const gone = declare('A', 'gone', ['192.0.2.9'], { ttl: 300 });
      const zone = declareZone('shop.test', [www, gone], { keepsUnknown: true });
      assert.deepEqual(await pushOverOthers(subject, zone), [
        'A gone.shop.test.: 192.0.2.9 300',
        'A keep.shop.test.: 192.0.2.7 300',
        'A www.shop.test.: 192.0.2.1 300',
        'TXT gone.shop.test.: "kept" 300',
        'TXT keep.shop.test.: "kept" 300',
      ]);
    },
  },
  {
    title: 'The name servers at the top become the declared ones, and those of the provider again',
    run: async (subject) => {
      const { provider, zone } = subject;
      const apexNs = async (): Promise<string[]> =>
        (await contentOf(provider, zone)).filter((line) => line.startsWith('NS shop.test.:'));
      const before = await apexNs();
      const own = { dnsProviders: [['r53', 0]] as const, meta: { ns_ttl: '600' } };
      const nameservers = ['ns2.example.net.', 'ns1.example.net.'].map((name) => ({ name, call: 1 }));
      await pushToTheEnd(declareZone('shop.test', [www], { ...own, nameservers }), provider, subject);
      assert.deepEqual(await apexNs(), ['NS shop.test.: ns1.example.net. 600, ns2.example.net. 600']);
      await pushToTheEnd(declareZone('shop.test', [www], { meta: { ns_ttl: '172800' } }), provider, subject);
      assert.deepEqual(await apexNs(), before);
    },
  },
  {
    title: 'A missing zone is created once',
    isOfService: true,
    run: async ({ connect }) => {
      const zone = declareZone('new.test', [www]);
      for (const expected of ['Done. 2 corrections.', 'Done. 0 corrections.']) {
        const pushed = await pushIn({ zones: [zone], providers: [await connect()] });
        assert.equal(corrections(pushed), expected, [...pushed.out, ...pushed.err].join('\n'));
      }
      const zones = await (await connect()).listZones();
      assert.deepEqual(
        zones.map(({ name }) => name),
        ['new.test.', 'shop.test.'],
      );
    },
  },
];

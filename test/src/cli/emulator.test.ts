import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { EmulatorModule } from '../../../src/cli/emulator.ts';
import { runEmulator } from '../../../src/cli/emulator.ts';
import { EmulatorError, startEmulator } from '../../../providers/route53/emulator/index.ts';

const ZONE = { zone: 'shop.test.', id: 'Z0SHOP', private: false, nameServers: [], sets: [] };
const CHECK = { id: 'h', config: { Type: 'TCP', FullyQualifiedDomainName: 'shop.test', Port: 22 } };
const COLLECTION = { id: 'c', name: 'offices', blocks: [] };
const DOMAIN = { name: 'shop.test', nameServers: ['ns.other.test'] };

async function loadedFrom(content: unknown, faults?: unknown): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  writeFileSync(join(folder, 'live.json'), JSON.stringify(content));
  if (faults !== undefined) writeFileSync(join(folder, 'faults.json'), JSON.stringify(faults));
  const seen: unknown[] = [];
  const module: EmulatorModule = {
    EmulatorError,
    startEmulator: async (options) => {
      const running = await startEmulator(options);
      seen.push({
        ...(faults === undefined ? {} : { faults: options.faults }),
        zones: running.dump().map(({ zone }) => zone),
        domains: running.domains(),
        others: [...running.healthChecks(), ...running.cidrCollections()].map(({ id }) => id),
      });
      return running;
    },
  };
  try {
    const running = await runEmulator(
      { port: 0, loadFile: 'live.json', ...(faults === undefined ? {} : { faultsFile: 'faults.json' }) },
      module,
      folder,
    );
    await running.close();
    return seen[0];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('A file to load holds zones, or everything an emulator tells of itself', async () => {
  const cases: readonly (readonly [unknown, unknown])[] = [
    [[ZONE], { zones: ['shop.test.'], domains: [], others: [] }],
    [{ zones: [ZONE] }, { zones: ['shop.test.'], domains: [], others: [] }],
    [{ domains: [DOMAIN] }, { zones: [], domains: [DOMAIN], others: [] }],
    [
      { healthChecks: [CHECK], cidrCollections: [COLLECTION] },
      { zones: [], domains: [], others: ['h', 'c'] },
    ],
    [
      { zones: [ZONE], domains: [DOMAIN] },
      { zones: ['shop.test.'], domains: [DOMAIN], others: [] },
    ],
  ];
  for (const [content, expected] of cases) assert.deepEqual(await loadedFrom(content), expected);
});

test('A file to load that holds something else is refused with a way out', async () => {
  await assert.rejects(loadedFrom({ other: 1 }), { name: 'UserError', message: /must hold a list of zones/ });
  await assert.rejects(loadedFrom([{ zone: 'shop.test.' }]), {
    name: 'UserError',
    message: 'The zones cannot be loaded: load[0].id must be present',
    hint: 'Name another file, or move this one away',
  });
  await assert.rejects(loadedFrom({ zones: 1 }), { message: 'The zones cannot be loaded: load must be a list' });
});

test('A file of faults says what goes wrong from the start', async () => {
  const down = { fail: [{ operation: '*', code: 'ServiceUnavailable', status: 503 }] };
  assert.deepEqual(await loadedFrom([], down), { faults: down, zones: [], domains: [], others: [] });
  await assert.rejects(loadedFrom([], 5), { name: 'UserError', message: /^faults\.json must hold an object such as/ });
  await assert.rejects(loadedFrom([], { drop: [{ operation: '*', when: 'never' }] }), {
    name: 'UserError',
    message: 'The faults cannot be used: faults.drop[0].when must be "before" or "after"',
  });
});

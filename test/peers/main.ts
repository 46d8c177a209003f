/**
 * Runs the provider's scenarios against our emulator and two other people's, and prints how each went.
 *
 * Usage: npm run test:peers -- [--peer NAME]… [--scenario TEXT]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureVenv, type Venv } from '../clients/venv.ts';
import '../support/loopback-only.ts';
import { atEnd } from './at-end.ts';
import { KNOWN_DIFFERENCES } from './known-differences.ts';
import { isBad, judge, tableOf, type Outcome } from './outcome.ts';
import { PEER_SCENARIOS, type PeerScenario } from './peer-scenario.ts';
import { PEER_NAMES, PEER_PINS, startPeer, type Peer, type PeerName } from './peers.ts';

const SCENARIO_MS = 30_000;

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const { values } = parseArgs({
  options: { peer: { type: 'string', multiple: true }, scenario: { type: 'string', default: '' } },
});

async function main(): Promise<number> {
  const peers = PEER_NAMES.filter((name) => values.peer === undefined || values.peer.includes(name));
  const scenarios = PEER_SCENARIOS.filter(({ title }) => title.includes(values.scenario));
  const unknown = PEER_NAMES.flatMap((name) => Object.keys(KNOWN_DIFFERENCES[name])).filter(
    (title) => !PEER_SCENARIOS.some((scenario) => scenario.title === title),
  );
  for (const title of unknown) console.log(`known-differences.ts names no scenario with "${title}"`);
  const venv = ensureVenv('peers', PEER_PINS);
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-peers-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const outcomes = (await Promise.all(peers.map((name) => runAll(name, scenarios, venv, folder)))).flat();
  for (const line of tableOf(outcomes, peers)) console.log(line);
  const bad = outcomes.filter(isBad).length + unknown.length;
  const count = (verdict: Outcome['verdict']): number => outcomes.filter((one) => one.verdict === verdict).length;
  console.log(`\n${count('ok')} passed, ${count('known')} known differences, ${bad} failed`);
  return bad === 0 ? 0 : 1;
}

async function runAll(
  name: PeerName,
  scenarios: readonly PeerScenario[],
  venv: Venv,
  folder: string,
): Promise<Outcome[]> {
  const peer = await startPeer(name, venv, folder);
  const outcomes: Outcome[] = [];
  try {
    for (const scenario of scenarios) {
      const error = await run(peer, scenario);
      outcomes.push({ peer: name, title: scenario.title, ...judge(error, KNOWN_DIFFERENCES[name][scenario.title]) });
    }
  } finally {
    await peer.stop();
  }
  return outcomes;
}

/** Run one scenario in a fresh account and return what it threw. */
async function run(peer: Peer, scenario: PeerScenario): Promise<unknown> {
  const controller = new AbortController();
  try {
    const url = await peer.fresh();
    const late = sleep(SCENARIO_MS, undefined, { signal: controller.signal }).then(
      () => new Error(`Not done after ${SCENARIO_MS / 1000} seconds`),
      () => undefined,
    );
    return await Promise.race([scenario.run(url).then(() => undefined), late]);
  } catch (error) {
    return error;
  } finally {
    controller.abort();
  }
}

process.exitCode = await main();

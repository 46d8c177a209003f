import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import type { Case } from './cases.ts';
import { emulatorEnv, readLive, startFor, zoneLines } from './emulated.ts';
import { lineDiff } from './line-diff.ts';
import { compareZoneFiles, placeZoneFiles, readZoneFiles } from './plan-files.ts';
import { makeWorkdir, runProgram, splitArgs, splitFlags, type Run } from './run.ts';

/** What a replay of a `plan` case ended in. */
export interface PlanResult {
  readonly preview: Run;
  readonly push: Run;
  readonly again: Run;
  readonly after: readonly LiveZone[];
  readonly calls: readonly { readonly operation: string }[];
  /** Zone files after the push, by name. */
  readonly files: ReadonlyMap<string, string>;
}

interface Arguments {
  readonly global: string[];
  readonly preview: string[];
  readonly push: string[];
  readonly stdin: string;
  readonly env: Record<string, string>;
}

/** Replay preview, push and preview again against an emulator that holds what the case begins with. */
export async function replayPlan(given: Case): Promise<PlanResult> {
  const args = readArguments(given.folder);
  const workdir = makeWorkdir(given.folder);
  placeZoneFiles(given.folder, workdir.path);
  const emulator = await startFor(given.folder);
  const env = { ...emulatorEnv(emulator), ...args.env };
  try {
    const preview = await runProgram([...args.global, 'preview', ...args.preview], workdir.path, { env });
    emulator.resetCalls();
    const push = await runProgram([...args.global, 'push', ...args.push], workdir.path, { env, stdin: args.stdin });
    const calls = emulator.calls();
    const after = emulator.dump();
    const files = readZoneFiles(join(workdir.path, 'zones'));
    const again = await runProgram([...args.global, 'preview', ...args.preview], workdir.path, { env });
    return { preview, push, again, after, calls, files };
  } finally {
    await emulator.close();
    workdir.remove();
  }
}

function readArguments(folder: string): Arguments {
  const file = join(folder, 'args.txt');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const of = (key: string): string => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  const both = splitFlags(of('both'));
  const stdin = of('stdin of push');
  return {
    global: splitFlags(of('global')),
    preview: [...both, ...splitFlags(of('preview'))],
    push: [...both, ...splitFlags(of('push'))],
    stdin: stdin === '' ? '' : (JSON.parse(stdin) as string),
    env: Object.fromEntries(splitArgs(of('env')).map((pair) => pair.split('=') as [string, string])),
  };
}

/** Say how a replay differs from what was recorded; empty when it agrees. */
export function comparePlan(given: Case, result: PlanResult): string[] {
  const problems: string[] = [];
  for (const step of ['preview', 'push', 'again'] as const) {
    const file = join(given.folder, `${step}.txt`);
    if (!existsSync(file)) continue;
    const recorded = readFileSync(file, 'utf8');
    const wanted = wholeFileReport(reportLines(recorded));
    const isSilent = result.files.size > 0 && !wanted.some((line) => KEPT.test(line));
    const got = reportLines(result[step].out).filter((line) => !(isSilent && KEPT.test(line)));
    if (wanted.join('\n') !== got.join('\n')) problems.push(`${step}:\n${lineDiff(wanted, got)}`);
    const code = Number(/^exit (\d+)$/m.exec(recorded)?.[1] ?? 0);
    if (result[step].code !== code) {
      problems.push(`${step} exits ${result[step].code}, recorded ${code}: ${result[step].err.slice(0, 300)}`);
    }
  }
  const after = join(given.folder, 'after.json');
  if (existsSync(after)) problems.push(...compareZones(given, readLive(after), result.after));
  problems.push(...compareZoneFiles(given.folder, result.files));
  return problems;
}

/** Compare zones as they are afterwards; name servers of zones made on the way are the service's to choose. */
export function compareZones(given: Case, wanted: readonly LiveZone[], got: readonly LiveZone[]): string[] {
  const live = join(given.folder, 'live.json');
  const before = new Set(existsSync(live) ? readLive(live).map((zone) => zone.zone) : []);
  const created = new Set(wanted.map((zone) => zone.zone).filter((zone) => !before.has(zone)));
  const options = { withoutDelegation: created };
  const [a, b] = [zoneLines(wanted, options), zoneLines(got, options)];
  return a.join('\n') === b.join('\n') ? [] : [`zone afterwards:\n${lineDiff(a, b)}`];
}

/** Items that tell of an error; their words, and the remedy in the next line, are our own. */
const ERROR_ITEM = /^INFO#\d+: (?:Domain "|DetermineNS:|zone ")/;

/** What is kept in a zone file is recorded only where something changed, and told by us at all times. */
const KEPT = / records? not being deleted because of |^ {4}[A-Z\d_]+\("/;

/** The lines between the first heading and the last line, without what is deliberately ours. */
export function reportLines(text: string): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('*****'));
  const end = lines.findIndex((line) => /^Done\. \d+ corrections\.$/.test(line));
  return lines
    .slice(start < 0 ? end : start, end + 1)
    .filter((line) => !/^(?:CONCURRENTLY|SERIALLY|Waiting for|PHASE|Concurrently|Inaccurate)/.test(line))
    .filter((line, i, all) => !ERROR_ITEM.test(line) && !(/^ {4}/.test(line) && ERROR_ITEM.test(all[i - 1] ?? '')))
    .map((line) => (/\bR53_ALIAS\b/.test(line) ? line.replace(/ ttl=\d+\b/g, '') : line))
    .map((line) => line.replace(/^FAILURE! .*/, 'FAILURE!'))
    .map((line) => line.replace(/^(WARNING: \d+ records) .*external-dns.*/, '$1 of external-dns too'))
    .filter((line) => !/^(?:Consider removing|Leave them out) .*external-dns/.test(line))
    .map((line) => line.replace(/^INFO#\d+: /, 'INFO: '));
}

/**
 * The lines of a recorded report as ours has them for zones that are written as a whole.
 *
 * What is kept is part of such a correction there, and dropped when there is none; here it is an item of its own.
 */
export function wholeFileReport(lines: readonly string[]): string[] {
  let number: string | undefined;
  return lines.map((line) => {
    const kept = /^#(\d+): (\d+ records? not being deleted because of .*)$/.exec(line);
    if (kept !== null) {
      number = kept[1];
      return `INFO: ${kept[2]}`;
    }
    if (number === undefined || !/^[+\-±] /.test(line)) return line;
    const first = `#${number}: ${line}`;
    number = undefined;
    return first;
  });
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import { commandLines, type Case } from './cases.ts';
import { emulatorEnv, readLive, startFor } from './emulated.ts';
import { lineDiff } from './line-diff.ts';
import { compareZones, reportLines, wholeFileReport } from './plan.ts';
import { makeWorkdir, runProgram, splitArgs, type Run } from './run.ts';
import { withoutDates } from './zonefile.ts';

/** What a replay of a `commands` case ended in: its runs, the zones, and files that were to be written but differ. */
export interface CommandsResult {
  readonly runs: readonly Run[];
  readonly after: readonly LiveZone[];
  readonly missingFiles: readonly string[];
}

/** Replay the command lines of a case in one folder, one after the other. */
export async function replayCommands(given: Case): Promise<CommandsResult> {
  const workdir = makeWorkdir(given.folder);
  const emulator = await startFor(given.folder);
  const stdin = readIfThere(join(given.folder, 'stdin.txt')) ?? '';
  const env = { ...emulatorEnv(emulator), ...readEnv(given.folder) };
  const runs: Run[] = [];
  const missingFiles: string[] = [];
  try {
    for (const [i, line] of commandLines(given.folder).entries()) {
      runs.push(await runProgram(splitArgs(line), workdir.path, { env, stdin }));
      missingFiles.push(...differingFiles(given.folder, i, workdir.path));
    }
    return { runs, after: emulator.dump(), missingFiles };
  } finally {
    await emulator.close();
    workdir.remove();
  }
}

/** Say how a replay differs from what was recorded; empty when it agrees. */
export function compareCommands(given: Case, result: CommandsResult): string[] {
  const problems = result.missingFiles.map((file) => `file ${file} is not as recorded`);
  const lines = commandLines(given.folder);
  for (const [i, run] of result.runs.entries()) {
    const recorded = Number(readStep(given.folder, i, 'exit.txt') ?? '0');
    const err = readStep(given.folder, i, 'err.txt') ?? '';
    const code = wantedCode(recorded, err);
    if (run.code !== code) {
      problems.push(
        `run ${i + 1} exits ${run.code}, recorded ${recorded}: ${run.err.slice(0, 300)}${run.out.slice(-200)}`,
      );
    }
    if (lines[i]?.startsWith('fmt ') === true && run.out !== (readStep(given.folder, i, 'out.txt') ?? '')) {
      problems.push(`run ${i + 1} formats differently:\n${run.out}`);
    }
    const wanted = wholeFileReport(reportLines(readStep(given.folder, i, 'out.txt') ?? ''));
    const got = reportLines(run.out);
    if (wanted.length > 0 && wanted.join('\n') !== got.join('\n'))
      problems.push(`run ${i + 1}:\n${lineDiff(wanted, got)}`);
  }
  const after = join(given.folder, 'live-after.json');
  if (existsSync(after)) {
    problems.push(...compareZones(given, readLive(after), result.after));
  }
  return problems;
}

/** Our exit codes: 2 for usage errors, 1 for what crashed the recorded program. */
function wantedCode(recorded: number, err: string): number {
  if (recorded === 3 || /^Incorrect Usage/m.test(err)) return 2;
  return recorded === 2 ? 1 : recorded;
}

function readStep(folder: string, index: number, file: string): string | undefined {
  return readIfThere(join(folder, file)) ?? readIfThere(join(folder, `${index + 1}.${file}`));
}

function differingFiles(folder: string, index: number, workdir: string): string[] {
  const wanted = ['files', `${index + 1}.files`].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (wanted === undefined) return [];
  return (
    readdirSync(wanted, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(wanted, file)).isFile())
      // Modes are recorded where the original gets them wrong (pitfall 89).
      .filter((file) => !file.endsWith('.mode'))
      .filter((file) => textOf(join(workdir, file)) !== textOf(join(wanted, file)))
  );
}

/** The text of a file, the day of a zone file left out. */
function textOf(path: string): string | undefined {
  const text = readIfThere(path);
  return text !== undefined && path.endsWith('.zone') ? withoutDates(text) : text;
}

function readEnv(folder: string): Record<string, string> {
  const text = readIfThere(join(folder, 'env.txt')) ?? '';
  const pairs = text.split('\n').filter((line) => line.includes('='));
  return Object.fromEntries(pairs.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
}

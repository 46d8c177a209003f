import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './cases.ts';
import { makeWorkdir, runProgram, type Run } from './run.ts';

/** What a replay of a `language` case ended in. */
export interface LanguageResult {
  readonly raw: Run;
  readonly ir: Run;
  readonly check: Run;
}

/** Replay print-ir, raw and normalised, and check. */
export async function replayLanguage(given: Case): Promise<LanguageResult> {
  const file = join(given.folder, 'args.txt');
  const args = existsSync(file) ? readFileSync(file, 'utf8').replace(/\n$/, '').split('\n') : [];
  const workdir = makeWorkdir(given.folder);
  try {
    const raw = await runProgram(['print-ir', '--raw', '--pretty', ...args], workdir.path);
    const ir = await runProgram(['print-ir', '--pretty', ...args], workdir.path);
    const check = await runProgram(['check', ...args], workdir.path);
    return { raw, ir, check };
  } finally {
    workdir.remove();
  }
}

/** Say how a replay differs from what was recorded; empty when it agrees. */
export function compareLanguage(given: Case, result: LanguageResult): string[] {
  return [
    ...compareIr(given, 'raw', result.raw),
    ...compareIr(given, 'ir', result.ir),
    ...compareCheck(given, result.check),
  ];
}

function compareIr(given: Case, step: 'raw' | 'ir', run: Run): string[] {
  const wanted = readIfThere(given, `${step}.json`);
  if (wanted !== undefined) {
    if (run.code !== 0) return [`${step} exits ${run.code}: ${run.err.slice(0, 300)}`];
    const [a, b] = [comparable(wanted), comparable(run.out)];
    return a === b ? [] : [`${step}: ${firstDifference(a, b)}`];
  }
  const error = readIfThere(given, `${step}.error.txt`);
  if (error === undefined) return [];
  return run.code === 0 ? [`${step} is accepted, recorded: ${error.split('\n')[0]}`] : [];
}

/** What a recorded line is about; the first that fits says it. */
const SUBJECTS = [
  /domain \S+ uses (\S+) records, but/,
  /PTR record (\S+) in wrong/,
  /\b(?:A|AAAA|ALIAS|CAA|CNAME|DNAME|MX|NS|PTR|R53_ALIAS|SOA|SRV|TXT) (\S+?):? /,
  /"([^"]+)"/,
];

function compareCheck(given: Case, run: Run): string[] {
  const wanted = readIfThere(given, 'check.txt');
  if (wanted === undefined) return [];
  const code = Number(/^exit (\d+)$/m.exec(wanted)?.[1] ?? 0);
  const problems =
    run.code === code || (code > 1 && run.code === 1) ? [] : [`check exits ${run.code}, recorded ${code}`];
  const said = `${run.out}\n${run.err}`;
  for (const line of wanted.split('\n').filter((text) => /^(?:ERROR|WARNING): /.test(text))) {
    const subject = SUBJECTS.map((pattern) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
    if (subject !== undefined && !mentions(said, subject)) problems.push(`check does not name: ${line}`);
  }
  return problems;
}

/** A recorded subject is `label.zone`; ours may show the label as typed, the name, or the call. */
function mentions(said: string, subject: string): boolean {
  const label = subject.split('.')[0] ?? subject;
  const lower = said.toLowerCase();
  return [subject, `"${label}"`, `${label}.`].some((text) => lower.includes(text.toLowerCase()));
}

function readIfThere(given: Case, file: string): string | undefined {
  const path = join(given.folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The JSON document of an output without positions; printed lines before it are the configuration's own. */
function comparable(text: string): string {
  const document: unknown = JSON.parse(text.slice(text.search(/^\{/m)));
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([key]) => key !== 'filepos');
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, v]) => [key, sorted(v)]));
  };
  return JSON.stringify(sorted(document), undefined, 1);
}

function firstDifference(wanted: string, got: string): string {
  const [a, b] = [wanted.split('\n'), got.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  return `line ${at}\n    recorded: ${a.slice(at, at + 4).join(' ')}\n    ours:     ${b.slice(at, at + 4).join(' ')}`;
}

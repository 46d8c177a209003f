import { UserError } from '../errors.ts';
import { createCallLocator, type CallLocator } from './call-locator.ts';
import { evaluateOnce, type Evaluation } from './evaluate-once.ts';
import { parseStack } from './guest-failure.ts';
import { instrument, type ScriptSites } from './instrument.ts';
import type { ConfigScript } from './config-script.ts';
import { locateFolded } from './locate-folded.ts';
import { rememberLines, type CallSite } from './source-lines.ts';

/** Where a call stands and how it reads. */
export type { CallSite } from './source-lines.ts';

/** Words whose calls are numbered, besides those of the record types. */
const NUMBERED_WORDS = [
  'D',
  'D_EXTEND',
  'DOMAIN_ELSEWHERE',
  'DOMAIN_ELSEWHERE_AUTO',
  'IGNORE',
  'IGNORE_NAME',
  'IGNORE_TARGET',
  'NAMESERVER',
  'RULE',
  'NewRegistrar',
  'NewDnsProvider',
  'CAA_BUILDER',
  'DKIM_BUILDER',
  'DMARC_BUILDER',
  'LOC_BUILDER_DD',
  'LOC_BUILDER_DMM_STR',
  'LOC_BUILDER_DMS_STR',
  'LOC_BUILDER_STR',
  'M365_BUILDER',
  'SPF_BUILDER',
];

/** Global that instrumented calls report to. */
const REPORTER = 'zonewrightReport';

/** How many calls are looked up by their stack: each costs a walk over a line table. */
const MOST_STACKS = 500;

/**
 * Find where calls stand.
 *
 * Literal calls that were folded are where they were read. For others the configuration is evaluated again with every
 * call of a word instrumented, which is exact and linear; calls under another name (`hosts.map(A)`) are at last looked
 * up by their stacks.
 */
export async function locateCalls(
  evaluation: Evaluation,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, CallSite>> {
  const located = locateFolded(evaluation.folder, wanted);
  for (const locate of [locateBySite, locateByStack]) {
    const left = wanted.filter((call) => !located.has(call));
    if (left.length > 0) for (const [call, site] of await locate(evaluation, left)) located.set(call, site);
  }
  return located;
}

async function locateBySite(evaluation: Evaluation, wanted: readonly number[]): Promise<Map<number, CallSite>> {
  const { folder, folded, main } = evaluation;
  const words = numberedWords(evaluation);
  const scripts: (ScriptSites & { readonly original: ConfigScript })[] = [];
  let count = 0;
  // A script that is required often is scanned each time: that is rare, and its sites stay apart.
  const prepare = (original: ConfigScript, ready: ConfigScript): ConfigScript => {
    const { script, sites } = instrument(ready, words, REPORTER, count);
    count += sites.calls.length;
    scripts.push({ ...sites, original });
    return script;
  };
  const mode = {
    isQuiet: true,
    reporter: REPORTER,
    main: prepare(main, folded),
    prepare: (script: ConfigScript) => prepare(script, folder.fold(script)),
  };
  const text = await ignoreFailure(evaluateOnce(evaluation, mode, 'sites'));
  const siteOf = new Map(text.split('\n').map((line) => line.split(' ').map(Number) as [number, number]));
  const linesOf = rememberLines();
  const located = new Map<number, CallSite>();
  for (const call of wanted) {
    const site = siteOf.get(call);
    const sites = site === undefined ? undefined : scripts.findLast((candidate) => candidate.first <= site);
    const span = sites?.calls[(site ?? 0) - sites.first];
    if (sites === undefined || span === undefined) continue;
    const [from, to] = [span.start, span.end].map((offset) => linesOf(sites.script).positionAt(offset));
    const original = linesOf(sites.original);
    const offsets = [from, to].map((position) => original.offsetAt(position?.line ?? 1, position?.column ?? 1));
    located.set(call, original.siteAt(offsets[0] ?? 0, offsets[1] ?? 0));
  }
  return located;
}

async function locateByStack(evaluation: Evaluation, wanted: readonly number[]): Promise<Map<number, CallSite>> {
  const { folder, folded, main } = evaluation;
  const locators = new Map<string, CallLocator>([[main.name, createCallLocator(main)]]);
  const prepare = (script: ConfigScript): ConfigScript => {
    if (!locators.has(script.name)) locators.set(script.name, createCallLocator(script));
    return folder.fold(script);
  };
  const mode = { isQuiet: true, traced: wanted.slice(0, MOST_STACKS), main: folded, prepare };
  const text = await ignoreFailure(evaluateOnce(evaluation, mode, 'stacks'));
  const located = new Map<number, CallSite>();
  for (const [call, stack] of readStacks(text)) {
    const [frame] = parseStack(stack);
    const site = frame === undefined ? undefined : locators.get(frame.file)?.(frame.line, frame.column);
    if (site !== undefined) located.set(call, site);
  }
  return located;
}

/** Read what the sandbox noted; its JSON is made with functions that the configuration may have replaced. */
function readStacks(text: string): [call: number, stack: string][] {
  try {
    const pairs: unknown = JSON.parse(text);
    if (!Array.isArray(pairs)) return [];
    return pairs.filter((pair): pair is [number, string] => Array.isArray(pair) && typeof pair[1] === 'string');
  } catch {
    return [];
  }
}

/** A configuration that depends on chance may fail this time; then nothing is found. */
async function ignoreFailure(evaluation: Promise<string>): Promise<string> {
  try {
    return await evaluation;
  } catch (error) {
    if (error instanceof UserError) return '';
    throw error;
  }
}

function numberedWords({ recordTypes }: Evaluation): ReadonlySet<string> {
  return new Set([...NUMBERED_WORDS, ...recordTypes.keys()]);
}

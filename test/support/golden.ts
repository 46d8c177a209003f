import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProviderKinds } from '../../providers/index.ts';
import { type Compiled, compile, type CompileOptions } from '../../src/config/compile.ts';
import { sharedEngine } from './shared-engine.ts';
import type { FetchText } from '../../src/config/fetch-queue.ts';
import { UserError } from '../../src/errors.ts';
import { desiredRecords, indexRecordTypes, originOf } from '../../src/model/desired.ts';
import { toIrJson } from '../../src/model/ir-json.ts';
import type { DeclaredZone } from '../../src/model/ir.ts';
import { PSEUDO_TYPES, RECORD_TYPES } from '../../src/records/index.ts';
import { countFindings, errorLines, findingLines } from '../../src/report/diagnostics.ts';
import { hasErrors } from '../../src/validate/finding.ts';
import { renderZoneFile } from '../../src/zonefile/writer.ts';

/** Files a golden case may have; what a configuration does not lead to has no file. */
export const EXPECTED_FILES = [
  'expected.raw.json',
  'expected.ir.json',
  'expected.zone',
  'expected.findings.txt',
  'expected.output.txt',
] as const;

/** The text of each file that a case leads to. */
export type GoldenTexts = Partial<Record<(typeof EXPECTED_FILES)[number], string>>;

const kinds = await loadProviderKinds();
const recordTypes = [...RECORD_TYPES, ...PSEUDO_TYPES, ...kinds.flatMap((kind) => kind.recordTypes)];
const typesByName = indexRecordTypes(recordTypes);
// One for all cases: to compile it takes longer than a case does.

/** The configuration file of a case: a script or a module. */
export function mainFileOf(folder: string): string {
  return existsSync(join(folder, 'dnsconfig.mjs')) ? 'dnsconfig.mjs' : 'dnsconfig.js';
}

/**
 * Compile the configuration of a case, raw and normalised, and write down all that comes of it.
 *
 * `variables.json` holds variables of the command line; requests get the files below `web/`; SPF records are answered
 * from `spfcache.json`, so that the cache is never out of date.
 */
export async function renderGolden(folder: string): Promise<GoldenTexts> {
  const printed: string[] = [];
  const displayFile = mainFileOf(folder);
  const options: CompileOptions = {
    file: join(folder, displayFile),
    displayFile,
    cwd: folder,
    variables: readJson(join(folder, 'variables.json')) as Record<string, string>,
    recordTypes,
    providerKinds: kinds,
    print: (line) => printed.push(line),
    startEngine: sharedEngine,
    fetch: createFetch(join(folder, 'web')),
    resolveTxt: createResolver(join(folder, 'spfcache.json')),
  };
  try {
    const compiled = await compile(options);
    const raw = await compile({ ...options, raw: true, print: () => undefined });
    return {
      ...(await irTexts(displayFile, raw, compiled)),
      ...findingTexts(compiled),
      ...outputText(printed, compiled.notices),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { 'expected.findings.txt': toText(errorLines(error)), ...outputText(printed, []) };
  }
}

async function irTexts(mainFile: string, raw: Compiled, compiled: Compiled): Promise<GoldenTexts> {
  const calls = raw.config.zones.flatMap((zone) => [...zone.records, ...zone.absent].map(({ call }) => call));
  const sites = await raw.locate(calls);
  const positions = new Map(Array.from(sites, ([call, { position }]) => [call, position]));
  const toJson = ({ config }: Compiled, isNormalized: boolean): string => {
    const ir = toIrJson(config, { recordTypes: typesByName, isNormalized, positions, mainFile });
    return `${JSON.stringify(ir, undefined, 2)}\n`;
  };
  const texts: GoldenTexts = {};
  if (!hasErrors(raw.findings)) texts['expected.raw.json'] = toJson(raw, false);
  if (hasErrors(compiled.findings)) return texts;
  texts['expected.ir.json'] = toJson(compiled, true);
  const zones = compiled.config.zones.filter(({ records }) => records.length > 0).map(zoneText);
  if (zones.length > 0) texts['expected.zone'] = zones.join('\n');
  return texts;
}

/** The zone as a master file, with its tag as a remark. */
function zoneText(zone: DeclaredZone): string {
  const origin = originOf(zone);
  const records = desiredRecords(zone, typesByName);
  const comments = zone.tag === '' ? [] : [`tag ${zone.tag}`];
  return `$ORIGIN ${origin}\n${renderZoneFile({ zone: origin, records, comments })}`;
}

function findingTexts({ findings, config }: Compiled): GoldenTexts {
  if (findings.length === 0) return {};
  const lines = [...findingLines(findings), countFindings(findings, config.zones.length)];
  return { 'expected.findings.txt': toText(lines) };
}

function outputText(printed: readonly string[], notices: readonly string[]): GoldenTexts {
  const lines = [...printed, ...notices];
  return lines.length === 0 ? {} : { 'expected.output.txt': toText(lines) };
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** A web that holds the files of a folder, whatever the host. */
function createFetch(folder: string): FetchText {
  return ({ url, method }) => {
    const file = join(folder, new URL(url).pathname);
    if (!existsSync(file)) return Promise.resolve({ status: 404, statusText: 'Not Found', headers: [], body: '' });
    const headers = [['x-method', method]] as const;
    return Promise.resolve({ status: 200, statusText: 'OK', headers, body: readFileSync(file, 'utf8') });
  };
}

function createResolver(file: string): (name: string) => Promise<string[][]> {
  const known = readJson(file) as Record<string, { SPF: string }>;
  return (name) => {
    const spf = known[name]?.SPF;
    if (spf !== undefined) return Promise.resolve([[spf]]);
    return Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
  };
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

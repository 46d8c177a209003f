import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The corpora this program can replay so far. */
export const CORPORA = ['plan', 'language', 'commands'] as const;
export type Corpus = (typeof CORPORA)[number];

/** One recorded case. */
export interface Case {
  readonly corpus: Corpus;
  readonly name: string;
  readonly folder: string;
  /** Whether we want what was recorded, or deliberately something else. */
  readonly wants: 'same' | 'differs';
  /** Words and commands of later milestones it needs; empty when it can be run. */
  readonly needs: readonly string[];
}

/** Words the language does not have yet. */
const LATER_WORDS = [
  'ALIAS',
  'AUTODNSSEC',
  'AUTODNSSEC_OFF',
  'AUTODNSSEC_ON',
  'CAA_BUILDER',
  'CLI_DEFAULTS',
  'DHCID',
  'DKIM_BUILDER',
  'DMARC_BUILDER',
  'DNAME',
  'DNSKEY',
  'DOMAIN_ELSEWHERE',
  'DOMAIN_ELSEWHERE_AUTO',
  'DS',
  'ENSURE_ABSENT',
  'ENSURE_ABSENT_REC',
  'FETCH',
  'FRAME',
  'HASH',
  'HTTPS',
  'IGNORE_EXTERNAL_DNS',
  'IGNORE_NAME',
  'IGNORE_TARGET',
  'IMPORT_TRANSFORM',
  'IMPORT_TRANSFORM_STRIP',
  'INCLUDE',
  'LOC',
  'LOC_BUILDER_DD',
  'LOC_BUILDER_DMM_STR',
  'LOC_BUILDER_DMS_STR',
  'LOC_BUILDER_STR',
  'M365_BUILDER',
  'NAPTR',
  'OPENPGPKEY',
  'PANIC',
  'R53_HEALTH_CHECK_ID',
  'R53_WEIGHT',
  'REV',
  'REVCOMPAT',
  'RP',
  'SMIMEA',
  'SOA',
  'SPF_BUILDER',
  'SSHFP',
  'SVCB',
  'TLSA',
  'URL',
  'URL301',
  'DKIM',
  'DISABLE_REPEATED_DOMAIN_CHECK',
  'AUTOSPLIT',
  'AKAMAICDN',
  'CF_PROXY_ON',
  'LUA',
];
const LATER_NAMES: readonly (readonly [string, RegExp])[] = [
  ['underscore', /(?<![\w.$])_\s*[.(]/],
  ['timers', /\bset(?:Timeout|Interval)\b/],
  ['Promise', /\bPromise\b/],
  ['require_glob', /\brequire_glob\b/],
  ['getConfiguredDomains', /\bgetConfiguredDomains\b/],
  ['routing metadata', /\br53_(?:weight|set_identifier|health_check_id)\b/],
  ['transform metadata', /\btransform\b/],
  ['ip_conversions', /\bip_conversions\b/],
  ['BIND', /["']BIND["']|NewDnsProvider\("bind"/],
];
const LATER_COMMANDS = /^(?:fmt|init|write-types|shell-completion)\b/m;

/** Read the list of cases of a folder, in its order. */
export function readCases(root: string): Case[] {
  const rows = readFileSync(join(root, 'index.tsv'), 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [corpus = '', name = '', wants = ''] = row.split('\t');
    if (!isCorpus(corpus)) return [];
    const folder = join(root, corpus, name);
    return [{ corpus, name, folder, wants: wants === 'differs' ? 'differs' : 'same', needs: needsOf(folder) }];
  });
}

function isCorpus(text: string): text is Corpus {
  return (CORPORA as readonly string[]).includes(text);
}

/** Files of a case's folder that are its input, below sub-folders too. */
export function inputFiles(folder: string): string[] {
  const isCommand = commandLines(folder).length > 0;
  const isResult = isCommand
    ? /^(?:\d+\.)?(?:cmd|out|err|exit|stdin|env|executable)\.txt$|^why\.md$|^live(?:-after)?\.json$|^(?:\d+\.)?files$/
    : /^(?:raw|ir|check|preview|push|again|why|calls|after|report|live)[\w.-]*\.(?:txt|md|json)$|^args\.txt$/;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !isResult.test(file.split('/')[0] ?? '') && statSync(join(folder, file)).isFile(),
  );
}

function needsOf(folder: string): string[] {
  const texts = inputFiles(folder)
    .filter((file) => /\.(?:js|json5?|ts)$/.test(file) || file === 'creds.json')
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\/\/.*$/gm, ''));
  const text = texts.join('\n');
  const words = LATER_WORDS.filter((word) => new RegExp(`(?<![\\w."'])${word}(?![\\w"'])`).test(text));
  const names = LATER_NAMES.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  const commands = commandLines(folder).some((line) => LATER_COMMANDS.test(line)) ? ['command'] : [];
  return [...words, ...names, ...commands, ...liveNeeds(folder)];
}

/** Sets in the zone that only later words can express: for now they are left alone, which is not what was recorded. */
function liveNeeds(folder: string): string[] {
  const file = join(folder, 'live.json');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const types = /"Type": "(DS|HTTPS|NAPTR|SSHFP|SVCB|TLSA)"/.exec(text)?.[1];
  const isWeighted = /"Weight"/.test(text);
  return [...(types === undefined ? [] : [`${types} set`]), ...(isWeighted ? ['weighted set'] : [])];
}

/** The command lines of a case of the `commands` corpus, in order. */
export function commandLines(folder: string): string[] {
  if (existsSync(join(folder, 'cmd.txt'))) return [readFileSync(join(folder, 'cmd.txt'), 'utf8').replace(/\n$/, '')];
  const lines: string[] = [];
  for (let i = 1; existsSync(join(folder, `${i}.cmd.txt`)); i++) {
    lines.push(readFileSync(join(folder, `${i}.cmd.txt`), 'utf8').replace(/\n$/, ''));
  }
  return lines;
}

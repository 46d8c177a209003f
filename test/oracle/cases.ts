import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The corpora there are. */
export const CORPORA = ['plan', 'language', 'commands', 'zonefile', 'get-zones'] as const;
export type Corpus = (typeof CORPORA)[number];

/** One recorded case. */
export interface Case {
  readonly corpus: Corpus;
  readonly name: string;
  readonly folder: string;
  /** Whether we want what was recorded, or deliberately something else. */
  readonly wants: 'same' | 'differs';
}

/** Read the list of cases of a folder, in its order. */
export function readCases(root: string): Case[] {
  const rows = readFileSync(join(root, 'index.tsv'), 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [corpus = '', name = '', wants = ''] = row.split('\t');
    if (!isCorpus(corpus)) return [];
    const folder = join(root, corpus, name);
    return [{ corpus, name, folder, wants: wants === 'differs' ? 'differs' : 'same' }];
  });
}

function isCorpus(text: string): text is Corpus {
  return (CORPORA as readonly string[]).includes(text);
}

/** Files of a case's folder that are its input, below sub-folders too. */
export function inputFiles(folder: string): string[] {
  const isCommand = commandLines(folder).length > 0;
  const isResult = isCommand
    ? /^(?:\d+\.)?(?:cmd|out|err|exit|stdin|env|executable)\.txt$|^why\.md$|^live(?:-after)?\.json$|^(?:\d+\.)?files$|^before$|^step\d+\./
    : /^(?:raw|ir|check|preview|push|again|why|calls|after|report|live)[\w.-]*\.(?:txt|md|json)$|^args\.txt$|^zones\.(?:before|after)$/;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !isResult.test(file.split('/')[0] ?? '') && statSync(join(folder, file)).isFile(),
  );
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

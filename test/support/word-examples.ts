import { WORD_GROUPS } from '../../src/dsl/word-docs/index.ts';
import type { WordDoc } from '../../src/dsl/word-docs/word-doc.ts';

/** An example of a word's documentation, as a script of its own. */
export interface WordExample {
  readonly word: string;
  readonly source: string;
}

const PRELUDE = 'var REG = NewRegistrar("none");\nvar R53 = NewDnsProvider("r53");\n';

/** Files that examples read. */
export const EXAMPLE_FILES: Readonly<Record<string, string>> = {
  'shops.json': '[{ "name": "harbour" }]',
  'zones/bread.js': 'D("bread.example", REG, DnsProvider(R53));\n',
};

/** Every word with its documentation. */
export const ALL_WORDS: readonly WordDoc[] = WORD_GROUPS.flatMap(({ words }) => words);

/** Every example: what belongs among the arguments of `D` stands there. */
export function wordExamples(): WordExample[] {
  return WORD_GROUPS.flatMap((group) =>
    group.words.map(({ name, example, place = group.place }) => {
      const statement = place === 'file' ? example : `D("bakery.example", REG, DnsProvider(R53),\n  ${example}\n);`;
      return { word: name, source: PRELUDE + statement };
    }),
  );
}

/** All examples in one script, each in a function that is never called. */
export function examplesScript(): string {
  const functions = wordExamples().map(({ source }, i) => `function example${i}() {\n${source}\n}\n`);
  return `// @ts-check\n/// <reference path="./zonewright.d.ts" />\n${functions.join('')}`;
}

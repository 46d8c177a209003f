import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { loadProviderKinds } from '../../../providers/index.ts';
import { allRecordTypes } from '../../../src/commands/compiling.ts';
import { languageOf } from '../../../src/commands/write-types.ts';
import { compile } from '../../../src/config/compile.ts';
import { sharedEngine } from '../../support/shared-engine.ts';
import { renderGlobalDeclarations, renderModuleDeclarations } from '../../../src/dsl/declarations.ts';
import { evaluateText } from '../../support/evaluate-text.ts';
import { createWorkplace } from '../../support/cli.ts';
import { ALL_WORDS, EXAMPLE_FILES, wordExamples } from '../../support/word-examples.ts';

const kinds = await loadProviderKinds();
const recordTypes = allRecordTypes(kinds);
const place = createWorkplace({ ...EXAMPLE_FILES, 'dnsconfig.js': '' });
after(place.remove);

const answer = { status: 200, statusText: 'OK', headers: [], body: '192.0.2.77' };

/** Compile a script in the folder of the examples and return what is wrong with it. */
async function errorsOf(source: string): Promise<string[]> {
  place.write('dnsconfig.js', source);
  const { findings } = await compile({
    file: `${place.folder}/dnsconfig.js`,
    displayFile: 'dnsconfig.js',
    cwd: place.folder,
    variables: {},
    recordTypes,
    providerKinds: kinds,
    print: () => undefined,
    startEngine: sharedEngine,
    fetch: async () => answer,
  });
  // That only another provider can hold such a record is true of some words.
  const errors = findings.filter(({ level, rule }) => level === 'error' && rule !== 'foreign-type');
  return errors.map(({ message }) => message);
}

test('every global of a configuration is documented, and nothing that is not there', async () => {
  const source = 'console.log(Object.keys(globalThis).join(" "))';
  const { printed } = await evaluateText(source, { isOnce: true, fetch: async () => answer });
  // A part of the engine, where the others are not enumerable.
  const globals = (printed[0] ?? '').split(' ').filter((name) => name !== 'performance');
  assert.ok(globals.length > 100);
  assert.deepEqual(ALL_WORDS.map(({ name }) => name).toSorted(), globals.toSorted());
});

test('every example of the documentation compiles without an error', async () => {
  const wrong: string[] = [];
  for (const { word, source } of wordExamples()) {
    const errors = await errorsOf(source).catch((error: unknown) => [String(error)]);
    if (errors.length > 0) wrong.push(`${word}: ${errors.join('; ')}`);
  }
  assert.deepEqual(wrong, []);
});

test('every documentation is a sentence, and fits into a comment', () => {
  for (const { name, doc, example, signatures } of ALL_WORDS) {
    if (signatures !== undefined) assert.match(doc ?? '', /^[A-Z][^]*\.(?:\n|$)/, name);
    assert.doesNotMatch(`${doc} ${example}`, /\*\//, name);
  }
});

test('the words of record types say what the types take', () => {
  const text = renderModuleDeclarations(languageOf(kinds));
  for (const recordType of recordTypes.filter(({ hasWord, hasOwnWord }) => hasWord && !hasOwnWord)) {
    if (recordType.type === 'IMPORT_TRANSFORM') continue;
    const names = recordType.args.map((field) => recordType.fields[field]?.name);
    const [, parameters = ''] = new RegExp(`function ${recordType.type}\\((.*)\\): RecordMaker;`).exec(text) ?? [];
    assert.deepEqual(
      Array.from(parameters.matchAll(/(\w+): /g), ([, name]) => name),
      ['name', ...names, 'modifiers'],
    );
  }
});

test('narrowed arguments are what the record type accepts', () => {
  const literals = (word: string, arg: string): string[] => {
    const type = ALL_WORDS.find(({ name }) => name === word)?.args?.[arg] ?? '';
    return type.split(' | ').map((literal) => literal.slice(1, -1));
  };
  const problem = (word: string, ...rdata: (string | number)[]) =>
    recordTypes.find(({ type }) => type === word)?.check(rdata);
  for (const tag of literals('CAA', 'tag')) assert.equal(problem('CAA', 0, tag, 'x'), undefined);
  for (const type of literals('AKAMAITLC', 'answer_type')) assert.equal(problem('AKAMAITLC', type, 'x'), undefined);
  for (const type of literals('AZURE_ALIAS', 'type')) assert.equal(problem('AZURE_ALIAS', type, 'x'), undefined);
  for (const ns of literals('LOC', 'ns')) {
    for (const ew of literals('LOC', 'ew')) {
      assert.equal(problem('LOC', 1, 2, 3, ns, 4, 5, 6, ew, 0, 0, 0, 0), undefined);
    }
  }
});

test('names of entries and rules are literals where they are known, and any text where they are not', () => {
  const known = renderGlobalDeclarations({ ...languageOf(kinds), registrars: ['none'], dnsProviders: ['a"b', 'r53'] });
  assert.match(known, /type RegistrarEntry = "none";/);
  assert.match(known, /type DnsProviderEntry = "a\\"b" \| "r53";/);
  assert.match(known, /type RuleId = .*"cname-apex" \| /);
  assert.match(known, /type AwsRegion = .*"eu-central-1" \| /);
  assert.match(known, /function R53_ALIAS\(name: string, type: AliasType, target: string, /);
  const open = renderGlobalDeclarations(languageOf(kinds));
  assert.match(open, /type RegistrarEntry = string;\n\n.*\n  type DnsProviderEntry = string;/);
});

test('every function of Underscore is named', () => {
  const library = createRequire(import.meta.url)('underscore') as Record<string, unknown>;
  const functions = Object.keys(library).filter((name) => typeof library[name] === 'function');
  const [, body = ''] = /type UnderscoreFunction =([^;]*);/.exec(renderGlobalDeclarations(languageOf(kinds))) ?? [];
  const named = Array.from(body.matchAll(/'(\w+)'/g), ([, name = '']) => name);
  const typed = ['each', 'filter', 'map', 'range'];
  // What the module calls itself is no function to call.
  const wanted = functions.filter((name) => name !== '_' && name !== 'default');
  assert.deepEqual([...typed, ...named].toSorted(), wanted.toSorted());
});

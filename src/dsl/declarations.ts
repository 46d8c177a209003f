import { unreachable } from '../errors.ts';
import type { RecordType } from '../records/define.ts';
import type { ArgumentKind } from '../records/field.ts';
import { PSEUDO_TYPES } from '../records/index.ts';
import { BUILDER_SHAPES } from './word-docs/builder-shapes.ts';
import { WORD_GROUPS } from './word-docs/index.ts';
import { RESOURCE_SHAPES } from './word-docs/resource-shapes.ts';
import { SHAPES } from './word-docs/shapes.ts';
import { UNDERSCORE_SHAPES } from './word-docs/underscore-shapes.ts';
import type { WordDoc } from './word-docs/word-doc.ts';

/** What the declarations know of the place they are made for. */
export interface DeclarationOptions {
  readonly recordTypes: readonly RecordType[];
  /** Ids of the rules that RULE takes. */
  readonly ruleIds: readonly string[];
  /** What TYPE may be. */
  readonly providerTypes: readonly string[];
  /** Texts that words of providers take, by the name of their type. */
  readonly literals: Readonly<Record<string, readonly string[]>>;
  /** Names of the entries of creds.json that can be registrars; any text where they are not known. */
  readonly registrars?: readonly string[] | undefined;
  /** Names of the entries that can be DNS providers. */
  readonly dnsProviders?: readonly string[] | undefined;
}

const SHAPE_NAME = /^(?:interface|type) (\w+)/;

/** Name of the namespace that holds the types, and of the module. */
const NAMESPACE = 'Zonewright';
const MODULE = 'zonewright';

/**
 * Write declarations of the words as globals, and as the module that a configuration may import them from.
 *
 * Globals and module are aliases of one declaration each, so that editors show its documentation in either case.
 */
export function renderGlobalDeclarations(options: DeclarationOptions): string {
  const words = WORD_GROUPS.flatMap((group) => group.words);
  const shapes = shapeLines(options);
  const types = shapes.flatMap((line) => SHAPE_NAME.exec(line)?.[1] ?? []);
  const names = [...types, ...importableWords()];
  const lines = [
    `/** Types of the language; a configuration finds the words themselves as globals. */`,
    `declare namespace ${NAMESPACE} {`,
    ...indent([...shapes, ...wordLines(options, '')]),
    '}',
    '',
    ...words.flatMap((word) => globalLines(word, new Set(types))),
    '',
    `declare module '${MODULE}' {`,
    ...indent(names.map((name) => `export import ${name} = ${NAMESPACE}.${name};`)),
    '}',
    '',
  ];
  return lines.join('\n');
}

/** Write declarations of the words as what a module exports. */
export function renderModuleDeclarations(options: DeclarationOptions): string {
  const shapes = shapeLines(options).map((line) => line.replace(/^(?=interface |type )/, 'export '));
  return [...shapes, ...wordLines(options, 'export declare '), ''].join('\n');
}

/** Names of the words that can be imported. */
export function importableWords(): string[] {
  return WORD_GROUPS.flatMap(({ words }) => words.flatMap(({ name, isPlatform }) => (isPlatform ? [] : name)));
}

function shapeLines(options: DeclarationOptions): string[] {
  const { recordTypes, ruleIds, providerTypes, literals, registrars, dnsProviders } = options;
  const types = recordTypes.filter(isHeld).map(({ type }) => type);
  const unions = [
    ['What NewRegistrar takes: the entries of creds.json that can be registrars.', 'RegistrarEntry', registrars],
    [
      'What NewDnsProvider takes: the entries of creds.json that can be DNS providers.',
      'DnsProviderEntry',
      dnsProviders,
    ],
    ['What TYPE may be in creds.json.', 'ProviderType', providerTypes],
    ['Types of records that a zone can hold.', 'RecordTypeName', types],
    ['Rules that a configuration is checked by.', 'RuleId', ruleIds],
    ...Object.entries(literals).map(([name, members]) => ['What a word of a provider takes.', name, members] as const),
  ] as const;
  return [
    ...unions.flatMap(([doc, name, members]) => [`/** ${doc} */`, `type ${name} = ${union(members)};`, '']),
    ...[SHAPES, BUILDER_SHAPES, RESOURCE_SHAPES, UNDERSCORE_SHAPES].flatMap((shapes) => shapes.split('\n')),
  ];
}

function isHeld(recordType: RecordType): boolean {
  return recordType.hasWord && !PSEUDO_TYPES.includes(recordType);
}

function union(members: readonly string[] | undefined): string {
  if (members === undefined) return 'string';
  return members.length === 0 ? 'never' : members.map((member) => JSON.stringify(member)).join(' | ');
}

function wordLines(options: DeclarationOptions, head: '' | 'export declare '): string[] {
  const types = new Map(options.recordTypes.map((recordType) => [recordType.type, recordType]));
  const linesOf = (word: WordDoc): string[] =>
    head !== '' && word.isPlatform === true ? [] : [...declarationLines(word, types.get(word.name), head), ''];
  return WORD_GROUPS.flatMap(({ title, words }) => [`// ${title}`, '', ...words.flatMap(linesOf)]);
}

/** Every overload carries the documentation, because editors show that of the overload only. */
function declarationLines(word: WordDoc, recordType: RecordType | undefined, head: string): string[] {
  const comment = commentLines(word, recordType);
  const signatures = word.signatures ?? (recordType === undefined ? [] : [recordSignature(recordType, word.args)]);
  return signatures.flatMap((signature) => [
    ...comment,
    `${head}${signature.startsWith(':') ? 'const' : 'function'} ${word.name}${signature};`,
  ]);
}

function commentLines(word: WordDoc, recordType: RecordType | undefined): string[] {
  const derived = word.signatures === undefined ? recordType?.doc : undefined;
  const text = [derived, word.doc].filter((part) => part !== undefined).join('\n\n');
  const example = word.example.split('\n');
  return ['/**', ...[...text.split('\n'), '', '@example', ...example].map((line) => ` * ${line}`.trimEnd()), ' */'];
}

const ARGUMENT_TYPES: Readonly<Record<ArgumentKind, string>> = {
  number: 'number',
  string: 'string',
  address: 'string | number',
  texts: 'string | readonly string[]',
  host: 'string',
};

function recordSignature({ fields, args, isRaw }: RecordType, narrowed: WordDoc['args'] = {}): string {
  const parameters = args.map((index) => {
    const { name = '', kind = 'string' } = fields[index] ?? {};
    // Words that sort their arguments by kind take numbers as text, too.
    const type = isRaw && kind === 'number' ? 'number | `${number}`' : ARGUMENT_TYPES[kind];
    return `${name}: ${narrowed[name] ?? type}`;
  });
  return `(${['name: string', ...parameters, '...modifiers: RecordModifier[]'].join(', ')}): RecordMaker`;
}

/**
 * The declaration of a global.
 *
 * Two that differ are an error, and files of browsers or of Node may lie in one project with configurations: functions
 * become overloads of those that TypeScript's libraries declare, interfaces are merged, and a variable keeps the type it
 * has there.
 */
function globalLines({ name, signatures = [], otherwise }: WordDoc, types: ReadonlySet<string>): string[] {
  const own = `${NAMESPACE}.${name}`;
  switch (otherwise) {
    case 'function':
      return signatures.map((signature) => `declare function ${name}${qualify(signature, types)};`);
    case 'variable':
      return [
        `declare var ${name}: typeof globalThis extends { onmessage: any; ${name}: infer Type } ? Type : typeof ${own};`,
      ];
    case 'interface': {
      const [type = ''] = signatures.map((signature) => signature.slice(2));
      return [`interface ${type} extends ${NAMESPACE}.${type} {}`, `declare var ${name}: ${type};`];
    }
    case undefined:
      return [`import ${name} = ${own};`];
    default:
      return unreachable(otherwise);
  }
}

/** Name the types of a signature from outside the namespace. */
function qualify(signature: string, types: ReadonlySet<string>): string {
  return signature.replace(/\b[A-Z]\w*/g, (name) => (types.has(name) ? `${NAMESPACE}.${name}` : name));
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

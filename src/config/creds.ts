import { CredsError, type Position } from '../errors.ts';
import type { CredsEntry } from '../provider.ts';
import { type CredsLocation, nameOfSource, readCredsText } from './creds-source.ts';
import { type JsonNode, readRelaxedJson } from './relaxed-json.ts';

/** The part of a command's context that reading credentials needs. */
export interface CredsWorld extends Omit<CredsLocation, 'file'> {
  /** Takes lines for the person watching. */
  readonly err: (line: string) => void;
}

/** The entries of a credentials file. */
export interface Creds {
  /** The file as typed, or the program without its arguments. */
  readonly file: string;
  /** Names of all entries, the implied `none` and `bind` included. */
  readonly names: readonly string[];
  /** TYPE of each entry that has one. */
  readonly types: ReadonlyMap<string, string>;
  /** An entry with its variables filled in; warns once of each that is not set. */
  readonly entry: (name: string) => CredsEntry | undefined;
  /** Tell whether the entry takes part only when `--providers` names it. */
  readonly isExcludedFromDefaults: (name: string) => boolean;
}

/** Entries that exist without being written. */
const IMPLIED: Readonly<Record<string, CredsEntry>> = { none: { TYPE: 'NONE' }, bind: { TYPE: 'BIND' } };

/**
 * Read the credentials: relaxed JSON, from a file or printed by a program.
 *
 * A missing file counts as empty, after a line that says so. Values are text; `$NAME` as a whole value stands for an
 * environment variable, looked up when the entry is used, so that entries of no concern are not warned about.
 *
 * @throws {CredsError} with file, line and column; never quotes a value.
 */
export async function loadCreds(fileOption: string, world: CredsWorld): Promise<Creds> {
  const text = await readCredsText({ file: fileOption, cwd: world.cwd, env: world.env });
  if (text === undefined) world.err(`INFO: Config file "${fileOption}" does not exist. Skipping.`);
  const file = nameOfSource(fileOption);
  const written = text === undefined || text.trim() === '' ? {} : parseCreds(text, file);
  return createCreds(file, { ...IMPLIED, ...written }, world);
}

/** Make credentials of entries that are known. */
export function createCreds(
  file: string,
  entries: Readonly<Record<string, CredsEntry>>,
  world: Pick<CredsWorld, 'env' | 'err'>,
): Creds {
  const warned = new Set<string>();
  const names = Object.keys(entries);
  const expand = (value: string): string => (value.startsWith('$') ? (world.env[value.slice(1)] ?? '') : value);
  const warn = (name: string, value: string): void => {
    const variable = value.slice(1);
    if (!value.startsWith('$') || world.env[variable] !== undefined || warned.has(variable)) return;
    warned.add(variable);
    world.err(`WARNING: ${file}: The entry "${name}" uses the environment variable "${variable}", which is not set`);
  };
  return {
    file,
    names,
    types: new Map(
      names
        .map((name): [string, string] => [name, expand(entries[name]?.['TYPE'] ?? '')])
        .filter(([, type]) => type !== ''),
    ),
    entry: (name) => {
      if (!Object.hasOwn(entries, name)) return undefined;
      const pairs = Object.entries(entries[name] ?? {});
      for (const [, value] of pairs) warn(name, value);
      return Object.fromEntries(pairs.map(([key, value]) => [key, expand(value)]));
    },
    isExcludedFromDefaults: (name) =>
      Object.hasOwn(entries, name) && expand(entries[name]?.['_exclude_from_defaults'] ?? '') === 'true',
  };
}

function parseCreds(text: string, file: string): Readonly<Record<string, CredsEntry>> {
  const place = (offset: number): Position => toPosition(text, offset, file);
  const result = readRelaxedJson(text);
  if ('problem' in result) {
    const { message, offset, hint } = result.problem;
    throw new CredsError(message, { position: place(offset), hint });
  }
  const root = result.node;
  if (root.kind !== 'object') {
    throw new CredsError(`Expected an object of entries, found ${describe(root)}`, {
      position: place(root.offset),
      hint: 'Such as { "r53": { "TYPE": "ROUTE53" } }',
    });
  }
  // Object.fromEntries, unlike assignment, keeps an entry called __proto__ an entry.
  return Object.fromEntries(
    Array.from(root.members)
      .filter(([, node]) => node.kind !== 'null')
      .map(([name, node]) => [name, toEntry(name, node, place)]),
  );
}

function toEntry(name: string, node: JsonNode, place: (offset: number) => Position): CredsEntry {
  if (node.kind !== 'object') {
    throw new CredsError(`The entry "${name}" must be an object, found ${describe(node)}`, {
      position: place(node.offset),
      hint: `Such as "${name}": { "TYPE": "ROUTE53" }`,
    });
  }
  const toText = (key: string, value: JsonNode): string => {
    if (value.kind === 'null') return '';
    if (value.kind !== 'object' && value.kind !== 'array') return value.text;
    const message = `The value of "${key}" in the entry "${name}" must be text, found ${describe(value)}`;
    throw new CredsError(message, { position: place(value.offset) });
  };
  return Object.fromEntries(Array.from(node.members, ([key, value]) => [key, toText(key, value)]));
}

function describe(node: JsonNode): string {
  return {
    object: 'an object',
    array: 'a list',
    string: 'text',
    number: 'a number',
    boolean: 'a boolean',
    null: 'null',
  }[node.kind];
}

function toPosition(text: string, offset: number, file: string): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - lineStart + 1 };
}

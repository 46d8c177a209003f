import type { UserErrorOptions } from '../errors.ts';
import type { ConfigScript } from './config-script.ts';
import type { GuestFailure } from './engine.ts';
import { WORDS_MODULE } from './module-files.ts';
import { nearestWord } from './nearest-word.ts';
import { isData, isTypeScript } from './script-kind.ts';
import { indexLines } from './source-lines.ts';

/** What is wrong and what can be done. */
export interface MissingExport extends Pick<UserErrorOptions, 'hint' | 'position'> {
  readonly message: string;
}

/** Explain an import of what a module does not export, for which the engine tells no place. */
export function explainMissingExport(
  { name: kind, message, frames }: GuestFailure,
  scripts: ReadonlyMap<string, ConfigScript>,
  listNames: () => readonly string[],
): MissingExport | undefined {
  if (kind !== 'SyntaxError' || frames.length > 0) return undefined;
  const [, name, module] = /^Could not find export '(.*)' in module '(.*)'$/s.exec(message) ?? [];
  if (name === undefined || module === undefined) return undefined;
  const what = name === 'default' ? 'no default export' : `no export "${name}"`;
  return {
    message: `"${module}" has ${what}`,
    hint: module === WORDS_MODULE ? wordHint(name, listNames) : hintFor(name, module),
    position: findImport(name, module, scripts),
  };
}

function wordHint(name: string, listNames: () => readonly string[]): string {
  if (name === 'default') return 'Import words by name';
  const guess = nearestWord(name, listNames());
  return guess === undefined ? `This version has no word ${name}` : `Did you mean "${guess}"?`;
}

function hintFor(name: string, module: string): string | undefined {
  if (isData(module)) return 'A data file has one export, the default: import data from "./data.json"';
  if (isTypeScript(module) && name !== 'default') return `If ${name} is a type, import or export it with "type"`;
  return undefined;
}

function findImport(
  name: string,
  module: string,
  scripts: ReadonlyMap<string, ConfigScript>,
): MissingExport['position'] {
  const isName = new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`);
  for (const script of scripts.values()) {
    for (const { index, 0: text, 1: clause = '', 2: specifier = '' } of script.source.matchAll(
      /\b(?:import|export)\b([^;'"]*?)\bfrom\s*['"]([^'"]*)['"]/g,
    )) {
      if (!isLikelyMeant(specifier, module)) continue;
      const at = name === 'default' ? clause.search(/\S/) : clause.search(isName);
      if (at < 0) continue;
      const offset = index + text.indexOf(clause) + at;
      return indexLines(script).siteAt(offset, offset + 1).position;
    }
  }
  return undefined;
}

/** Whether a specifier may stand for a module: the last part of it without its ending is in the name. */
function isLikelyMeant(specifier: string, module: string): boolean {
  const last =
    specifier
      .replace(/\.\w+$/, '')
      .split('/')
      .pop() ?? '';
  return module.includes(last.replace(/^\.+$/, ''));
}

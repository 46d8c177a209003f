import { ScriptScanner } from './script-scanner.ts';

/** What may be before a statement of a module on its line; spares scripts without such a line the scan. */
const MAYBE_MODULE = /(?:^|[;}]|\*\/)[ \t]*(?:import|export)\b/m;
const IMPORT = /import(?:\s*(?:["'{*]|\.\s*meta\b)|\s+(?!\S+\s*=)[\w$\u0080-\uffff])/y;
const EXPORT = /export(?:\s*[{*]|\s+[\w$])/y;

/** Whether a file is TypeScript, by its name. */
export function isTypeScript(path: string): boolean {
  return /\.[mc]?ts$/i.test(path);
}

/** Whether a file holds data and no statements, by its name. */
export function isData(path: string): boolean {
  return /\.json5?$/i.test(path);
}

/** Whether a file can be a part of a configuration, by its name. */
export function isLoadable(path: string): boolean {
  return isData(path) || /\.[mc]?[jt]s$/i.test(path);
}

/**
 * Whether a file is an ES module: by the end of its name, else because it imports or exports something.
 *
 * What only awaits outside functions can be told by the engine alone, see `mayAwait`.
 */
export function isModuleText(source: string, path: string): boolean {
  if (/\.m[jt]s$/i.test(path)) return true;
  return !/\.c[jt]s$/i.test(path) && MAYBE_MODULE.test(source) && hasModuleSyntax(source);
}

/** Whether a script may await something outside functions, which makes it a module if it is no script. */
export function mayAwait(source: string): boolean {
  return /\bawait\b/.test(source);
}

function hasModuleSyntax(source: string): boolean {
  let isFound = false;
  new ScriptScanner(source, {
    name: (name, start, { previous }) => {
      if (isFound) return source.length;
      const pattern = name === 'import' ? IMPORT : name === 'export' ? EXPORT : undefined;
      if (pattern === undefined || previous === '.') return undefined;
      pattern.lastIndex = start;
      isFound = pattern.test(source);
      return undefined;
    },
  }).run();
  return isFound;
}

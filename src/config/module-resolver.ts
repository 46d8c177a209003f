import { isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { ConfigError } from '../errors.ts';
import type { ConfigFiles } from './config-files.ts';
import { isReallyInside } from './confine.ts';
import { osReason } from './os-reason.ts';
import type { ImportKind } from './package-exports.ts';
import { createPackages } from './packages.ts';
import { isLoadable } from './script-kind.ts';

/** Finds the file that an import means. @throws {ConfigError} when there is none that may be loaded. */
export type ResolveModule = (specifier: string, importer: string, kind: ImportKind) => string;

/** Endings that may be left out, in the order in which they are tried. */
const ENDINGS = ['.ts', '.mts', '.js', '.mjs', '.cjs', '.cts', '.json', '.json5'];
/** Endings that TypeScript has one write, and those the files have. */
const WRITTEN_ENDINGS: Readonly<Record<string, string>> = { '.js': '.ts', '.mjs': '.mts', '.cjs': '.cts' };

/**
 * Make the resolver of one evaluation.
 *
 * Files of the configuration must lie in its folder; packages in a `node_modules` of its project.
 */
export function createModuleResolver(files: Pick<ConfigFiles, 'home' | 'read'>): ResolveModule {
  const { home } = files;
  const tryRead = (path: string): string | undefined => {
    try {
      return files.read(path);
    } catch {
      return undefined;
    }
  };
  const isFile = (path: string): boolean => isLoadable(path) && isAllowed(path) && tryRead(path) !== undefined;
  const findFile = (path: string): string | undefined => candidatesFor(path).find(isFile);
  const packages = createPackages({ home, tryRead, findFile });
  const isAllowed = (path: string): boolean => isReallyInside(home, path) || packages.isPackageFile(path);

  const findPath = (specifier: string, importer: string): string => {
    const path = resolve(dirname(importer), specifier);
    if (!isAllowed(path)) throw outside(specifier);
    const file = findFile(path);
    if (file === undefined) throw missingFile(specifier, path, files);
    return file;
  };
  return (specifier, importer, kind) => {
    const file = /^(?:\.{0,2}\/|\.{1,2}$)/.test(specifier)
      ? findPath(specifier, importer)
      : packages.find(checkName(specifier), importer, kind);
    if (file === undefined) throw isBuiltin(specifier) ? builtIn(specifier) : missingPackage(specifier);
    return file;
  };
}

function candidatesFor(path: string): string[] {
  const written = /\.[mc]?js$/.exec(path)?.[0] ?? '';
  const typed = WRITTEN_ENDINGS[written];
  return [
    path,
    ...(typed === undefined ? [] : [path.slice(0, -written.length) + typed]),
    ...ENDINGS.map((ending) => path + ending),
    ...ENDINGS.map((ending) => join(path, `index${ending}`)),
  ];
}

/** Refuse what looks like no package. */
function checkName(specifier: string): string {
  if (specifier.startsWith('node:')) throw builtIn(specifier);
  if (/^[a-z][\w+.-]*:/i.test(specifier)) {
    throw new ConfigError(`"${specifier}" cannot be imported: it is neither a path nor a package`, {
      hint: 'Save the file below the folder of the configuration and import it by its path',
    });
  }
  if (specifier === '' || /^@[^/]*$|(?:^|\/)\.{0,2}(?:\/|$)|[\\%]/.test(specifier)) throw missingPackage(specifier);
  return specifier;
}

function builtIn(specifier: string): ConfigError {
  return new ConfigError(`"${specifier}" is a part of Node.js, which a configuration cannot use`, {
    hint: 'A configuration runs without files, network and processes: import data from a file, or hand it over with -v',
  });
}

function missingPackage(specifier: string): ConfigError {
  return new ConfigError(`"${specifier}" cannot be imported: no package in the node_modules of this project has it`, {
    hint: `Install it beside the configuration, or write "./${specifier}" for a file`,
  });
}

function outside(specifier: string): ConfigError {
  return new ConfigError(`"${specifier}" is outside the folder of the configuration`, {
    hint: 'Move the file below the folder of the configuration file; only packages may lie in a node_modules above it',
  });
}

function missingFile(specifier: string, path: string, files: Pick<ConfigFiles, 'read'>): ConfigError {
  if (isLoadable(path)) {
    try {
      files.read(path);
    } catch (cause) {
      if (cause instanceof ConfigError) return cause;
      return new ConfigError(`"${specifier}" cannot be imported: ${osReason(cause)}`, { cause });
    }
  }
  const hint = `A configuration can import ${ENDINGS.join(', ')}`;
  return new ConfigError(`"${specifier}" cannot be imported: there is no such file of a kind that can`, { hint });
}

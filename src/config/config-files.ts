import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { ConfigScript } from './config-script.ts';
import { createSecretGuard, readOrdinaryFile } from './readable-files.ts';
import { isModuleText, isTypeScript } from './script-kind.ts';
import { stripTypes } from './type-stripper.ts';

/** Reads a file as text; replaced in tests. */
export type ReadFile = (path: string) => string;

/** Where the configuration lies and how its files are shown. */
export interface FilesOptions {
  /** Absolute path of the configuration file. */
  readonly file: string;
  /** The same as the user typed it. */
  readonly displayFile: string;
  readonly cwd: string;
  readonly readFile?: ReadFile | undefined;
  /** Absolute paths of files that the configuration must not read. */
  readonly secretFiles?: readonly string[] | undefined;
}

/** The files of one evaluation: their texts and the names they have in messages and in the sandbox. */
export interface ConfigFiles {
  /** Folder of the configuration file. */
  readonly home: string;
  /** Read a file, without a byte order mark. @throws an error of the operating system, or {ConfigError} for a secret. */
  readonly read: (path: string) => string;
  /** Name a file, and remember which file the name means. */
  readonly nameOf: (path: string) => string;
  /** The file that was given a name. */
  readonly pathOf: (name: string) => string | undefined;
  /** Read a file as code, its types taken out. @throws an error of the operating system, or {ConfigError}. */
  readonly script: (path: string) => ConfigScript;
}

/** Make the files of one evaluation. */
export function createConfigFiles(options: FilesOptions): ConfigFiles {
  const readFile = options.readFile ?? readOrdinaryFile;
  const refuseSecret = createSecretGuard(options.secretFiles ?? []);
  const { displayFile } = options;
  const home = dirname(options.file);
  const prefix = relative('', dirname(displayFile));
  const isFar = isAbsolute(displayFile) || prefix !== '';
  const paths = new Map([[displayFile, options.file]]);
  const shownName = (path: string): string => {
    if (path === options.file) return displayFile;
    const display = relative(home, path).split(sep).join('/');
    return isFar ? `${dirname(displayFile)}/${display}` : display;
  };
  const nameOf = (path: string): string => {
    const name = shownName(path);
    paths.set(name, path);
    return name;
  };
  const read = (path: string): string => {
    refuseSecret(path, shownName(path));
    return readFile(path).replace(/^\uFEFF/, '');
  };
  return {
    home,
    read,
    nameOf,
    pathOf: (name) => paths.get(name),
    script(path) {
      const source = read(path);
      const name = nameOf(path);
      const script: ConfigScript = isModuleText(source, path)
        ? { source, name, isModule: true }
        : { source: sloppy(source), name };
      return isTypeScript(path) ? stripTypes(script) : script;
    },
  };
}

const BLANKS = /\s+|\/\/.*|\/\*[^]*?\*\//y;
const USE_STRICT = /(['"])use strict\1/y;

/** Blank out a leading `'use strict'`: DNSControl's engine ignores it, and configurations rely on sloppy mode. */
function sloppy(source: string): string {
  let at = 0;
  // One by one: as a single pattern, a row of comments could be divided in more ways than there is time to try.
  for (BLANKS.lastIndex = 0; BLANKS.test(source);) at = BLANKS.lastIndex;
  USE_STRICT.lastIndex = at;
  const directive = USE_STRICT.exec(source)?.[0];
  if (directive === undefined) return source;
  return source.slice(0, at) + directive.replace(' ', '_') + source.slice(at + directive.length);
}

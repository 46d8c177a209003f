import { ConfigError, UserError } from '../errors.ts';
import type { ConfigFiles } from './config-files.ts';
import { prefixScript, type ConfigScript } from './config-script.ts';
import type { GuestFrame, ModuleHost, ModuleText } from './engine.ts';
import { createModuleResolver } from './module-resolver.ts';
import { osReason } from './os-reason.ts';
import { isData } from './script-kind.ts';

/** Name under which a configuration imports the words. */
export const WORDS_MODULE = 'zonewright';

/** What CommonJS files have in sight besides globals, on the line they begin with. */
const COMMONJS_HEAD = '(function(exports,require,module,__filename,__dirname){';

/** What the modules of one evaluation need. */
export interface ModuleFilesOptions {
  readonly files: ConfigFiles;
  /** Makes a script ready to run. */
  readonly prepare: (script: ConfigScript) => ConfigScript;
  /** The script of a name that was made ready before. */
  readonly scriptOf: (name: string) => ConfigScript | undefined;
  /** Whether a script can only be a module. */
  readonly isModule: (script: ConfigScript) => boolean;
}

/** Make what gives the sandbox the modules it asks for. */
export function createModuleFiles({ files, prepare, scriptOf, isModule }: ModuleFilesOptions): ModuleHost {
  const resolve = createModuleResolver(files);
  return {
    wordsModule: WORDS_MODULE,
    resolve(specifier, importer, kind) {
      if (specifier === WORDS_MODULE) return WORDS_MODULE;
      const path = resolve(specifier, files.pathOf(importer) ?? `${files.home}/.`, kind);
      return files.nameOf(path);
    },
    importedAt: (specifier, importer) => findImport(specifier, scriptOf(importer)),
    load(name): ModuleText {
      // Only names that were resolved have passed the checks; code of the sandbox may come up with others.
      const path = files.pathOf(name);
      if (path === undefined) throw new ConfigError(`There is no module "${name}"`);
      try {
        if (isData(path)) return { kind: 'data', source: files.read(path), name };
        const script = files.script(path);
        if (isModule(script)) return { kind: 'module', source: prepare({ ...script, isModule: true }).source, name };
        return { kind: 'commonjs', source: prepare(prefixScript(script, COMMONJS_HEAD, '\n})')).source, name };
      } catch (error) {
        if (error instanceof UserError) throw error;
        throw new ConfigError(`"${name}" cannot be imported: ${osReason(error)}`, { cause: error });
      }
    },
  };
}

/** The place where a file imports something, as the engine counts columns: in bytes of UTF-8. */
function findImport(specifier: string, script: ConfigScript | undefined): GuestFrame | undefined {
  // A pattern has its limits, and nobody writes so long a name into an import.
  if (script === undefined || specifier.length > 1000) return undefined;
  const name = specifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`\\b(?:from|import|require)\\s*\\(?\\s*(['"])${name}\\1`).exec(script.source);
  if (match === null) return undefined;
  const offset = match.index + match[0].length - specifier.length - 2;
  const before = script.source.slice(0, offset);
  const column = Buffer.byteLength(before.slice(before.lastIndexOf('\n') + 1)) + 1;
  return { file: script.name, line: before.split('\n').length, column };
}

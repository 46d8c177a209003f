import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as sucrase from 'sucrase';
import { ConfigError } from '../errors.ts';
import { builtFile, IS_BUILT } from './built-file.ts';
import type { ConfigScript, LineColumn } from './config-script.ts';
import { ScriptScanner } from './script-scanner.ts';
import { createFinder } from './source-map.ts';

type Sucrase = Pick<typeof sucrase, 'transform'>;

const MAYBE_NAMESPACE = /\b(?:namespace|module)\s+[\w$]/;
const NAMESPACE = /(?:namespace|module)[ \t]+([\w$.\u0080-\uffff]+)\s*\{/y;

/**
 * Take the types out of a TypeScript file: every line stays where it is, columns are found again.
 *
 * Types are not checked. Enums and parameter properties work; namespaces are refused, because they would vanish.
 *
 * @throws {ConfigError} with the position for what is no TypeScript.
 */
export function stripTypes(script: ConfigScript): ConfigScript {
  const { source } = script;
  refuseNamespaces(script);
  let find: ((at: LineColumn) => LineColumn) | undefined;
  return {
    ...script,
    source: transform(script, false).code,
    origin: {
      source,
      positionOf: (line, column) => {
        find ??= findIn(script);
        return find({ line, column });
      },
    },
  };
}

/** Only done where there is something to point at, so the types are taken out again, with a map. */
function findIn(script: ConfigScript): (at: LineColumn) => LineColumn {
  const { code, sourceMap } = transform(script, true);
  return createFinder({ generated: code, original: script.source, mappings: sourceMap?.mappings ?? '' });
}

function transform({ source, name }: ConfigScript, hasMap: boolean): sucrase.TransformResult {
  const { transform: strip } = loadSucrase();
  try {
    return strip(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      ...(hasMap ? { filePath: name, sourceMapOptions: { compiledFilename: name } } : {}),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new ConfigError(`${name} is nested too deeply to be read`, { cause: error });
    const place = placeOf(error);
    if (place === undefined) throw error;
    const message = (error as Error).message.replace(/ \(\d+:\d+\)$/, '');
    throw new ConfigError(`Syntax error: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, {
      position: { file: name, ...place },
      cause: error,
    });
  }
}

/** Only TypeScript configurations wait for it. Beside the built program it is a file, from source it is the package. */
function loadSucrase(): Sucrase {
  const load = createRequire(import.meta.url);
  return load(IS_BUILT ? fileURLToPath(builtFile('sucrase.cjs')) : 'sucrase') as Sucrase;
}

function placeOf(error: unknown): LineColumn | undefined {
  if (!(error instanceof SyntaxError) || !('loc' in error)) return undefined;
  const { line, column } = error.loc as LineColumn;
  return { line, column };
}

function refuseNamespaces({ source, name: file }: ConfigScript): void {
  if (!MAYBE_NAMESPACE.test(source)) return;
  let isDeclared = false;
  new ScriptScanner(source, {
    name: (word, start, { previous, innermost }) => {
      if (innermost === undefined) isDeclared = word === 'declare' || (isDeclared && previous !== '}');
      NAMESPACE.lastIndex = start;
      const name = NAMESPACE.exec(source)?.[1];
      if (name === undefined || isDeclared || previous === '.') return undefined;
      const before = source.slice(0, start);
      throw new ConfigError(`The namespace "${name}" cannot be used: its values would be missing`, {
        hint: 'Put the values into a file of their own and import it, or into an object; write "declare namespace" for types',
        position: { file, line: before.split('\n').length, column: start - before.lastIndexOf('\n') },
      });
    },
  }).run();
}

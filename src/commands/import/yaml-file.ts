import type * as yaml from 'yaml';
import type { YamlValue } from './octodns-values.ts';

/** A key of the mapping that a file is, and its value. */
export interface YamlEntry {
  readonly key: string;
  readonly value: YamlValue;
  /** As `file:line:column`. */
  readonly place: string;
}

/**
 * Read a YAML file that is a mapping; every scalar stays the text that was typed, so that no digest becomes a number.
 *
 * Problems are appended, each with its place.
 */
export async function readYaml(file: string, text: string, problems: string[]): Promise<readonly YamlEntry[]> {
  // Nothing but the default is there both in the package and in the built program.
  const { parseDocument, LineCounter, isMap, isScalar } = (await import('yaml')).default;
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const document = parseDocument(text, {
    schema: 'failsafe',
    customTags: ['merge'],
    lineCounter,
    prettyErrors: false,
  });
  const faults: readonly yaml.YAMLError[] = [...document.errors, ...document.warnings];
  for (const { pos, message } of faults) problems.push(`${placeAt(pos[0])}: ${message}`);
  const { contents } = document;
  if (faults.length > 0 || contents === null) return [];
  if (!isMap(contents)) {
    problems.push(`${placeAt(0)}: The file is no mapping of names to records`);
    return [];
  }
  return contents.items.map(({ key, value }) => ({
    key: isScalar(key) ? String(key.value) : '',
    value: (value as yaml.Node | null)?.toJS(document) as YamlValue,
    place: placeAt((key as yaml.Node).range?.[0] ?? 0),
  }));
}

import { displayName } from '../dns/name.ts';
import type { ExportedZone } from './exported-zone.ts';
import {
  FIRST_LINE,
  importLines,
  providerLines,
  zonePart,
  type ConfigFile,
  type ConfigOptions,
  type WrittenConfig,
} from './js.ts';
import { jsString, variableName } from './literal.ts';
import type { Line } from './line.ts';

/** Longest name of a file without its ending; file systems take 255 octets. */
const MAX_LENGTH = 200;

/**
 * Write zones as a file each below `zones`, and one that loads them all.
 *
 * What is shared stands in the latter; TypeScript has a file `providers.ts` for it, which each zone imports.
 */
export function writeConfigFiles(zones: readonly ExportedZone[], options: ConfigOptions): WrittenConfig {
  const isTyped = options.isTyped === true;
  const extension = isTyped ? '.ts' : '.js';
  const paths = zoneFileNames(zones, extension).map((name) => `zones/${name}`);
  const parts = zones.map((zone) => zonePart(zone, options));
  const files = parts.map(({ lines }, i): ConfigFile => ({
    path: paths[i] ?? '',
    lines: [{ text: FIRST_LINE }, ...zoneImports(lines, options), { text: '' }, ...lines.slice(0, -1)],
  }));
  const left = parts.flatMap((part) => part.left);
  const loads = paths.map((path) => ({ text: isTyped ? `import "./${path}";` : `require("./${path}");` }));
  if (isTyped) {
    const declarations = providerLines(options, 'export ');
    const shared = [{ text: FIRST_LINE }, ...importLines(declarations, options), { text: '' }, ...declarations];
    const index = { path: 'dnsconfig.ts', lines: [{ text: FIRST_LINE }, ...loads] };
    return { files: [index, { path: 'providers.ts', lines: shared }, ...files], left };
  }
  const index = [{ text: FIRST_LINE }, { text: '' }, ...providerLines(options), { text: '' }, ...loads];
  return { files: [{ path: 'dnsconfig.js', lines: index }, ...files], left };
}

function zoneImports(lines: readonly Line[], options: ConfigOptions): Line[] {
  if (options.isTyped !== true) return [];
  const shared = `import { ${variableName('DSP', options.entry)}, REG_CHANGEME } from ${jsString('../providers.ts')};`;
  return [...importLines(lines, options), { text: shared }];
}

/** Name a file for each zone, after its name in punycode and its tag; no two are equal, whatever the file system thinks. */
export function zoneFileNames(zones: readonly ExportedZone[], extension: string): string[] {
  const taken = new Set<string>();
  return zones.map(({ actual, title }) => {
    const mark = title.indexOf('!');
    const tag = mark < 0 ? '' : `_${title.slice(mark + 1)}`;
    const plain = `${displayName(actual.zone.name)}${tag}`.toLowerCase().replace(/[^a-z\d._-]/g, '_');
    const base = plain.replace(/^\.+/, '_').slice(0, MAX_LENGTH);
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
    taken.add(name);
    return name + extension;
  });
}

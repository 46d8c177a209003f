import type { AccountContent } from '../model/account.ts';
import type { RecordTypes } from '../model/desired.ts';
import type { RecordSet } from '../model/record-set.ts';
import { commonTtl } from '../zonefile/default-ttl.ts';
import { reasonToExclude, type ExportedZone } from './exported-zone.ts';
import { unicodeOf } from './idn-note.ts';
import { zoneContent } from './items.ts';
import { jsString, variableName } from './literal.ts';
import { resourceLines, resourceNames } from './resources.ts';
import { importLine } from './used-words.ts';
import { zoneLines, type Commas } from './zone-lines.ts';
import type { Line } from './line.ts';

/** How a configuration is to look. */
export interface ConfigOptions {
  readonly recordTypes: RecordTypes;
  /** The entry of creds.json that the zones were read with. */
  readonly entry: string;
  /** Where commas stand: at the end of a line, or at its start. */
  readonly commas: Commas;
  /** TypeScript that imports its words instead of a script. */
  readonly isTyped?: boolean | undefined;
  /** `DefaultTTL`; the most common TTL of each zone unless told otherwise. */
  readonly defaultTtl?: number | undefined;
  /** Whether texts become calls of builders where these make the same texts. */
  readonly usesBuilders?: boolean | undefined;
  /** Sets that turned out not to come back as they were, and why. */
  readonly refused?: ReadonlyMap<RecordSet, string> | undefined;
  /** What the sets refer to that has a name. */
  readonly resources?: AccountContent | undefined;
}

/** A file of a configuration. */
export interface ConfigFile {
  /** Relative to the folder of the configuration, with `/`. */
  readonly path: string;
  readonly lines: readonly Line[];
}

/** A record set that a configuration does not declare. */
export interface LeftSet {
  readonly set: RecordSet;
  readonly reason: string;
}

/** A configuration that declares zones, as far as they can be declared. */
export interface WrittenConfig {
  /** The one to begin with is the first. */
  readonly files: readonly ConfigFile[];
  /** What stands in it only as a remark. */
  readonly left: readonly LeftSet[];
}

/** One zone of a configuration that is being written. */
export interface ZonePart {
  readonly zone: ExportedZone;
  readonly lines: readonly Line[];
  readonly left: readonly LeftSet[];
}

/** The remark that a written configuration begins with. */
export const FIRST_LINE = '// Written by zonewright: what the zones hold now. A first draft to be edited.';

/**
 * Render zones as a configuration in one file that declares exactly what they hold.
 *
 * A script is plain ES5. The text is ASCII but for what texts hold and for what comments show of names.
 */
export function renderConfig(zones: readonly ExportedZone[], options: ConfigOptions): string {
  return textOf(writeConfig(zones, options).files[0]?.lines ?? []);
}

/** The text of a file. */
export function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .concat('\n');
}

/** Write zones as one file, with what they hold that cannot be declared. */
export function writeConfig(zones: readonly ExportedZone[], options: ConfigOptions): WrittenConfig {
  const parts = zones.map((zone) => zonePart(zone, options));
  const body = [...providerLines(options), { text: '' }, ...parts.flatMap(({ lines }) => lines)];
  const lines = [{ text: FIRST_LINE }, ...importLines(body, options), { text: '' }, ...body];
  const path = options.isTyped === true ? 'dnsconfig.ts' : 'dnsconfig.js';
  return { files: [{ path, lines }], left: parts.flatMap(({ left }) => left) };
}

/** Write what declares one zone. */
export function zonePart(zone: ExportedZone, options: ConfigOptions): ZonePart {
  const { recordTypes, usesBuilders, refused, resources } = options;
  const { title, actual } = zone;
  const said = actual.recordSets.filter((set) => reasonToExclude(set, recordTypes) === undefined);
  const defaultTtl = options.defaultTtl ?? commonTtl(said.flatMap((set) => set.records));
  const provider = variableName('DSP', options.entry);
  const names = resources && resourceNames(resources);
  const items = zoneContent(zone, { recordTypes, provider, defaultTtl, usesBuilders, refused, names });
  const left = Array.from(items.left, ([set, reason]) => ({ set, reason }));
  return { zone, lines: zoneLines(title, unicodeOf(title), items, options.commas), left };
}

/** Write what declares the DNS provider, a registrar to be replaced, and what records refer to. */
export function providerLines({ entry, isTyped, resources }: ConfigOptions, prefix = ''): Line[] {
  const declare = isTyped === true ? `${prefix}const` : 'var';
  return [
    { text: `${declare} ${variableName('DSP', entry)} = NewDnsProvider(${jsString(entry)});` },
    { text: `${declare} REG_CHANGEME = NewRegistrar("none");` },
    ...(resources === undefined ? [] : resourceLines(resources)),
  ];
}

/** Write the import of the words that lines of TypeScript use. */
export function importLines(lines: readonly Line[], { isTyped, entry }: ConfigOptions): Line[] {
  if (isTyped !== true) return [];
  return [{ text: importLine(lines, new Set([variableName('DSP', entry), 'REG_CHANGEME'])) }];
}

import type { RecordTypes } from '../model/desired.ts';
import { commonTtl } from '../zonefile/default-ttl.ts';
import { reasonToExclude, type ExportedZone } from './exported-zone.ts';
import type { Item } from './item.ts';
import { zoneItems } from './items.ts';
import { commentText, jsString, variableName } from './literal.ts';

/** How a configuration is to look. */
export interface ConfigOptions {
  readonly recordTypes: RecordTypes;
  /** The entry of creds.json that the zones were read with. */
  readonly entry: string;
  /** Where commas stand: at the end of a line, or at its start. */
  readonly commas: 'trailing' | 'leading';
  /** `DefaultTTL`; the most common TTL of each zone unless told otherwise. */
  readonly defaultTtl?: number | undefined;
}

/** A call can take no more arguments than the engine has room for on its stack. */
const ITEMS_PER_CALL = 10_000;

/**
 * Render zones as a configuration that declares exactly what they hold.
 *
 * The text is plain ES5 and ASCII but for what texts hold. A zone with very many items continues in D_EXTEND.
 */
export function renderConfig(zones: readonly ExportedZone[], options: ConfigOptions): string {
  const provider = variableName('DSP', options.entry);
  const header = [
    '// Written by get-zones: what the zones hold now. A first draft to be edited.',
    '',
    `var ${provider} = NewDnsProvider(${jsString(options.entry)});`,
    'var REG_CHANGEME = NewRegistrar("none");',
    '',
  ];
  return [...header, ...zones.flatMap((zone) => zoneLines(zone, provider, options))].join('\n').concat('\n');
}

function zoneLines(zone: ExportedZone, provider: string, options: ConfigOptions): string[] {
  const { recordTypes } = options;
  const said = zone.actual.recordSets.filter((set) => reasonToExclude(set, recordTypes) === undefined);
  const defaultTtl = options.defaultTtl ?? commonTtl(said.flatMap((set) => set.records));
  const items = zoneItems(zone, { recordTypes, provider, defaultTtl });
  const title = jsString(zone.title);
  const lines: string[] = [];
  for (let start = 0; start < items.length; start += ITEMS_PER_CALL) {
    const call = start === 0 ? `D(${title}, REG_CHANGEME` : `D_EXTEND(${title}`;
    const part = items.slice(start, start + ITEMS_PER_CALL);
    if (options.commas === 'trailing') lines.push(`${call},`, ...part.map(trailing), ');', '');
    else lines.push(call, ...part.map(leading), ')', '');
  }
  return lines;
}

function trailing({ kind, text }: Item): string {
  if (kind === 'remark') return `\t// ${commentText(text)}`;
  return kind === 'disabled' ? `\t//${commentText(text)},` : `\t${text},`;
}

function leading({ kind, text }: Item): string {
  if (kind === 'remark') return `\t// ${commentText(text)}`;
  return kind === 'disabled' ? `\t//, ${commentText(text)}` : `\t, ${text}`;
}

import type { RecordTypes } from '../model/desired.ts';
import { compareTypes, sortByName } from '../model/order.ts';
import { commonTtl } from '../zonefile/default-ttl.ts';
import { reasonToExclude, type ExportedZone } from './exported-zone.ts';
import type { Item } from './item.ts';
import { zoneContent, type ZoneContent } from './items.ts';
import { commentText, jsString, variableName } from './literal.ts';

/** A zone of a first configuration; one that does not exist yet has nothing to export. */
export interface FirstZone {
  /** The zone as `D` shall name it, a tag included. */
  readonly title: string;
  readonly exported?: ExportedZone;
}

/** An entry of creds.json that a configuration names. */
export interface NamedEntry {
  readonly entry: string;
  readonly type: string;
}

/** Who serves the zones of a first configuration, and with whom they are registered. */
export interface FirstConfigOptions {
  readonly recordTypes: RecordTypes;
  readonly provider: NamedEntry;
  readonly registrar: NamedEntry;
}

type ExportedItems = Pick<ZoneContent, 'settings' | 'records'>;

/** A call can take no more arguments than the engine has room for on its stack. */
const ITEMS_PER_CALL = 10_000;

/** Render the configuration that `init` writes: what the zones hold now, sorted as in a zone file. */
export function renderFirstConfig(zones: readonly FirstZone[], options: FirstConfigOptions): string {
  const { provider, registrar } = options;
  const lines = [
    '// Written by zonewright init. To see what a push would change: zonewright preview',
    '',
    `var ${variableName('REG', registrar.type)} = NewRegistrar(${jsString(registrar.entry)});`,
    `var ${variableName('DNS', provider.type)} = NewDnsProvider(${jsString(provider.entry)});`,
  ];
  return [...lines, ...zones.flatMap((zone) => ['', ...zoneLines(zone, options)])].join('\n').concat('\n');
}

function zoneLines({ title, exported }: FirstZone, options: FirstConfigOptions): string[] {
  const provider = variableName('DNS', options.provider.type);
  const { settings, records } =
    exported === undefined ? { settings: [], records: [] } : exportedItems(exported, provider, options);
  const start = settings.findIndex(({ text }) => text.startsWith('DnsProvider('));
  const head = start === -1 ? [`DnsProvider(${provider})`] : settings.slice(0, start + 1).map(({ text }) => text);
  const lines = [`D(${[jsString(title), variableName('REG', options.registrar.type), ...head].join(', ')},`];
  lines.push(...settings.slice(start + 1).map((item) => itemLine(item, '    ')));
  if (records.length === 0) lines.push('    // A("@", "192.0.2.1"),');
  const isLong = records.length > ITEMS_PER_CALL;
  for (const [index, item] of records.entries()) {
    if (isLong && index % ITEMS_PER_CALL === 0) lines.push(...(index === 0 ? ['    ['] : ['    ],', '    [']));
    lines.push(itemLine(item, isLong ? '        ' : '    '));
  }
  if (isLong) lines.push('    ],');
  return [...lines, ');'];
}

function itemLine({ kind, text, note }: Item, indent: string): string {
  const remark = note === undefined ? '' : ` // ${commentText(note)}`;
  return kind === 'code' ? `${indent}${text},${remark}` : `${indent}// ${commentText(text)}${remark}`;
}

/** What the provider has of its own, SOA record and name servers, is no part of a configuration. */
function exportedItems(exported: ExportedZone, provider: string, { recordTypes }: FirstConfigOptions): ExportedItems {
  const { recordSets } = exported.actual;
  const byType = recordSets.toSorted((a, b) => compareTypes(a.type, b.type));
  const sorted = { ...exported, actual: { ...exported.actual, recordSets: sortByName(byType, ({ name }) => name) } };
  const said = recordSets.filter((set) => reasonToExclude(set, recordTypes) === undefined);
  const defaultTtl = commonTtl(said.flatMap((set) => set.records));
  const { settings, records } = zoneContent(sorted, { recordTypes, provider, defaultTtl });
  return { settings, records: records.filter(({ kind }) => kind !== 'disabled') };
}

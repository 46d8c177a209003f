import type { Item } from './item.ts';
import type { ZoneContent } from './items.ts';
import type { Line } from './line.ts';
import { commentText, jsString } from './literal.ts';

/** Where commas stand: at the end of a line, or at its start. */
export type Commas = 'trailing' | 'leading';

/** A call can take no more arguments than the engine has room for on its stack. */
const ITEMS_PER_CALL = 10_000;

/** Write the call that declares a zone; the records of a very large one stand in lists. */
export function zoneLines(title: string, note: string | undefined, items: ZoneContent, commas: Commas): Line[] {
  const { settings, records } = items;
  const lines: Line[] = [];
  const end = note === undefined ? '' : ` // ${commentText(note)}`;
  lines.push({ text: `D(${jsString(title)}, REG_CHANGEME${commas === 'trailing' ? ',' : ''}${end}` });
  pushItems(lines, settings, { indent: '\t', commas });
  if (settings.length + records.length <= ITEMS_PER_CALL) pushItems(lines, records, { indent: '\t', commas });
  else pushLists(lines, records, commas);
  lines.push({ text: commas === 'trailing' ? ');' : ')' }, { text: '' });
  return lines;
}

function pushLists(lines: Line[], records: readonly Item[], commas: Commas): void {
  const isTrailing = commas === 'trailing';
  for (let start = 0; start < records.length; start += ITEMS_PER_CALL) {
    lines.push({ text: isTrailing ? '\t[' : '\t, [' });
    pushItems(lines, records.slice(start, start + ITEMS_PER_CALL), { indent: '\t\t', commas, isList: true });
    lines.push({ text: isTrailing ? '\t],' : '\t]' });
  }
}

interface Style {
  readonly indent: string;
  readonly commas: Commas;
  /** Whether there is no argument before the first item. */
  readonly isList?: boolean;
}

function pushItems(lines: Line[], items: readonly Item[], { indent, commas, isList = false }: Style): void {
  let isFirst = isList;
  for (const item of items) {
    const text = commas === 'trailing' ? trailing(item) : leading(item, isFirst);
    if (item.kind === 'code') isFirst = false;
    const note = item.note === undefined ? '' : ` // ${commentText(item.note)}`;
    lines.push({ text: indent + text + note, set: item.set });
  }
}

function trailing({ kind, text }: Item): string {
  if (kind === 'remark') return `// ${commentText(text)}`;
  return kind === 'disabled' ? `//${commentText(text)},` : `${text},`;
}

function leading({ kind, text }: Item, isFirst: boolean): string {
  if (kind === 'remark') return `// ${commentText(text)}`;
  if (kind === 'disabled') return `//, ${commentText(text)}`;
  return isFirst ? text : `, ${text}`;
}

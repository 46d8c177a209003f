import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineDiff } from './line-diff.ts';

/** Put the zone files that a case begins with where its creds.json looks for them. */
export function placeZoneFiles(folder: string, workdir: string): void {
  const before = join(folder, 'zones.before');
  if (existsSync(before)) cpSync(before, join(workdir, 'zones'), { recursive: true });
}

/** The zone files of a folder by name; empty where there is none. */
export function readZoneFiles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.zone'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Say how zone files differ from those recorded, dates apart. */
export function compareZoneFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  return [...readZoneFiles(join(folder, 'zones.after'))].flatMap(([name, text]) => {
    const [wanted, got] = [withoutDates(text), withoutDates(files.get(name) ?? '')];
    return wanted === got ? [] : [`the file ${name}:\n${lineDiff(wanted.split('\n'), got.split('\n'))}`];
  });
}

function withoutDates(text: string): string {
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  return text.replace(/^; generated with .*$/gm, '; generated').replaceAll(today, 'YYYYMMDD');
}

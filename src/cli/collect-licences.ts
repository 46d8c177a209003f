/** Part of the build: puts the licences of everything that is bundled into one file, as most of them ask. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = path.join(root, 'dist');
/** Copied or compiled by other steps than the bundler. */
const packages = new Set(['node_modules/quickjs-wasi', 'node_modules/underscore']);

for (const file of readdirSync(dist).filter((name) => name.endsWith('.meta.json'))) {
  const { inputs } = JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as Metafile;
  for (const input of Object.keys(inputs)) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
    if (folder !== undefined) packages.add(folder);
  }
  rmSync(path.join(dist, file));
}
/** The packages under each text: many share one. */
const texts = new Map<string, string[]>();
for (const folder of [...packages].toSorted()) {
  const { title, text } = read(path.join(root, folder));
  texts.set(text, [...(texts.get(text) ?? []), title]);
}
const parts = [...texts].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`);
writeFileSync(path.join(dist, 'LICENCES.txt'), parts.join(`\n${'-'.repeat(80)}\n\n`));

function read(folder: string): { title: string; text: string } {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly [key in 'name' | 'version' | 'license']: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8');
  return { title: `${name} ${version} (${license})`, text: text.trim() };
}

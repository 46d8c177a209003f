import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { groupBy } from '../group-by.ts';
import { DIST, ROOT } from './places.ts';

/** Copied or compiled, so that the bundler does not see them. */
const NOT_BUNDLED = ['node_modules/quickjs-wasi', 'node_modules/underscore'];

/**
 * Put the licences of everything that is part of the program into one file, as most of them ask.
 *
 * `bundled` are the files that the bundler has read, from the root of the package.
 */
export function writeLicences(bundled: readonly string[]): void {
  const packages = new Set(NOT_BUNDLED);
  for (const file of bundled) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
    if (folder !== undefined) packages.add(folder);
  }
  const licences = [...packages].toSorted().map((folder) => read(path.join(ROOT, folder)));
  // Many packages share a text.
  const parts = [...groupBy(licences, ({ text }) => text)].map(
    ([text, group]) => `${group.map(({ title }) => title).join('\n')}\n\n${text}\n`,
  );
  writeFileSync(`${DIST}LICENCES.txt`, parts.join(`\n${'-'.repeat(80)}\n\n`));
}

function read(folder: string): { title: string; text: string } {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly [key in 'name' | 'version' | 'license']: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8');
  return { title: `${name} ${version} (${license})`, text: text.trim() };
}

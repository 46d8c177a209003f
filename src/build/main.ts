/**
 * Builds the program into `dist`, which it empties first.
 *
 * With `--sourcemap` every bundle comes with the lines of its source, and nothing that V8 remembers, for coverage.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { bundlePrograms } from './bundle.ts';
import { writeDeclarations } from './declarations.ts';
import { writeLicences } from './licences.ts';
import { DIST } from './places.ts';
import { speedUpStart } from './start.ts';
import { writeScripts } from './scripts.ts';

const hasSourceMap = process.argv.includes('--sourcemap');
rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);
const [bundled] = await Promise.all([bundlePrograms(hasSourceMap), writeScripts(), writeDeclarations()]);
writeLicences(bundled);
if (!hasSourceMap) await speedUpStart();

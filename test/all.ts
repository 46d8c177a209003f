/** Imports every test file into one process; a first argument keeps only the files whose path contains it. */
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import './support/loopback-only.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const root = fileURLToPath(new URL('.', import.meta.url));
const filter = process.argv[2] ?? '';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file.includes(filter))
  .toSorted();
if (files.length === 0) throw new Error(`No test file matches "${filter}"`);
for (const file of files) await import(pathToFileURL(join(root, file)).href);

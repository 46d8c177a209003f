import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The pitfalls of language and validation, and what they are about; each has a test whose title begins with its number. */
const PITFALLS: Readonly<Record<number, string>> = {
  15: 'targets of aliases',
  16: 'aliases that share a key',
  17: 'types of aliases',
  22: 'health checks without a set identifier',
  23: 'checks per set identifier',
  26: 'DS and NAPTR on Route 53',
  41: 'external-dns and aliases',
  42: 'records that must not exist',
  46: 'JavaScript of today',
  47: 'names below D_EXTEND',
  48: 'lists as modifiers',
  49: 'metadata that is no text',
  50: 'numbers out of range',
  51: 'TTL(0)',
  52: 'modifiers of DS and RP',
  53: 'options of builders',
  54: 'objects and globals that builders change',
  55: 'positions',
  56: 'paths of require and require_glob',
  57: 'printed lines in documents',
  58: 'variables of the command line',
  59: 'final dots',
  60: 'REV without REVCOMPAT',
  61: 'addresses and sources that crash',
  62: 'errors that say warning',
  63: 'types of other providers, and assigned numbers',
  64: 'labels and names of zones',
  65: 'findings hidden by others',
  66: 'full names in Unicode',
  67: 'warnings counted as errors',
  68: 'flattened and split SPF',
  69: 'length of texts',
  70: 'range of TTLs',
  90: 'the IR read back',
  91: 'the IR as it is printed',
  102: 'SMIMEA at the apex',
  104: 'the directory after a failure',
  105: 'errors of promises that nobody takes',
  106: 'records shared by INCLUDE',
  107: 'arguments that nobody checks',
  108: 'orders that change from run to run',
  109: 'loops of CNAME',
};

test('Every pitfall of language and validation has a test that is named after it', () => {
  const tests = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const texts = tests.map((file) => readFileSync(join(root, file), 'utf8'));
  const titles = texts.flatMap((text) =>
    Array.from(text.matchAll(/['`]pitfall (\d+): /g), ([, number]) => Number(number)),
  );
  const covered = new Set(titles);
  const missing = Object.entries(PITFALLS).filter(([number]) => !covered.has(Number(number)));
  assert.deepEqual(missing, []);
});

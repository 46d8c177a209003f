import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { createLibraryContext } from '../../../src/cli/library-context.ts';
import { writeTypes } from '../../../src/commands/write-types.ts';
import { createWorkplace } from '../../support/cli.ts';

const place = createWorkplace();
after(place.remove);

/** Write declarations for a creds.json and return them with the lines on standard error. */
async function write(creds: string | undefined, out = 'zonewright.d.ts') {
  const lines: string[] = [];
  if (creds !== undefined) place.write('creds.json', creds);
  const context = await createLibraryContext({ cwd: place.folder, env: {}, onMessage: (line) => lines.push(line) });
  const code = await writeTypes.run([], { out, creds: creds === undefined ? 'missing.json' : 'creds.json' }, context);
  assert.equal(code, 0);
  return { text: readFileSync(`${place.folder}/${out}`, 'utf8'), lines };
}

test('write-types names the entries of creds.json by what they can be, and tells nothing else of them', async () => {
  const { text, lines } = await write(`{
    // comments are fine
    "r53": { "TYPE": "ROUTE53", "KeyId": "AKIASECRET", "SecretKey": "hidden", "_note": "private" },
    "zones": { "TYPE": "BIND", "directory": "/srv/zones" },
    "other": { "TYPE": "SOMETHING" }
  }`);
  assert.match(text, /type RegistrarEntry = "none" \| "other";/);
  assert.match(text, /type DnsProviderEntry = "bind" \| "r53" \| "zones" \| "other";/);
  assert.doesNotMatch(text, /AKIASECRET|hidden|private|srv|SOMETHING/);
  assert.deepEqual(lines, ['Wrote zonewright.d.ts']);
});

test('write-types takes any name where there is no creds.json or a broken one', async () => {
  const missing = await write(undefined, 'any.d.ts');
  assert.match(missing.text, /type DnsProviderEntry = string;/);
  const broken = await write('{ "r53": [] }', 'any.d.ts');
  assert.match(broken.text, /type DnsProviderEntry = string;/);
  assert.match(broken.lines.join('\n'), /creds\.json:1:10: .*\n.*\nWARNING: .*\nWrote any\.d\.ts$/);
});

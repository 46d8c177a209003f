import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findConfigFile } from '../../../src/config/default-file.ts';

test('the configuration that is there is found, and of several one must be named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-default-'));
  try {
    assert.equal(findConfigFile(folder), 'dnsconfig.js');
    writeFileSync(join(folder, 'dnsconfig.mts'), '');
    assert.equal(findConfigFile(folder), 'dnsconfig.mts');
    writeFileSync(join(folder, 'dnsconfig.ts'), '');
    assert.throws(() => findConfigFile(folder), {
      message: 'The configuration could be dnsconfig.ts or dnsconfig.mts',
      hint: 'Name one of them: --config dnsconfig.ts',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

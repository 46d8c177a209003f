import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../../providers/bind/settings.ts';
import type { CredsEntry } from '../../../src/provider.ts';

function read(creds: CredsEntry, meta?: unknown) {
  const told: string[] = [];
  return {
    ...readSettings('bind', { creds, meta }, { credsFile: 'creds.json', onWarning: (line) => told.push(line) }),
    told,
  };
}

test('without settings the folder is "zones" and a file has the name and tag of its zone', () => {
  const { directory, fileName, nameServers, soa, told } = read({ TYPE: 'BIND', directory: '', filenameformat: '' });
  assert.equal(directory, 'zones');
  assert.equal(fileName.toPath({ raw: 'X', ascii: 'x', tag: 't' }), 'x!t.zone');
  assert.deepEqual([nameServers, soa, told], [[], {}, []]);
});

test('an unknown key is told, with what was probably meant', () => {
  const { told } = read({ TYPE: 'BIND', Directory: 'z' }, { default_nss: [], default_soa: { colour: 'red' } });
  assert.deepEqual(told, [
    'WARNING: creds.json: the entry "bind" has the unknown key "Directory". Did you mean "directory"?',
    'WARNING: NewDnsProvider("bind") has the unknown key "default_nss". Did you mean "default_ns"?',
    'WARNING: default_soa of NewDnsProvider("bind") has the unknown key "colour"',
  ]);
});

test('a mailbox may be written as an address', () => {
  const mbox = (text: string) => read({}, { default_soa: { mbox: text } }).soa.mbox;
  assert.equal(mbox('a.b@ex.test.'), String.raw`a\.b.ex.test.`);
  assert.equal(mbox('a@ex.test'), 'a.ex.test.');
  assert.equal(mbox('hostmaster.ex.test.'), 'hostmaster.ex.test.');
  assert.equal(mbox('hostmaster'), 'hostmaster');
});

test('values that cannot be right are refused', () => {
  const cases: [unknown, RegExp][] = [
    [{ default_ns: ['ns1.ex.test'] }, /default_ns of NewDnsProvider\("bind"\): "ns1\.ex\.test" must end with a dot/],
    [{ default_ns: [''] }, /"" is empty/],
    [{ default_ns: ['a..b.'] }, /has an empty label/],
    [{ default_ns: [7] }, /default_ns\.0/],
    [{ default_ns: 'ns1.' }, /default_ns/],
    [{ default_soa: { refresh: '3600' } }, /default_soa\.refresh/],
    [{ default_soa: { expire: -1 } }, /default_soa\.expire/],
    [{ default_soa: { master: 'ns1.ex.test' } }, /default_soa\.master .* must end with a dot/],
  ];
  for (const [meta, message] of cases) assert.throws(() => read({}, meta), { name: 'ConfigError', message });
});

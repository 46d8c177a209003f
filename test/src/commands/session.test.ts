import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chalk } from 'chalk';
import type { Context } from '../../../src/commands/command.ts';
import { openDnsProvider, openSession } from '../../../src/commands/session.ts';
import { loadCreds } from '../../../src/config/creds.ts';
import { CredsError } from '../../../src/errors.ts';
import type { DeclaredConfig, DeclaredZone } from '../../../src/model/ir.ts';
import type { CredsEntry, DnsProvider, ProviderKind } from '../../../src/provider.ts';
import { sharedEngine } from '../../support/shared-engine.ts';

interface World {
  readonly context: Context;
  readonly kinds: readonly ProviderKind[];
  readonly made: string[];
  readonly lines: string[];
}

function createWorld(): World {
  const made: string[] = [];
  const lines: string[] = [];
  const context: Context = {
    out: () => undefined,
    write: () => undefined,
    err: (line) => lines.push(line),
    status: () => undefined,
    color: new Chalk({ level: 0 }),
    cwd: '/nonexistent',
    env: {},
    version: '0',
    startEngine: sharedEngine,
    loadProviderKinds: async () => [],
    confirm: async () => false,
    ask: async () => undefined,
    readInput: async () => new Uint8Array(),
    now: () => 0,
    sleep: async () => undefined,
    signal: new AbortController().signal,
  };
  const kinds: readonly ProviderKind[] = [
    {
      type: 'ROUTE53',
      recordTypes: [],
      createDnsProvider: async (entry, creds, { onWarning }) => {
        made.push(`dns ${entry} ${JSON.stringify(creds)}`);
        onWarning('careful');
        onWarning('careful');
        return { entry, type: 'ROUTE53' } as DnsProvider;
      },
    },
    {
      type: 'NONE',
      recordTypes: [],
      createRegistrar: async (entry) => {
        made.push(`registrar ${entry}`);
        return { entry, type: 'NONE' };
      },
    },
  ];
  return { context, kinds, made, lines };
}

const credsOf = (entries: Readonly<Record<string, CredsEntry>>) => {
  const text = JSON.stringify(entries).replaceAll(/["\\]/g, '\\$&');
  return loadCreds(`!printf %s "${text}"`, { cwd: '/', env: { PATH: process.env['PATH'] }, err: () => undefined });
};

function configOf(used: readonly string[], declared: readonly string[] = used): DeclaredConfig {
  const zone = { registrar: 'none', dnsProviders: used.map((name) => [name, -1]) };
  return {
    registrars: [{ name: 'none', type: '-', call: 0 }],
    dnsProviders: declared.map((name) => ({ name, type: '-', call: 1 })),
    zones: [zone as unknown as DeclaredZone],
  };
}

test('what a zone uses is made once, what no zone uses is not made at all', async () => {
  const { context, kinds, made, lines } = createWorld();
  const creds = await credsOf({ r53: { TYPE: 'ROUTE53', k: 'v' }, spare: { TYPE: 'ROUTE53' } });
  const session = await openSession({ config: configOf(['r53'], ['r53', 'spare']), creds, kinds, context });
  assert.deepEqual(made, ['registrar none', 'dns r53 {"TYPE":"ROUTE53","k":"v"}']);
  assert.equal(session.dnsProvider('r53')?.type, 'ROUTE53');
  assert.equal(session.dnsProvider('spare'), undefined);
  assert.equal(session.registrar('none').type, 'NONE');
  assert.throws(() => session.registrar('other'), CredsError);
  assert.equal(session.isExcludedFromDefaults('r53'), false);
  assert.deepEqual(lines, ['careful'], 'a warning is given once');
});

test('a TYPE nobody manages is refused, also when no zone uses it', async () => {
  const { context, kinds } = createWorld();
  const creds = await credsOf({ r53: { TYPE: 'ROUTE53' }, zones: { TYPE: 'BIND' }, low: { TYPE: 'route53' } });
  const open = (name: string) => openSession({ config: configOf(['r53'], ['r53', name]), creds, kinds, context });
  await assert.rejects(open('zones'), {
    message: 'No such DNS service provider: "BIND" (entry "zones")',
    hint: /"BIND" for zone files/,
  });
  await assert.rejects(open('low'), { hint: 'Did you mean "ROUTE53"?' });
});

test('a kind without registrars is no registrar, and one without zones no DNS provider', async () => {
  const { context, kinds } = createWorld();
  const creds = await credsOf({ r53: { TYPE: 'ROUTE53' } });
  const registrars = [{ name: 'r53', type: '-', call: 0 }];
  await assert.rejects(openSession({ config: { ...configOf([]), registrars }, creds, kinds, context }), {
    message: 'No such registrar type: "ROUTE53" (entry "r53")',
  });
  await assert.rejects(openDnsProvider({ entry: 'none', creds, kinds, context }), {
    message: 'No such DNS service provider: "NONE" (entry "none")',
  });
});

test('commands without a configuration open an entry by its name', async () => {
  const { context, kinds } = createWorld();
  const creds = await credsOf({ r53: { TYPE: 'ROUTE53' }, bare: {} });
  assert.equal((await openDnsProvider({ entry: 'r53', creds, kinds, context })).entry, 'r53');
  assert.equal((await openDnsProvider({ entry: 'bare', type: 'ROUTE53', creds, kinds, context })).entry, 'bare');
  await assert.rejects(openDnsProvider({ entry: 'bare', creds, kinds, context }), /lacks "TYPE"/);
  await assert.rejects(openDnsProvider({ entry: 'r35', creds, kinds, context }), /does not exist. Did you mean "r53"/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredZone } from '../../../src/model/ir.ts';
import { declare, declareAlias, declareZone } from '../../support/declared.ts';
import { createMemoryProvider, toSets } from '../../support/memory-provider.ts';
import { previewIn } from '../../support/planning.ts';
import { aliasSet } from '../../support/exported-zone.ts';

/** The lines of a preview between heading and end, for a zone with these records and settings. */
async function linesOf(records: string[], more: Partial<DeclaredZone>): Promise<string[]> {
  const sets = [aliasSet('lb.shop.test.', 'A', 'x.shop.test.', 'Z1')];
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test', records, sets }] });
  const zone = declareZone('shop.test', [declareAlias('lb', 'A', 'x.shop.test.', { values: LB })], more);
  const { out } = await previewIn({ zones: [zone], providers: [provider] });
  return out.slice(1, -1).join('\n').split('\n');
}
const LB = ['A', 'x.shop.test.', 'Z1', 'false'];

test('pitfall 42: ENSURE_ABSENT_REC deletes the record of its name, type and target in spite of NO_PURGE', async () => {
  const absent = [
    declare('A', 'gone', ['192.0.2.1'], { ttl: 300 }),
    declare('A', 'other', ['192.0.2.1'], { ttl: 300 }),
    declare('MX', 'gone', [10, 'mx.shop.test.'], { ttl: 60 }),
  ];
  const records = ['gone 60 A 192.0.2.1', 'other 60 A 192.0.2.2', 'gone 60 MX 10 mx', 'stay 60 A 192.0.2.1'];
  assert.deepEqual(await linesOf(records, { keepsUnknown: true, absent }), [
    '2 corrections (r53)',
    'INFO#1: 2 records not being deleted because of NO_PURGE:',
    '    A("other.shop.test.", "192.0.2.2"),',
    '    A("stay.shop.test.", "192.0.2.1"),',
    '#1: - DELETE gone.shop.test A 192.0.2.1 ttl=60',
    '- DELETE gone.shop.test MX 10 mx.shop.test. ttl=60',
  ]);
});

test('IGNORE_EXTERNAL_DNS with a prefix keeps what the controller owns, and the configuration wins over it', async () => {
  const note = '"heritage=external-dns"';
  const records = [`ed-a-web 60 TXT ${note}`, 'web 60 A 192.0.2.1', `ed-api 60 TXT ${note}`, 'api 60 A 192.0.2.2'];
  const settings = { ignoresExternalDns: true, externalDnsPrefix: 'ed-' };
  assert.deepEqual(await linesOf([...records, 'old 60 A 192.0.2.3'], settings), [
    '1 correction (r53)',
    'INFO#1: 4 records not being deleted because of IGNORE_EXTERNAL_DNS:',
    '    TXT("ed-a-web.shop.test.", "heritage=external-dns"),',
    '    A("web.shop.test.", "192.0.2.1"),',
    '    TXT("ed-api.shop.test.", "heritage=external-dns"),',
    '    A("api.shop.test.", "192.0.2.2"),',
    '#1: - DELETE old.shop.test A 192.0.2.3 ttl=60',
  ]);
});

test('weighted records are compared set by set, and a simple set makes room for them', async () => {
  const [simple] = toSets('shop.test', ['s 60 A 192.0.2.1']);
  assert.ok(simple);
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test', sets: [simple] }] });
  const member = (address: string, weight: string, id: string) =>
    declare('A', 's', [address], { ttl: 60, meta: { r53_weight: weight, r53_set_identifier: id } });
  const zone = declareZone('shop.test', [member('192.0.2.1', '1', 'a'), member('192.0.2.1', '2', 'b')]);
  const { out } = await previewIn({ zones: [zone], providers: [provider] });
  assert.deepEqual(out.slice(1, -1).join('\n').split('\n'), [
    '3 corrections (r53)',
    '#1: - DELETE s.shop.test A 192.0.2.1 ttl=60',
    '+ CREATE s.shop.test A 192.0.2.1 r53_weight=1 ttl=60',
    '+ CREATE s.shop.test A 192.0.2.1 r53_weight=2 ttl=60',
  ]);
});

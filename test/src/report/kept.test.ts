import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeptBlock } from '../../../src/diff/zone-diff.ts';
import { keptLines } from '../../../src/report/kept.ts';
import { record } from '../../support/zone-file-records.ts';

const LINES: readonly (readonly [line: string, shown: string])[] = [
  ['* 1 A 192.0.2.1', 'A("*.ex.test.", "192.0.2.1"),'],
  ['@ 1 MX 10 mx1', 'MX("ex.test.", "10 mx1.ex.test."),'],
  ['t 1 TXT "quo\\"te <&> back\\\\slash"', 'TXT("t.ex.test.", "quo\\"te <&> back\\\\slash"),'],
  ['s 1 SRV 1 2 3 t', 'SRV("s.ex.test.", 1, 2, 3, "t.ex.test."),'],
  ['c 1 CAA 128 issue "ca.test"', 'CAA("c.ex.test.", "128 issue \\"ca.test\\""),'],
  ['c 1 CNAME t', 'CNAME("c.ex.test.", "t.ex.test."),'],
  ['@ 1 SOA ns. mbox. 7 1 2 3 4', 'SOA("ex.test.", "ns.", "mbox.", 1, 2, 3, 4),'],
  ['a - ALIAS A t', 'R53_ALIAS("a.ex.test.", "t.ex.test. atype=A zone_id=Z1 evaluate_target_health=false"),'],
];
const records = LINES.map(([line]) => record(line));

function lines(max: number, full = false, reason: KeptBlock['reason'] = 'ignore'): string[] {
  return keptLines({ kept: [{ reason, records }], conflicts: [], contested: [] }, { max, full });
}

describe('keptLines', () => {
  it('lists records as the language would write them', () => {
    const shown = LINES.map(([, line]) => `    ${line}`);
    assert.deepEqual(lines(8), ['8 records not being deleted because of IGNORE*():', ...shown]);
    assert.deepEqual(lines(0, true), lines(8));
  });

  it('says how many records are not shown', () => {
    assert.deepEqual(lines(6).slice(6), [lines(8)[6], '    ...and 2 more... (use --full to show all)']);
  });

  it('ends the header with a full stop when nothing follows', () => {
    assert.deepEqual(lines(0, false, 'no-purge'), ['8 records not being deleted because of NO_PURGE.']);
  });

  it('writes blocks in their order, then conflicts, then what external-dns has too', () => {
    const kept = (['external-dns', 'no-purge'] as const).map((reason) => ({ reason, records: records.slice(0, 1) }));
    const [conflicts, contested] = [records.slice(1, 2), records.slice(0, 1)];
    assert.deepEqual(keptLines({ kept, conflicts, contested }, { max: 5, full: false }), [
      '1 records not being deleted because of IGNORE_EXTERNAL_DNS:',
      '    A("*.ex.test.", "192.0.2.1"),',
      '1 records not being deleted because of NO_PURGE:',
      '    A("*.ex.test.", "192.0.2.1"),',
      "1 records that are both IGNORE*()'d and not ignored:",
      '    ex.test MX 10 mx1.ex.test.',
      'WARNING: 1 records of external-dns are in the configuration too, which wins:',
      '    *.ex.test A 192.0.2.1',
      'Leave them out here, or take them away from external-dns: each would undo what the other does',
    ]);
  });

  it('has nothing to say of nothing', () => {
    assert.deepEqual(keptLines({ kept: [], conflicts: [], contested: [] }, { max: 5, full: true }), []);
  });
});

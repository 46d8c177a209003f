import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fullText, viewOf } from '../../../src/diff/view.ts';
import { record } from '../../support/zone-file-records.ts';

describe('viewOf', () => {
  it('has a TTL for records but not for aliases', () => {
    assert.deepEqual(viewOf(record('w 5 A 192.0.2.1'), ''), { text: '192.0.2.1', ttl: 5 });
    const { text } = record('w - ALIAS A www');
    assert.deepEqual(viewOf(record('w - ALIAS A www'), 'r53_weight=1'), { text: `${text} r53_weight=1` });
  });

  it('writes the TTL after the text', () => {
    assert.equal(fullText({ text: 'x', ttl: 0 }), 'x ttl=0');
    assert.equal(fullText({ text: 'x' }), 'x');
  });
});

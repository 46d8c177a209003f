import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, evaluateZone, failText } from '../../../support/evaluate-text.ts';

test('DNSSEC is left alone unless a modifier says otherwise, and the last one counts', async () => {
  assert.equal((await evaluateZone('A("x", "192.0.2.1")')).autoDnssec, '');
  assert.equal((await evaluateZone('AUTODNSSEC_ON')).autoDnssec, 'on');
  assert.equal((await evaluateZone('AUTODNSSEC_ON, AUTODNSSEC_OFF')).autoDnssec, 'off');
});

test('The switches are written without parentheses', async () => {
  assert.equal((await failText('AUTODNSSEC_ON();')).message, 'AUTODNSSEC_ON is written without parentheses');
});

test('AUTODNSSEC does nothing but say so once', async () => {
  const { config, printed } = await evaluateText(`var REG = NewRegistrar("none");
D("a.test", REG, AUTODNSSEC_ON, AUTODNSSEC);
D("b.test", REG, AUTODNSSEC);`);
  assert.deepEqual(
    config.zones.map((zone) => zone.autoDnssec),
    ['on', ''],
  );
  assert.deepEqual(printed, ['WARNING: AUTODNSSEC does nothing; write AUTODNSSEC_ON or AUTODNSSEC_OFF']);
});

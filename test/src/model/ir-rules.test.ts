import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredRule } from '../../../src/model/ir.ts';
import { toIrJson } from '../../../src/model/ir-json.ts';
import { fromIrJson } from '../../../src/model/ir-reader.ts';
import { ALL_TYPES, declareConfig, declareZone } from '../../support/declared.ts';

const write = (rules?: readonly DeclaredRule[]): string =>
  JSON.stringify(
    toIrJson(declareConfig(declareZone('shop.test', [], rules === undefined ? {} : { rules })), {
      recordTypes: ALL_TYPES,
      isNormalized: true,
    }),
  );

test('levels of rules survive the way through the IR, which does not show them where there are none', () => {
  const text = write([{ rule: 'underscore', level: 'off', call: 7 }]);
  assert.match(text, /"rules":\[\{"rule":"underscore","level":"off"\}\]/);
  const [zone] = fromIrJson(JSON.parse(text), ALL_TYPES).config.zones;
  assert.deepEqual(
    zone?.rules?.map(({ rule, level }) => [rule, level]),
    [['underscore', 'off']],
  );
  assert.doesNotMatch(write(), /rules/);
  assert.equal(fromIrJson(JSON.parse(write()), ALL_TYPES).config.zones[0]?.rules, undefined);
});

test('a level that is none is told with its place in the IR', () => {
  const text = write([{ rule: 'underscore', level: 'off', call: 7 }]).replace('"off"', '"on"');
  assert.throws(() => fromIrJson(JSON.parse(text), ALL_TYPES), /"on" at domains\[0\]\.rules\[0\]\.level/);
});

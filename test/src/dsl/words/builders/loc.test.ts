import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, evaluateZone, failText, placeOf, recordLines } from '../../../../support/evaluate-text.ts';

const PLACES: readonly [call: string, place: string][] = [
  ['LOC_BUILDER_DD({x: 25.24, y: -50.125, alt: 12.5})', '25 14 24 N 50 7 30 W 12.5'],
  ['LOC_BUILDER_DD({x: -10.5, y: 20.25})', '10 30 0 S 20 15 0 E 0'],
  ['LOC_BUILDER_DD({x: 0, y: 0})', '0 0 0 N 0 0 0 E 0'],
  ['LOC_BUILDER_DD({x: "1.5", y: 180})', '1 30 0 N 180 0 0 E 0'],
  ['LOC_BUILDER_DD({x: 48.858222, y: 2.2945})', '48 51 29.599 N 2 17 40.2 E 0'],
  ['LOC_BUILDER_DMM_STR({str: "10.5°S 40.25°W", alt: -3})', '10 30 0 S 40 15 0 W -3'],
  ['LOC_BUILDER_DMM_STR({str: "51.25 N, 0.5 e"})', '51 15 0 N 0 30 0 E 0'],
  ['LOC_BUILDER_DMM_STR({str: "10.99999N 20E"})', '11 0 0 N 20 0 0 E 0'],
  ['LOC_BUILDER_DMS_STR({str: "33°51′31″S 151°12′51″E"})', '33 51 31 S 151 12 51 E 0'],
  ['LOC_BUILDER_DMS_STR({str: "33d51m31.25s S 151d12m51s E"})', '33 51 31.25 S 151 12 51 E 0'],
  ['LOC_BUILDER_DMS_STR({str: "1°2\'3\\"N 4°5\'6.789\\"W"})', '1 2 3 N 4 5 6.789 W 0'],
  ['LOC_BUILDER_STR({str: "33°51′31″S 151°12′51″E"})', '33 51 31 S 151 12 51 E 0'],
  ['LOC_BUILDER_STR({str: "42.3601°N 71.0589°W", alt: "1"})', '42 21 36 N 71 3 32 W 1'],
];

test('the builders turn places into LOC records without size and precisions', async () => {
  const { records } = await evaluateZone(PLACES.map(([call]) => call).join(',\n'));
  assert.deepEqual(
    recordLines(records),
    PLACES.map(([, place]) => `@ LOC 0 ${place} 0 0 0`),
  );
});

test('label and ttl of a builder are those of its record, below D_EXTEND too', async () => {
  const { config } = await evaluateText(`
    D("ex.test", NewRegistrar("none"), LOC_BUILDER_DD({label: "b", x: 1, y: 2, ttl: "1h"}));
    D_EXTEND("lab.ex.test", DefaultTTL(60), LOC_BUILDER_STR({str: "1N 2E"}), LOC_BUILDER_STR({str: "1N 2E", label: "c"}));
  `);
  const lines = recordLines(config.zones[0]?.records ?? []);
  assert.deepEqual(
    lines.map((line) => line.split(' ').slice(0, 3).join(' ')),
    ['b LOC 3600', 'lab LOC 60', 'c.lab LOC 60'],
  );
});

test('pitfall 54: the options of a builder stay as they are, and no global appears', async () => {
  const { printed } = await evaluateText(`
    var place = {x: 1, y: 2}, before = Object.keys(globalThis).length;
    D("ex.test", NewRegistrar("none"), LOC_BUILDER_DD(place), LOC_BUILDER_DD(place));
    console.log(JSON.stringify(place), Object.keys(globalThis).length - before);
  `);
  assert.deepEqual(printed, ['{"x":1,"y":2} 0']);
});

const REFUSED: readonly [call: string, message: RegExp][] = [
  ['LOC_BUILDER_DD()', /The x of LOC_BUILDER_DD must be degrees from -90 to 90, found undefined/],
  ['LOC_BUILDER_DD({x: 5})', /The y of LOC_BUILDER_DD must be degrees from -180 to 180, found undefined/],
  ['LOC_BUILDER_DD({x: 91, y: 0})', /must be degrees from -90 to 90, found the number 91/],
  ['LOC_BUILDER_DD({x: NaN, y: 0})', /The x of LOC_BUILDER_DD/],
  ['LOC_BUILDER_DD({x: 1, y: 2, alt: "high"})', /The alt of LOC_BUILDER_DD must be a number of metres, found "high"/],
  ['LOC_BUILDER_DD({x: 1, y: 2, altitude: 3})', /no option "altitude"/],
  ['LOC_BUILDER_DMM_STR({})', /The str of LOC_BUILDER_DMM_STR must be a place such as "25\.24°S 153\.15°E", found/],
  ['LOC_BUILDER_DMM_STR({str: "somewhere"})', /must be a place such as .* found "somewhere"/],
  ['LOC_BUILDER_DMM_STR({str: "95N 1E"})', /at most 90 degrees, .* found 95 0 0 N/],
  ['LOC_BUILDER_DMS_STR({str: "10 N 20 E"})', /must be a place such as "33°51′31″S 151°12′51″E"/],
  ['LOC_BUILDER_DMS_STR({str: "33°51′31″s 151°12′51″e"})', /must be a place/],
  ['LOC_BUILDER_DMS_STR({str: "33°61′31″S 151°12′51″E"})', /59 minutes .* found 33 61 31 S/],
  ['LOC_BUILDER_STR({str: "x"})', /"25\.24°S 153\.15°E" or "33°51′31″S 151°12′51″E", found "x"/],
  ['LOC_BUILDER_STR({str: "1N 2E", label: 5})', /The label of LOC_BUILDER_STR/],
];

for (const [call, message] of REFUSED) {
  test(`pitfall 53: ${call} is refused where it stands`, async () => {
    const error = await failText(`var REG = NewRegistrar("none");\nD("ex.test", REG,\n  ${call});`);
    assert.match(error.message, message);
    assert.match(placeOf(error), /^dnsconfig\.js:3:\d+$/);
  });
}

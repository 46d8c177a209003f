import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, failText, placeOf, recordLines } from '../../../support/evaluate-text.ts';

async function printed(text: string): Promise<string> {
  return (await evaluateText(text)).printed.join(' ');
}

test('Timers run by due time, then in the order in which they were set', async () => {
  assert.equal(
    await printed(`function say(text) { console.log(text); }
setTimeout(say, 20, "d"); setTimeout(say, 10, "b"); setTimeout(say, 10, "c"); setTimeout(say, 0, "a");
setTimeout(function () { setTimeout(say, 15, "e"); setTimeout(say, 5, "c2"); }, 6);
console.log("script");`),
    'script a b c c2 d e',
  );
});

test('Promise callbacks run before the next timer', async () => {
  assert.equal(
    await printed(`setTimeout(function () { console.log("one"); Promise.resolve().then(function () { console.log("two"); }); });
setTimeout(function () { console.log("three"); });`),
    'one two three',
  );
});

test('An interval repeats until it is cleared, also from within', async () => {
  assert.equal(
    await printed(`var n = 0;
var id = setInterval(function () { console.log("tick"); if (++n === 3) clearInterval(id); }, 10);
setTimeout(console.log, 25, "between");
var never = setTimeout(console.log, 1, "never"); clearTimeout(never); clearTimeout(999); clearTimeout();`),
    'tick tick between tick',
  );
});

test('What timers and promises declare counts', async () => {
  const { config } = await evaluateText(`D("a.test", NewRegistrar("none"));
setTimeout(function () { D_EXTEND("a.test", A("late", "192.0.2.1")); }, 3600000);
Promise.resolve("soon").then(function (label) { D_EXTEND("a.test", A(label, "192.0.2.2")); });`);
  assert.deepEqual(recordLines(config.zones[0]?.records ?? []), ['soon A 0 192.0.2.2', 'late A 0 192.0.2.1']);
});

test('8,000 timers in any order take no time worth mentioning', async () => {
  const text = `var last = -1, sorted = true;
for (var i = 0; i < 8000; i++) (function (due) { setTimeout(function () { sorted = sorted && last <= due; last = due; }, due); })(i * 7919 % 8000);
setTimeout(function () { console.log(sorted, last); }, 8000);`;
  assert.equal((await evaluateText(text, { isOnce: true, timeLimitMs: 4000 })).printed.join(), 'true 7999');
});

test('An interval that nobody clears ends at the time limit', async () => {
  const error = await failText('setInterval(function () {}, 1000);', { isOnce: true, timeLimitMs: 200 });
  assert.match(error.message, /did not finish within 0\.2 seconds/);
});

test('pitfall 105: an error that no promise handler takes is an error', async () => {
  const error = await failText('\nPromise.resolve().then(function () { throw new Error("lost"); });');
  assert.equal(`${placeOf(error)} ${error.message}`, 'dnsconfig.js:2:48 lost');
});

test('Timers refuse what is no function', async () => {
  assert.match((await failText('setTimeout("D()", 5);')).message, /setTimeout takes a function, found "D\(\)"/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FetchRequest, FetchResponse } from '../../../../src/config/fetch-queue.ts';
import { PanicError } from '../../../../src/errors.ts';
import { evaluateText, failText, placeOf, recordLines, type EvaluatedText } from '../../../support/evaluate-text.ts';

const sent: FetchRequest[] = [];

/** Answers with what the path says: a status and a text. */
async function answer(request: FetchRequest): Promise<FetchResponse> {
  sent.push(request);
  const { pathname } = new URL(request.url);
  if (pathname === '/down') throw new Error('the server is down');
  if (pathname === '/slow') await new Promise((resolve) => setImmediate(resolve));
  const status = Number(/\d+/.exec(pathname)?.[0] ?? 200);
  return {
    status,
    statusText: 'Said',
    headers: [
      ['x-a', '1'],
      ['x-a', '2'],
    ],
    body: `{"path": "${pathname}"}`,
  };
}

async function evaluate(text: string): Promise<EvaluatedText> {
  sent.length = 0;
  return evaluateText(text, { fetch: answer, isOnce: true });
}

test('FETCH without permission is refused where it stands, and there is no fetch', async () => {
  const error = await failText('var x =\n  FETCH("https://x.test/");');
  assert.equal(error.message, 'FETCH is not allowed in this run');
  assert.match(error.hint ?? '', /--allow-fetch/);
  assert.equal(placeOf(error), 'dnsconfig.js:2:3');
  assert.deepEqual((await evaluateText('console.log(typeof fetch, typeof FETCH);')).printed, ['undefined function']);
});

test('A response is what the declarations wait for', async () => {
  const { config } = await evaluate(`D("a.test", NewRegistrar("none"));
FETCH("https://x.test/list").then(function (r) { return r.json(); }).then(function (data) {
  D_EXTEND("a.test", TXT("@", data.path));
});`);
  assert.deepEqual(recordLines(config.zones[0]?.records ?? []), ['@ TXT 0 /list']);
});

test('A response tells its status, headers and text', async () => {
  const { printed } = await evaluate(`fetch("https://x.test/404").then(function (r) {
  console.log(r.ok, r.status, r.statusText, r.headers.get("X-A"), r.headers.getAll("x-a").length, r.headers.has("y"), r.headers.get("y"));
  return r.text();
}).then(console.log);
fetch("https://x.test/204").then(function (r) { console.log(r.ok); });`);
  assert.deepEqual(printed, ['false 404 Said 1 2 false null', '{"path": "/404"}', 'true']);
});

test('Method, headers and body reach the host', async () => {
  await evaluate('fetch("https://x.test/", {method: "PUT", headers: {A: "1", B: ["2", 3]}, body: "text"});');
  assert.deepEqual(sent, [
    {
      url: 'https://x.test/',
      method: 'PUT',
      headers: [
        ['A', ['1']],
        ['B', ['2', '3']],
      ],
      body: 'text',
    },
  ]);
});

test('Responses come in the order of the requests and before any timer', async () => {
  const { printed } = await evaluate(`setTimeout(console.log, 0, "timer");
["slow", "b", "c"].forEach(function (path) { fetch("https://x.test/" + path).then(function () { console.log(path); }); });
console.log("script");`);
  assert.deepEqual(printed, ['script', 'slow', 'b', 'c', 'timer']);
});

test('Code that waits may ask again', async () => {
  const { printed } = await evaluate(`async function main() {
  for (const path of ["a", "b"]) console.log((await (await fetch("https://x.test/" + path)).json()).path);
}
setTimeout(main, 5);`);
  assert.deepEqual(printed, ['/a', '/b']);
});

test('A request is sent once, however often the configuration is evaluated', async () => {
  const { locate, config } = await evaluate(`D("a.test", NewRegistrar("none"));
["a", "a"].forEach(function (path) {
  fetch("https://x.test/" + path).then(function () { D_EXTEND("a.test", A(path, "192.0.2.1")); });
});`);
  const sites = await locate(config.zones[0]?.records.map(({ call }) => call) ?? []);
  assert.deepEqual(
    [...sites.values()].map(({ position }) => position.line),
    [3, 3],
  );
  assert.equal(sent.length, 2);
});

test('A request that fails rejects, and nobody who handles it is an error at the request', async () => {
  const { printed } = await evaluate('fetch("https://x.test/down").catch(function (e) { console.log(e.message); });');
  assert.deepEqual(printed, ['the server is down']);
  const error = await failText('\n fetch("https://x.test/down");', { fetch: answer });
  assert.equal(`${placeOf(error)} ${error.message}`, 'dnsconfig.js:2:2 the server is down');
});

test('FETCH ends the run when the request fails, whatever handles its promise', async () => {
  const failure = evaluate('console.log(1);\nFETCH("https://x.test/down").catch(function () {});');
  await assert.rejects(failure, (error) => {
    assert.ok(error instanceof PanicError);
    assert.equal(error.message, 'the server is down');
    assert.equal(error.position?.line, 2);
    return true;
  });
});

for (const [call, message] of [
  ['fetch("https://x.test/", 5)', /fetch takes an object as its options, found the number 5/],
  ['fetch("https://x.test/", {headers: "A"})', /fetch takes an object as its headers, found "A"/],
] as const) {
  test(`${call} is refused`, async () => {
    assert.match((await failText(call, { fetch: answer })).message, message);
  });
}

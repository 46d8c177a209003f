import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createFetchText, type FetchOptions } from '../../../src/config/fetch.ts';
import type { FetchRequest, FetchResponse } from '../../../src/config/fetch-queue.ts';

const answers: Readonly<Record<string, RequestListener>> = {
  '/hello': (_, response) => response.writeHead(200, { 'X-Many': ['a', 'b'] }).end('grüß'),
  '/echo': (request, response) => {
    const { method, headers } = request;
    void textOf(request).then((body) => response.end(JSON.stringify({ method, headers, body })));
  },
  '/missing': (_, response) => response.writeHead(404, 'Gone Fishing').end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/moved': (_, response) => response.writeHead(307, { location: 'echo' }).end(),
  '/answered': (_, response) => response.writeHead(303, { location: '/echo' }).end(),
  '/away': (_, response) => response.writeHead(302, { location: `http://other.test:${port}/echo` }).end(),
  '/inside': (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/secret' }).end(),
  '/metadata': (_, response) => response.writeHead(302, { location: 'http://metadata.test/' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/long': (_, response) => response.end('x'.repeat(5000)),
  '/silent': () => undefined,
};
const server = createServer((request, response) => answers[request.url ?? '']?.(request, response));
let port = 0;

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Hosts are names of the test; only loopback may be asked. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  'shop.test': ['127.0.0.1'],
  'other.test': ['127.0.0.1'],
  'metadata.test': ['169.254.169.254'],
  'mixed.test': ['127.0.0.1', '10.0.0.1'],
};
const OPTIONS: FetchOptions = {
  isAllowed: (address) => address === '127.0.0.1',
  lookupAll: (host, done) => {
    const found = HOSTS[host];
    if (found === undefined) done(new Error(`getaddrinfo ENOTFOUND ${host}`), []);
    else
      done(
        null,
        found.map((address) => ({ address, family: 4 })),
      );
  },
};

function fetch(path: string, request: Partial<FetchRequest> = {}, options: FetchOptions = {}): Promise<FetchResponse> {
  const url = path.startsWith('/') ? `http://shop.test:${port}${path}` : path;
  return createFetchText({ ...OPTIONS, ...options })({ url, method: 'GET', headers: [], ...request });
}

interface Echo {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function echo(path: string, request: Partial<FetchRequest>): Promise<Echo> {
  return JSON.parse((await fetch(path, request)).body) as Echo;
}

test('A response has its status, its headers and its text', async () => {
  const response = await fetch('/hello');
  assert.deepEqual([response.status, response.statusText, response.body], [200, 'OK', 'grüß']);
  assert.deepEqual(
    response.headers.filter(([name]) => name === 'x-many').map(([, value]) => value),
    ['a', 'b'],
  );
  assert.deepEqual(await fetch('/missing').then(({ status, statusText }) => [status, statusText]), [
    404,
    'Gone Fishing',
  ]);
});

test('Method, headers and body are sent, those of the connection are ours', async () => {
  const sent = await echo('/echo', {
    method: 'post',
    headers: [
      ['X-A', ['1', '2']],
      ['Host', ['elsewhere.test']],
      ['Content-Length', ['1']],
    ],
    body: 'größe',
  });
  assert.deepEqual([sent.method, sent.body, sent.headers['x-a']], ['POST', 'größe', '1, 2']);
  assert.equal(sent.headers['host'], `shop.test:${port}`);
});

test('Redirects keep the request, unless they say to look elsewhere for the answer', async () => {
  const request = { method: 'PUT', body: 'x', headers: [['Content-Type', ['text/plain']]] } as const;
  const moved = await echo('/moved', request);
  assert.deepEqual([moved.method, moved.body, moved.headers['content-type']], ['PUT', 'x', 'text/plain']);
  const answered = await echo('/answered', request);
  assert.deepEqual([answered.method, answered.body, answered.headers['content-type']], ['GET', '', undefined]);
});

test('Another server does not get to see who is asking', async () => {
  const headers = [
    ['Authorization', ['secret']],
    ['Cookie', ['secret']],
    ['X-B', ['open']],
  ] as const;
  assert.equal((await echo('/moved', { headers })).headers['authorization'], 'secret');
  const away = await echo('/away', { headers });
  assert.deepEqual(
    [away.headers['authorization'], away.headers['cookie'], away.headers['x-b']],
    [undefined, undefined, 'open'],
  );
});

const REFUSED: readonly (readonly [path: string, message: RegExp])[] = [
  ['nonsense', /fetch takes an absolute URL, found "nonsense"/],
  ['ftp://shop.test/', /takes URLs of http and https, found "ftp:\/\/shop\.test\/"/],
  ['file:///etc/passwd', /takes URLs of http and https/],
  ['http://10.0.0.1/', /fetch may not ask 10\.0\.0\.1: it is no public address/],
  ['http://0x7f.1.2.3/', /may not ask 127\.1\.2\.3/],
  ['http://2130706434/', /may not ask 127\.0\.0\.2/],
  ['http://[::1]/', /may not ask ::1/],
  ['http://metadata.test/', /may not ask "metadata\.test" \(169\.254\.169\.254\)/],
  ['http://mixed.test/', /may not ask "mixed\.test" \(10\.0\.0\.1\)/],
  ['http://user:secret@nowhere.test/?key=secret', /^http:\/\/nowhere\.test\/ cannot be fetched: getaddrinfo ENOTFOUND/],
  ['/round', /leads on and on: more than 5 redirects/],
  ['/inside', /may not ask 10\.0\.0\.1/],
  ['/metadata', /may not ask "metadata\.test"/],
  ['/file', /takes URLs of http and https/],
];

for (const [path, message] of REFUSED) {
  test(`A request for ${path} is refused`, async () => {
    await assert.rejects(fetch(path), { message });
  });
}

test('Methods that are none, or open tunnels, are refused', async () => {
  await assert.rejects(fetch('/echo', { method: 'CONNECT' }), { message: /does not know the method "CONNECT"/ });
});

test('A header that would break the request is refused', async () => {
  await assert.rejects(fetch('/echo', { headers: [['X', ['a\r\nHost: b']]] }), { message: /cannot be fetched/ });
});

test('A long response and a silent server end the request', async () => {
  await assert.rejects(fetch('/long', {}, { maxBytes: 1000 }), { message: /the response is longer than 1000 bytes/ });
  await assert.rejects(fetch('/silent', {}, { timeLimitMs: 50 }), { message: /no answer within 0\.05 seconds/ });
});

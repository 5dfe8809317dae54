import {mkdirSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {connect} from 'node:net';
import {join} from 'node:path';
import {WebSocket} from 'ws';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openServer, type Server} from '#main/browser/server.ts';
import {freshFolder, openWindow, removeFolder, swap, type Window} from '../host/window.ts';

const folder = freshFolder();
let window: Window;
let server: Server;
let cookie = '';

beforeAll(async () => {
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), {recursive: true});
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(page, 'assets', 'main.js'), 'void 0;');
  writeFileSync(join(page, 'assets', 'main.js.map'), '{}');
  writeFileSync(join(folder, 'outside.html'), 'outside');
  window = openWindow({data: join(folder, 'data')});
  const {host, served} = window;
  server = await openServer({host, served, page, port: 0, refusal: () => 'not from here', log: () => undefined});
  const entered = await ask(path(server.address()));
  cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await server.close();
  await window.close();
  removeFolder(folder);
});

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}
interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

function path(address: string): string {
  return address.replace(/^http:\/\/[^/]+/, '');
}

/** As it is given: no client puts the path or the headers right. */
function ask(at: string, {method = 'GET', headers = {}, body}: Asking = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port: server.port, path: at, method, headers}, answer => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({status: answer.statusCode ?? 0, headers: answer.headers, text}));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const inside = (at: string, asking: Asking = {}) => ask(at, {...asking, headers: {cookie, ...asking.headers}});
const origin = () => `http://127.0.0.1:${server.port}`;

describe('the way in', () => {
  test('a token opens once, into a cookie no script reads, and out of the address', async () => {
    const at = path(server.address());
    const first = await ask(at);
    expect(first.status).toBe(303);
    expect(first.headers['location']).toBe('/');
    expect(String(first.headers['set-cookie'])).toMatch(/^vsr-session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    const second = await ask(at);
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.text).toContain('not from here');
  });

  test('a new address ends the one before', async () => {
    const older = path(server.address());
    const newer = path(server.address());
    expect((await ask(older)).status).toBe(403);
    expect((await ask(newer)).status).toBe(303);
  });

  test.each([
    ['nothing', {}],
    ['an empty cookie', {cookie: 'vsr-session='}],
    ['a guessed cookie', {cookie: `vsr-session=${'A'.repeat(43)}`}],
    ['the token in place of the cookie', {cookie: 'vsr-session=token'}],
    ['the right cookie under another name', {cookie: 'session=x'}]
  ])('with %s nobody gets in', async (_, headers) => {
    for (const at of ['/', '/index.html', '/assets/main.js', '/blob/photo/x', '/?token=', `/?token=${'A'.repeat(43)}`])
      expect((await ask(at, {headers})).status, at).toBe(403);
  });

  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', '[::1]', '0.0.0.0', '127.0.0.1.evil.example'])(
    'asked for as %s: not this server, cookie or not',
    async name => {
      const host = /:\d+$|^127\.0\.0\.1$/.test(name) ? name : `${name}:${server.port}`;
      expect((await inside('/', {headers: {host}})).status).toBe(421);
      expect((await ask(path(server.address()), {headers: {host}})).status).toBe(421);
    }
  );

  test('it listens on 127.0.0.1 and nowhere else', async () => {
    await expect(
      new Promise((resolve, reject) => {
        const socket = connect({host: '127.0.0.2', port: server.port}, () => resolve('open'));
        socket.on('error', reject);
      })
    ).rejects.toMatchObject({code: 'ECONNREFUSED'});
  });
});

describe('what is served', () => {
  test('the page and its parts, each with its kind; no map of the sources', async () => {
    expect(await inside('/')).toMatchObject({status: 200, headers: {'content-type': 'text/html; charset=utf-8'}});
    expect((await inside('/assets/main.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await inside('/assets/main.js.map')).status).toBe(404);
  });

  test.each([
    '/../outside.html',
    '/assets/../../outside.html',
    '/%2e%2e/outside.html',
    '/..%2foutside.html',
    '/..%5coutside.html',
    '/assets/..\\..\\outside.html',
    '//outside.html',
    '/./index.html/../../outside.html',
    '/%00index.html',
    '/index.html%00.js',
    '/etc/passwd',
    '/assets',
    '/assets/',
    'http://127.0.0.1/index.html',
    '/blob/photo/..%2f..%2fstore.db',
    '/blob/report/..%2f..%2fbench.json',
    '/blob/report/%zz',
    '/blob/../index.html',
    '/constructor'
  ])('%s leads nowhere', async at => {
    expect((await inside(at)).status).toBe(404);
  });

  test.each(['POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND'])(
    '%s is no word of this server',
    async method => {
      expect((await inside('/', {method})).status).toBe(405);
    }
  );

  test('every answer, refusals too, carries the same strict headers and is kept nowhere', async () => {
    const answers = [
      await inside('/'),
      await inside('/none'),
      await ask('/'),
      await inside('/', {method: 'POST'}),
      await inside('/', {headers: {host: 'evil.example'}}),
      await ask(path(server.address()))
    ];
    for (const {headers} of answers) {
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store'
      });
    }
  });
});

describe('photos', () => {
  const put = (at: string, asking: Asking = {}) =>
    inside(at, {method: 'PUT', ...asking, headers: {origin: origin(), ...asking.headers}});

  test('only from this very page', async () => {
    for (const headers of [
      {origin: 'http://evil.example'},
      {origin: 'null'},
      {origin: `http://localhost:${server.port}`}
    ])
      expect((await put('/blob/photo?subject=cables', {headers})).status).toBe(403);
    expect((await inside('/blob/photo?subject=cables', {method: 'PUT'})).status).toBe(403);
  });

  test('a refused one says why; an unknown subject is nothing', async () => {
    await window.must('order.open', {order: swap});
    const refused = await put('/blob/photo?subject=cables', {body: Buffer.from('GIF89a')});
    expect(refused.status).toBe(422);
    expect(JSON.parse(refused.text)).toMatchObject({ok: false, problem: {kind: 'photo-refused', why: 'not-jpeg'}});
    for (const subject of ['none', '../x', '', 'cables&more=1'])
      expect((await put(`/blob/photo?subject=${subject}`, {body: Buffer.from('x')})).status, subject).toBe(404);
    expect((await put('/index.html', {body: Buffer.from('x')})).status).toBe(405);
  });
});

describe('the socket', () => {
  const headersOf = (more: Readonly<Record<string, string>>) => ({cookie, origin: origin(), ...more});
  const open = (headers: Readonly<Record<string, string>>, at = '/wire'): Promise<WebSocket> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}${at}`, {headers});
      socket.once('open', () => resolve(socket));
      socket.once('error', reject);
    });
  const answerOf = (socket: WebSocket): Promise<unknown> =>
    new Promise(resolve => socket.once('message', bytes => resolve(JSON.parse((bytes as Buffer).toString('utf8')))));

  test.each([
    ['another page', {origin: 'http://evil.example'}],
    ['a page of another name of this laptop', {origin: 'http://localhost'}],
    ['no page at all', {origin: ''}],
    ['a page without the cookie', {cookie: ''}],
    ['a name that was bent here', {host: 'evil.example'}]
  ])('%s gets none', async (_, headers) => {
    await expect(open(headersOf(headers))).rejects.toThrow('403');
  });

  test('at its one address alone', async () => {
    for (const at of ['/', '/wire/', '/wire?x', '/other']) await expect(open(headersOf({}), at)).rejects.toThrow('403');
  });

  test('a question is answered under its number; one that is none of ours is refused', async () => {
    const socket = await open(headersOf({}));
    socket.send(JSON.stringify({id: 7, name: 'app.hello', args: {}}));
    expect(await answerOf(socket)).toMatchObject({id: 7, ok: true, value: {host: 'browser'}});
    socket.send(JSON.stringify({id: 8, name: 'app.quit', args: {}}));
    expect(await answerOf(socket)).toMatchObject({id: 8, ok: false, problem: {kind: 'call-refused'}});
    socket.close();
  });

  test.each(['{', 'null', '[]', '{"id":"x"}', '7', '""'])(
    '%s is no question: the socket ends, nothing else',
    async text => {
      const socket = await open(headersOf({}));
      const code = new Promise(resolve => socket.once('close', resolve));
      socket.send(text);
      expect(await code).toBe(1008);
      expect((await inside('/')).status).toBe(200);
    }
  );

  test('both windows hear what changed', async () => {
    const [one, other] = [await open(headersOf({})), await open(headersOf({}))];
    const heard = Promise.all([answerOf(one), answerOf(other)]);
    await window.must('order.close', {});
    await window.must('order.open', {order: swap});
    for (const push of await heard) expect(push).toMatchObject({push: 'snapshot'});
    one.close();
    other.close();
  });
});

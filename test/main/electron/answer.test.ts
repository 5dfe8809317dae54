import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {ok} from '#core/result.ts';
import {createAnswer} from '#main/electron/answer.ts';
import {listWindow} from '#main/host/window-files.ts';

const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
const put: {subject: string; length: number}[] = [];
let top: string;
let answer: (request: Request) => Promise<Response>;

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'vsr-answer-'));
  mkdirSync(join(top, 'renderer', 'assets'), {recursive: true});
  writeFileSync(join(top, 'secret.js'), 'outside');
  writeFileSync(join(top, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(join(top, 'renderer', 'assets', 'index-1.js'), 'export {};');
  writeFileSync(join(top, 'renderer', 'notes.md'), 'not for a window');
  answer = createAnswer({
    files: await listWindow(join(top, 'renderer')),
    host: {
      putPhoto: async (subject, bytes) => {
        put.push({subject, length: bytes.length});
        return ok({name: 'f00d'});
      },
      readPhoto: async name => (name === 'f00d' ? photo : undefined),
      readReport: async file => (file === '客先用.pdf' ? Buffer.from('%PDF-1.7') : undefined)
    }
  });
});
afterAll(() => rmSync(top, {recursive: true, force: true}));

const get = (path: string, init?: RequestInit) => answer(new Request(`app://vsr${path}`, init));

describe('what app://vsr serves', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/index.html?x=1#y', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/assets/index-1.js', 'text/javascript; charset=utf-8', 'export {};']
  ])('%s', async (path, type, body) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, type, body]);
  });

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%5c..%5csecret.js',
    '/assets//../../secret.js',
    '//vsr/../secret.js',
    '/assets',
    '/assets/',
    '/notes.md',
    '/constructor',
    '/missing.js',
    '/index.html/',
    '/INDEX.HTML'
  ])('not %s', async path => {
    expect((await get(path)).status).toBe(404);
  });

  test('another host under the same scheme is not this app', async () => {
    expect((await answer(new Request('app://evil/index.html'))).status).toBe(404);
  });

  test('nothing is written to the window', async () => {
    expect((await get('/index.html', {method: 'PUT', body: 'x'})).status).toBe(405);
  });

  test.each(['/', '/missing.js', '/blob/photo/f00d', '/blob/photo/none', '/blob/else/x'])(
    'the policy stands on %s',
    async path => {
      const {headers} = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).not.toMatch(/script-src[^;]*unsafe|\*|https?:|data:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  );
});

describe('the bytes of the open visit', () => {
  test('a photo is read by its name, a file of the report by its own', async () => {
    const stored = await get('/blob/photo/f00d');
    expect([stored.status, stored.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(new Uint8Array(await stored.arrayBuffer())).toEqual(photo);
    const report = await get(`/blob/report/${encodeURIComponent('客先用.pdf')}`);
    expect([report.status, report.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test('a photo is put under what it shows, and its address comes back', async () => {
    const response = await get('/blob/photo?subject=old-label', {method: 'PUT', body: photo});
    expect(await response.json()).toEqual({ok: true, value: {url: '/blob/photo/f00d'}});
    expect(put).toEqual([{subject: 'old-label', length: 4}]);
  });

  test('what is far too large is not read on', async () => {
    const response = await get('/blob/photo?subject=old-label', {method: 'PUT', body: new Uint8Array(65 * 2 ** 20)});
    expect(response.status).toBe(413);
    expect(put.length).toBe(1);
  });

  test.each([
    ['PUT', '/blob/photo?subject=whatever', 404],
    ['GET', '/blob/photo?subject=old-label', 405],
    ['PUT', '/blob/photo/old-label', 405],
    ['GET', '/blob/photo/f00d?x=1', 404],
    ['PUT', '/blob/report/old-label', 405],
    ['DELETE', '/blob/photo/f00d', 405],
    ['GET', '/blob/photo/', 404],
    ['GET', '/blob/photo/a/b', 404],
    ['GET', '/blob/photo/%E0%A4%A', 404],
    ['GET', '/blob/report/%2e%2e%2fsecret.js', 404]
  ])('%s %s is refused', async (method, path, status) => {
    const body = method === 'PUT' ? {body: photo} : {};
    expect((await get(path, {method, ...body})).status).toBe(status);
  });
});

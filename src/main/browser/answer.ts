import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {answerBlob} from '#main/host/blobs.ts';
import type {Host} from '#main/host/host.ts';
import {noOtherWindow, securityHeaders} from '#main/host/policy.ts';
import type {WindowFiles} from '#main/host/window-files.ts';
import type {Door} from './door.ts';

export interface Answering {
  readonly door: Door;
  readonly files: WindowFiles;
  readonly host: Pick<Host, 'putPhoto' | 'readPhoto' | 'readReport'>;
  readonly port: () => number;
  /** What somebody reads who comes without the address. */
  readonly refusal: () => string;
}

/** Every response, refusals too, carries the same security headers; nothing is kept in a cache. */
export async function answer(of: Answering, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {status, type = 'text/plain', bytes = new Uint8Array(), more = {}} = await given(of, request);
  const socket = `ws://127.0.0.1:${of.port()}`;
  // Cookies know no port: the address is what a page's own socket is named by.
  const policy = securityHeaders(`'self' ${socket}`, [noOtherWindow]);
  const headers = {...policy, 'Content-Type': type, 'Cache-Control': 'no-store', ...more};
  response.writeHead(status, {...headers, 'Content-Length': bytes.length});
  response.end(bytes);
}

interface Given {
  readonly status: number;
  readonly type?: string;
  readonly bytes?: Uint8Array;
  readonly more?: Readonly<Record<string, string>>;
}

async function given({door, files, host, refusal}: Answering, request: IncomingMessage): Promise<Given> {
  const {method = '', url = ''} = request;
  if (!door.isForUs(request)) return {status: 421};
  if (method !== 'GET' && method !== 'PUT') return {status: 405, more: {Allow: 'GET, PUT'}};
  const entered = enter(door, url, refusal);
  if (entered !== undefined) return method === 'GET' ? entered : {status: 405};
  if (!door.isIn(request)) return refused(refusal);
  if (url.startsWith('/blob/')) {
    if (method === 'PUT' && !door.isFromUs(request)) return {status: 403};
    return answerBlob(host, {method, path: url, body: most => bodyOf(request, most)});
  }
  if (method !== 'GET') return {status: 405};
  // Browsers ask for it unasked; the page needs none.
  if (url === '/favicon.ico') return {status: 204};
  // Looked up as it is, never turned into a path: none leads out of the folder.
  const file = files.get(url === '/' ? '/index.html' : url);
  return file === undefined ? {status: 404} : {status: 200, type: file.type, bytes: await readFile(file.path)};
}

/** `/?token=…` gives the cookie and leads on to an address without it, so that no history keeps it. */
function enter(door: Door, url: string, refusal: () => string): Given | undefined {
  const token = /^\/\?token=([\w-]+)$/.exec(url)?.[1];
  if (token === undefined) return undefined;
  const cookie = door.exchange(token);
  return cookie === undefined ? refused(refusal) : {status: 303, more: {'Set-Cookie': cookie, Location: '/'}};
}

function refused(refusal: () => string): Given {
  return {status: 403, type: 'text/plain; charset=utf-8', bytes: Buffer.from(`${refusal()}\n`, 'utf8')};
}

/** Read as it comes, and no further than `most`. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

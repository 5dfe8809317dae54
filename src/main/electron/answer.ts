import {readFile} from 'node:fs/promises';
import {answerBlob} from '#main/host/blobs.ts';
import type {Host} from '#main/host/host.ts';
import {securityHeaders} from '#main/host/policy.ts';
import {isHome} from './trust.ts';
import type {WindowFiles} from '#main/host/window-files.ts';

export interface Answering {
  readonly files: WindowFiles;
  readonly host: Pick<Host, 'putPhoto' | 'readPhoto' | 'readReport'>;
}

/** Every response of app://vsr, failures too, carries the same security headers; nothing is kept in a cache. */
export function createAnswer(answering: Answering): (request: Request) => Promise<Response> {
  return async request => {
    if (!isHome(request.url)) return respond(404);
    const {pathname, search} = new URL(request.url);
    if (pathname.startsWith('/blob/')) return blob(answering, request, pathname + search);
    if (request.method !== 'GET') return respond(405);
    const file = answering.files.get(pathname === '/' ? '/index.html' : pathname);
    return file === undefined ? respond(404) : respond(200, file.type, await readFile(file.path));
  };
}

async function blob({host}: Answering, request: Request, path: string): Promise<Response> {
  const body = (most: number): Promise<Uint8Array | undefined> => bodyOf(request, most);
  const {status, type, bytes} = await answerBlob(host, {method: request.method, path, body});
  return respond(status, type, bytes);
}

/** Read as it comes, and no further than `most`. */
async function bodyOf(request: Request, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function respond(status: number, type = 'text/plain', bytes: Uint8Array = new Uint8Array()): Response {
  const headers = {...securityHeaders("'self'"), 'Content-Type': type, 'Cache-Control': 'no-store'};
  return new Response(new Uint8Array(bytes), {status, headers});
}

import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A page of somebody else's on this laptop, with everything that a page may try to load from it. */
export interface Outsider {
  readonly port: number;
  /** Each request that reached it, as `GET /path`. */
  readonly asked: string[];
  /** Of the newest request for its own page. */
  headers(): Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Answers as obligingly as it can: whatever is refused was refused by the window. */
export async function openOutsider(): Promise<Outsider> {
  const asked: string[] = [];
  let last: Readonly<Record<string, unknown>> = {};
  const server = createServer(({method = '', url = '', headers}, response) => {
    asked.push(`${method} ${url}`);
    if (url === '/') last = headers;
    const type = types[url.slice(url.lastIndexOf('.') + 1)] ?? 'text/html';
    response.writeHead(200, {'Content-Type': type, 'Access-Control-Allow-Origin': '*'});
    response.end(type === 'text/javascript' ? 'globalThis.theirs = true;' : '<!doctype html><title>theirs</title>');
  });
  server.on('upgrade', (_, socket) => {
    asked.push('upgrade');
    socket.destroy();
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    headers: () => last,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

const types: Readonly<Record<string, string>> = {js: 'text/javascript', css: 'text/css', png: 'image/png'};

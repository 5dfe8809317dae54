import type {Server} from 'node:http';
import type {Duplex} from 'node:stream';
import {WebSocketServer, type RawData, type WebSocket} from 'ws';
import type {Served} from '#main/serve.ts';
import type {Door} from './door.ts';

/** In bytes; a signature of many strokes is the longest thing a window ever says. */
const longest = 16 * 2 ** 20;
/** A window that takes nothing any more is let go before what is said to it fills the memory. */
const mostWaiting = 64 * 2 ** 20;

/**
 * The socket's half of the wire: `{id, name, args}` comes, `{id, ok, value | problem}` goes, `{push, value}` goes
 * unasked. Gives a way to end it.
 */
export function wire(server: Server, served: Served, door: Door): () => void {
  const sockets = new WebSocketServer({noServer: true, maxPayload: longest, perMessageDeflate: false});
  server.on('upgrade', (request, socket, head) => {
    const trusted = door.isForUs(request) && door.isFromUs(request) && door.isIn(request);
    if (!trusted || request.url !== '/wire') return refuse(socket);
    sockets.handleUpgrade(request, socket, head, opened => speak(opened, served));
  });
  return () => {
    for (const one of sockets.clients) one.terminate();
    sockets.close();
  };
}

function refuse(socket: Duplex): void {
  socket.on('error', () => undefined);
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

function speak(socket: WebSocket, served: Served): void {
  const say = (message: object): void => {
    if (socket.bufferedAmount > mostWaiting) return socket.terminate();
    socket.send(JSON.stringify(message));
  };
  const stop = served.on(say);
  socket.on('close', stop);
  // A broken frame closes the socket; the window opens another.
  socket.on('error', stop);
  socket.on('message', (bytes, isBinary) => {
    const heard = isBinary ? undefined : parsed(textOf(bytes));
    if (heard === undefined) return socket.close(1008);
    const {id, name, args} = heard;
    void served.receive({name, args, trusted: true}).then(answer => say({id, ...answer}));
  });
}

interface Asked {
  readonly id: number;
  readonly name: unknown;
  readonly args: unknown;
}

function textOf(bytes: RawData): string {
  return (Array.isArray(bytes) ? Buffer.concat(bytes) : Buffer.from(bytes as Buffer)).toString('utf8');
}

/** Undefined: not even a question, so there is nobody to answer. */
function parsed(text: string): Asked | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== 'object' || raw === null) return undefined;
    const {id, name, args} = raw as Readonly<Record<string, unknown>>;
    return typeof id === 'number' ? {id, name, args} : undefined;
  } catch {
    return undefined;
  }
}

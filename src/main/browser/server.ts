import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Host} from '#main/host/host.ts';
import {listWindow} from '#main/host/window-files.ts';
import type {Served} from '#main/serve.ts';
import {answer} from './answer.ts';
import {openDoor} from './door.ts';
import {wire} from './wire.ts';

export interface ServerOptions {
  readonly host: Pick<Host, 'putPhoto' | 'readPhoto' | 'readReport'>;
  readonly served: Served;
  /** The built window. */
  readonly page: string;
  /** 0: any free one. */
  readonly port: number;
  /** What somebody reads who comes without the address. */
  readonly refusal: () => string;
  readonly log: (line: string) => void;
}

export interface Server {
  /** With a token that is good for one opening; the one before is good for none any more. */
  address(): string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the window on 127.0.0.1 alone; rejects where the port is taken. */
export async function openServer({host, served, page, port: wanted, refusal, log}: ServerOptions): Promise<Server> {
  const files = await listWindow(page);
  let port = wanted;
  const door = openDoor(() => port);
  const answering = {door, files, host, port: () => port, refusal};
  const server = createServer((request, response) => {
    answer(answering, request, response).catch((error: unknown) => {
      log(`request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      response.destroy();
    });
  });
  const stop = wire(server, served, door);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    address: () => `http://127.0.0.1:${port}/?token=${door.token()}`,
    port,
    close: () =>
      new Promise(resolve => {
        stop();
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

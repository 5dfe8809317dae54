import {once} from 'node:events';
import {type AddressInfo, createServer, type Socket} from 'node:net';
import type {Transport} from '#core/ports.ts';
import ssh2, {type Algorithms, type AuthContext, type Connection, type ServerChannel} from 'ssh2';
import {hostKey} from './host-key.ts';
import {serveSftp} from './over-sftp.ts';
import type {Variant} from './variant.ts';
import {loggedOut} from './shell.ts';
import type {SimulatedUnit} from './unit.ts';

export interface ServedSsh {
  readonly port: number;
  /** `SHA256:` + 43 characters as on the label of the case; with the fault `host-key-changed` the unit has another. */
  readonly fingerprint: string;
  close(): Promise<void>;
}

const from = '192.168.254.1';

/** Dialect §15. */
const algorithms = {
  new: {
    kex: ['curve25519-sha256', 'ecdh-sha2-nistp256'],
    cipher: ['aes256-gcm@openssh.com', 'aes128-ctr'],
    serverHostKey: ['ssh-ed25519']
  },
  old: {
    kex: ['diffie-hellman-group14-sha1'],
    cipher: ['aes128-cbc'],
    serverHostKey: ['ssh-rsa'],
    hmac: ['hmac-sha1']
  }
} satisfies Record<Variant['ssh'], Algorithms>;

/**
 * The unit's SSH server on the loopback: a shell and, from firmware 5 on, files (dialect §15). `seed` is the unit's;
 * its host key follows from the serial, so that a label can name it.
 */
export async function serveSsh(unit: SimulatedUnit, options: {port: number; seed: number}): Promise<ServedSsh> {
  const {serial} = unit.inspect();
  const open = new Set<Socket>();
  let reached = true;
  const forget = unit.watchReach(from, now => {
    reached = now;
    for (const socket of open) void (now ? socket.resume() : socket.pause());
  });
  const listener = createServer(socket => {
    open.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    if (!reached) return;
    if (unit.inspect().state === 'up') greet(unit, socket);
    else socket.destroy();
  });
  unit.world.on(event => {
    if (event === 'down') setImmediate(() => open.forEach(socket => socket.destroy()));
  });
  listener.listen(options.port, '127.0.0.1');
  await once(listener, 'listening');
  return {
    port: (listener.address() as AddressInfo).port,
    fingerprint: hostKey(serial, 0, unit.variant.ssh).fingerprint,
    close: async () => {
      forget();
      for (const socket of open) socket.destroy();
      await new Promise<void>(resolve => listener.close(() => resolve()));
    }
  };
}

/** A server per connection: key and banner are those the unit has now. */
function greet(unit: SimulatedUnit, socket: Socket): void {
  const banner = unit.banner();
  const server = new ssh2.Server({
    hostKeys: [unit.hostKey().privateKey],
    ident: unit.variant.ssh === 'new' ? 'VSR_5' : 'VSR_4',
    ...(banner === '' ? {} : {banner: `${banner}\n`}),
    algorithms: algorithms[unit.variant.ssh]
  });
  server.on('connection', client => {
    client.on('error', () => undefined);
    serve(unit, client, socket);
  });
  server.injectSocket(socket);
}

function serve(unit: SimulatedUnit, client: Connection, socket: Socket): void {
  let user = '';
  let wrong = 0;
  client.on('authentication', context => {
    const verdict = judge(unit, context);
    if (verdict === 'ok') {
      user = context.username;
      return context.accept();
    }
    context.reject(['password']);
    if (verdict === 'wrong') wrong++;
    if (verdict === 'locked' || wrong >= 3) client.end();
  });
  client.on('session', accept => {
    const session = accept();
    let columns = 80;
    session.on('pty', (allow, _reject, info) => {
      columns = info.cols;
      allow();
    });
    session.on('window-change', allow => allow?.());
    session.on('exec', allow => {
      const channel = allow();
      channel.write('This service allows interactive sessions only.\r\n');
      channel.exit(1);
      channel.end();
    });
    session.on('sftp', (allow, refuse) => {
      if (unit.variant.family === 'new') serveSftp(allow(), unit.files);
      else refuse();
    });
    session.on('shell', allow => join(unit.shell(user, from, columns), {client, socket, channel: allow()}));
  });
}

function judge(unit: SimulatedUnit, context: AuthContext): 'ok' | 'wrong' | 'locked' | 'ask' {
  return context.method === 'password' ? unit.authenticate(context.username, context.password) : 'ask';
}

function join(line: Transport, over: {client: Connection; socket: Socket; channel: ServerChannel}): void {
  const {client, socket, channel} = over;
  line.onBytes(bytes => channel.write(bytes));
  channel.on('data', (bytes: Buffer) => void line.write(bytes));
  channel.on('error', () => undefined);
  channel.on('close', () => void line.close());
  void line.closed.then(closed => {
    // As a pulled cable: no good-bye of the protocol.
    if (closed.why === 'gone' && closed.words !== loggedOut) return socket.destroy();
    channel.exit(0);
    channel.end();
    return client.end();
  });
}

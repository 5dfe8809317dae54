import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {type AddressInfo, connect, createServer, type Server, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import ssh2 from 'ssh2';
import {fingerprint} from '#main/device/ssh.ts';
import {hostKey} from '#simulator/host-key.ts';

/** Something on the loopback that answers, or does not. */
export interface Listening {
  readonly port: number;
  /** Sockets that are open, to be cut. */
  readonly sockets: ReadonlySet<Socket>;
  close(): Promise<void>;
}

export async function listening(greet: (socket: Socket) => void): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server: Server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    greet(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    sockets,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>(resolve => server.close(() => resolve()));
    }
  };
}

export interface Counted extends Listening {
  readonly fingerprint: string;
  /** Passwords that reached the server. */
  readonly passwords: readonly string[];
  /** Every method that was tried, `none` too. */
  readonly methods: readonly string[];
}

/** A server that lets one password in, counts what it is asked, and says nothing in the shell. */
export async function sshServer(options: {
  readonly password: string;
  readonly algorithms?: ssh2.ServerConfig['algorithms'];
  readonly shell?: 'silent' | 'never';
  /** Ways in that the server names; a password where it says nothing. */
  readonly offers?: readonly ssh2.AuthenticationType[];
  /** Where it offers `keyboard-interactive`: what it asks. */
  readonly asks?: readonly ssh2.Prompt[];
  /** What stands at the other end of an open shell. */
  readonly talk?: (channel: ssh2.ServerChannel, socket: Socket) => void;
}): Promise<Counted> {
  const passwords: string[] = [];
  const methods: string[] = [];
  const key = hostKey('VN100-24A3-01962', 0);
  const server = await listening(socket => {
    const {algorithms} = options;
    const own = new ssh2.Server({hostKeys: [key.privateKey], ...(algorithms && {algorithms})});
    const ask = (context: ssh2.KeyboardAuthContext): void =>
      context.prompt([...(options.asks ?? [])], ([answer = '']) => {
        passwords.push(answer);
        if (answer === options.password) context.accept();
        else context.reject([...(options.offers ?? ['password'])]);
      });
    own.on('connection', client => {
      client.on('error', () => undefined);
      client.on('authentication', context => {
        methods.push(context.method);
        if (context.method === 'keyboard-interactive') return ask(context);
        if (context.method !== 'password') return context.reject([...(options.offers ?? ['password'])]);
        passwords.push(context.password);
        if (context.password === options.password) context.accept();
        else context.reject(['password']);
      });
      client.on('session', accept => {
        const session = accept();
        session.on('pty', allow => allow());
        session.on('shell', allow => {
          if (options.shell === 'never') return;
          const channel = allow();
          channel.on('error', () => undefined);
          options.talk?.(channel, socket);
        });
      });
    });
    own.injectSocket(socket);
  });
  return {...server, fingerprint: key.fingerprint, passwords, methods};
}

/** Between a client and a server: what the server sends passes through `spoil` on its way. */
export async function between(port: number, spoil: (bytes: Buffer) => Buffer): Promise<Listening> {
  return listening(socket => {
    const onward = connect(port, '127.0.0.1');
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
    socket.on('data', bytes => onward.write(bytes));
    onward.on('data', bytes => {
      socket.write(spoil(bytes));
    });
  });
}

const sshd = '/usr/sbin/sshd';

export interface Sshd {
  readonly port: number;
  readonly fingerprint: string;
  log(): string;
  close(): Promise<void>;
}

/** OpenSSH on the loopback with a key and a configuration of its own, thrown away afterwards. */
export async function startSshd(lines: readonly string[] = []): Promise<Sshd> {
  const folder = mkdtempSync(join(tmpdir(), 'sshd-'));
  const keyFile = join(folder, 'key');
  const made = spawn('/usr/bin/ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', keyFile], {stdio: 'ignore'});
  await once(made, 'exit');
  chmodSync(keyFile, 0o600);
  const probe = await listening(() => undefined);
  const {port} = probe;
  await probe.close();
  const config = join(folder, 'config');
  const own = ['ListenAddress 127.0.0.1', `Port ${port}`, `HostKey ${keyFile}`, 'PidFile none', 'UsePAM no'];
  writeFileSync(config, [...own, 'PasswordAuthentication yes', 'StrictModes no', ...lines, ''].join('\n'));
  // As root it would want a folder of the system; as nobody it lets no one in, which is all that is asked of it.
  const nobody = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {};
  if (nobody.uid !== undefined) for (const path of [folder, keyFile, config]) chownSync(path, nobody.uid, nobody.gid);
  const daemon = spawn(sshd, ['-D', '-e', '-f', config], {stdio: ['ignore', 'ignore', 'pipe'], ...nobody});
  let log = '';
  daemon.stderr.on('data', (bytes: Buffer) => (log += bytes.toString()));
  await until(
    () => log.includes('Server listening'),
    () => log
  );
  const blob = Buffer.from(readFileSync(`${keyFile}.pub`, 'utf8').split(' ')[1] ?? '', 'base64');
  return {
    port,
    fingerprint: fingerprint(blob),
    log: () => log,
    close: async () => {
      await stopped(daemon);
      rmSync(folder, {recursive: true});
    }
  };
}

async function until(ready: () => boolean, words: () => string): Promise<void> {
  for (let waitedMs = 0; !ready(); waitedMs += 20) {
    if (waitedMs > 5000) throw new Error(`it did not come up: ${words()}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

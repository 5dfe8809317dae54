import {createHash} from 'node:crypto';
import {Client, type Algorithms, type ClientChannel} from 'ssh2';
import type {Credential} from '#core/device/login.ts';
import type {Profile} from '#core/device/profile.ts';
import type {Transport} from '#core/ports.ts';
import {problem, type Problem, type SecretName} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {createPipe, type Pipe} from './pipe.ts';

export interface SshTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Each is tried once, in this order. */
  readonly credentials: readonly Credential[];
  /** `SHA256:…` the key must have. Undefined: the key is read and told, and nothing else is sent. */
  readonly hostKey: string | undefined;
  readonly shell: Profile['transport']['ssh'];
}

export interface SshOpened {
  readonly transport: Transport;
  readonly hostKey: string;
  readonly using: SecretName;
}

/** Without ssh-rsa, SHA-1 and CBC, which the library's own defaults still hold (RFC 9142). */
const algorithms: Algorithms = {
  kex: [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group14-sha256',
    'diffie-hellman-group16-sha512'
  ],
  cipher: ['aes256-gcm@openssh.com', 'aes128-gcm@openssh.com', 'aes256-ctr', 'aes192-ctr', 'aes128-ctr'],
  serverHostKey: ['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'rsa-sha2-512', 'rsa-sha2-256'],
  hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
  compress: ['none']
};

/** How long a peer may be silent, milliseconds: until it lets us in, and between two signs of life afterwards. */
export interface SshPatience {
  readonly readyMs: number;
  readonly keepaliveMs: number;
}

const patience: SshPatience = {readyMs: 15_000, keepaliveMs: 5000};
/** Signs of life a peer may owe before the line counts as cut. */
const keepaliveCount = 3;

/** Connects, proves the host key before any password is sent, and opens a shell with a terminal. */
export async function openSsh(target: SshTarget, wait = patience): Promise<Result<SshOpened>> {
  const client = new Client();
  const met: Met = {key: undefined, tried: []};
  const ready = await handshake(client, {target, wait, met});
  const shell = ready.ok ? await openShell(client, target, wait) : ready;
  if (!shell.ok) {
    client.destroy();
    return shell;
  }
  const using = met.tried.at(-1);
  if (!using || !met.key) throw new Error('connected without a password or a host key');
  return ok({transport: pipeOf(client, shell.value).transport, hostKey: met.key, using});
}

interface Met {
  key: string | undefined;
  readonly tried: SecretName[];
}

interface Attempt {
  readonly target: SshTarget;
  readonly wait: SshPatience;
  readonly met: Met;
}

function handshake(client: Client, {target, wait, met}: Attempt): Promise<Result<void>> {
  const {host, port, user, credentials, hostKey} = target;
  const waiting = [...credentials];
  return new Promise(resolve => {
    // A line and its RETURN are small packets that wait for each other's echo: none is held back (RFC 896).
    client.on('ready', () => resolve(ok(void client.setNoDelay(true))));
    client.on('error', error => resolve(failed(translate(error as SshError, {target, wait, met}))));
    client.on('close', () => resolve(failed(closedEarly(target, met))));
    client.connect({
      host,
      port,
      username: user,
      algorithms,
      readyTimeout: wait.readyMs,
      keepaliveInterval: wait.keepaliveMs,
      keepaliveCountMax: keepaliveCount,
      hostVerifier: (key: Buffer) => {
        met.key = fingerprint(key);
        return met.key === hostKey;
      },
      authHandler: (methods, _partial, next) => {
        const credential = waiting.shift();
        if (!credential || (methods && !methods.includes('password'))) return next(false as never);
        met.tried.push(credential.name);
        return next({type: 'password', username: user, password: credential.value});
      }
    });
  });
}

/** A unit hangs up after the last password it allows; before that, only a cut does. */
function closedEarly({user}: SshTarget, {tried}: Met): Problem {
  return tried.length > 1
    ? problem('login-refused', {user, tried})
    : problem('connection-lost', {during: 'login', words: 'closed'});
}

function openShell(client: Client, {host, port, shell}: SshTarget, {readyMs}: SshPatience) {
  const window = {term: 'vt100', cols: shell.columns, rows: 0, width: 0, height: 0, modes: {}};
  return new Promise<Result<ClientChannel>>(resolve => {
    const lost = (words: string) => {
      clearTimeout(late);
      resolve(failed(problem('connection-lost', {during: 'shell', words})));
    };
    const late = setTimeout(() => resolve(failed(problem('ssh-silent', {host, port, waitedMs: readyMs}))), readyMs);
    client.on('error', error => lost(error.message));
    client.on('close', () => lost('closed'));
    client.shell(window, (error, channel) => {
      clearTimeout(late);
      if (error) lost(error.message);
      else resolve(ok(channel));
    });
  });
}

/** As OpenSSH prints it: SHA-256 in base64 without padding. */
export function fingerprint(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/u, '')}`;
}

interface SshError extends Error {
  readonly level?: string;
  readonly code?: string;
}

function translate(error: SshError, {target, wait, met}: Attempt): Problem {
  const {host, port, user, hostKey} = target;
  if (met.key !== undefined && hostKey === undefined) return problem('host-key-unknown', {host, found: met.key});
  if (met.key !== undefined && met.key !== hostKey)
    return problem('host-key-changed', {host, expected: hostKey ?? '', found: met.key});
  if (error.level === 'client-authentication') return problem('login-refused', {user, tried: met.tried});
  if (error.level === 'client-timeout') return problem('ssh-silent', {host, port, waitedMs: wait.readyMs});
  const part = /no matching (?<part>.+)$/iu.exec(error.message)?.groups?.['part'];
  if (part) return problem('ssh-algorithms', {host, part});
  if (error.code === 'ECONNREFUSED') return problem('ssh-refused', {host, port});
  if (error.level === 'client-socket') return problem('ssh-unreachable', {host, port, words: error.message});
  return problem('connection-lost', {during: 'login', words: error.message});
}

function pipeOf(client: Client, channel: ClientChannel): Pipe {
  const pipe: Pipe = createPipe('ssh', {
    write: (bytes, done) => void channel.write(bytes, () => done()),
    close: () => {
      channel.end();
      client.end();
    },
    setBaud: async () => {}
  });
  let reason = 'the unit closed the connection';
  client.removeAllListeners('error');
  client.on('error', error => {
    reason = error.message;
  });
  channel.on('data', (bytes: Buffer) => pipe.arrived(bytes));
  // A cut shows as close without an exit status; it says nothing about what was in flight.
  channel.on('close', () => pipe.ended(reason));
  client.on('close', () => pipe.ended(reason));
  return pipe;
}

import {createHash} from 'node:crypto';
import {Client, type ClientChannel, type NegotiatedAlgorithms, type Prompt} from 'ssh2';
import type {Credential} from '#core/device/login.ts';
import type {Profile} from '#core/device/profile.ts';
import type {Transport} from '#core/ports.ts';
import {problem, type Problem, type SecretName} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {algorithmsFor, oldAmong} from './algorithms.ts';
import {createPipe, type Pipe} from './pipe.ts';

export interface SshTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Each is tried once, in this order. */
  readonly credentials: readonly Credential[];
  /** `SHA256:…` the key must have. Undefined: the key is read and told, and nothing else is sent. */
  readonly hostKey: string | undefined;
  readonly shell: Pick<Profile['transport']['ssh'], 'columns' | 'legacy'>;
}

export interface SshOpened {
  readonly transport: Transport;
  readonly hostKey: string;
  /** Undefined: the peer asked for no password. */
  readonly using: SecretName | undefined;
  /** Agreed algorithms that are no longer safe; empty unless the profile allows them. */
  readonly legacy: readonly string[];
}

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
  const met: Met = {key: undefined, tried: [], offered: undefined, legacy: []};
  const ready = await handshake(client, {target, wait, met});
  const shell = ready.ok ? await openShell(client, target, wait) : ready;
  if (!shell.ok) {
    client.destroy();
    return shell;
  }
  if (!met.key) throw new Error('connected without a host key');
  const {key: hostKey, tried, legacy} = met;
  return ok({transport: pipeOf(client, shell.value).transport, hostKey, using: tried.at(-1), legacy});
}

interface Met {
  key: string | undefined;
  readonly tried: SecretName[];
  /** Ways in that the peer names, where a password is none of them. */
  offered: readonly string[] | undefined;
  legacy: readonly string[];
}

interface Attempt {
  readonly target: SshTarget;
  readonly wait: SshPatience;
  readonly met: Met;
}

function handshake(client: Client, {target, wait, met}: Attempt): Promise<Result<void>> {
  const {host, port, user, credentials, hostKey, shell} = target;
  const waiting = [...credentials];
  return new Promise(resolve => {
    // A line and its RETURN are small packets that wait for each other's echo: none is held back (RFC 896).
    client.on('ready', () => resolve(ok(void client.setNoDelay(true))));
    client.on('error', error => resolve(failed(translate(error as SshError, {target, wait, met}))));
    client.on('close', () => resolve(failed(closedEarly(target, met))));
    client.on('handshake', agreed => (met.legacy = oldAmong(namesOf(agreed))));
    client.connect({
      host,
      port,
      username: user,
      algorithms: algorithmsFor(shell),
      readyTimeout: wait.readyMs,
      keepaliveInterval: wait.keepaliveMs,
      keepaliveCountMax: keepaliveCount,
      hostVerifier: (key: Buffer) => {
        met.key = fingerprint(key);
        return met.key === hostKey;
      },
      authHandler: (methods, _partial, next) => {
        // Null before the first answer of the peer, which the library's types do not know: it is asked what it takes.
        const offered = methods as readonly string[] | null;
        if (!offered) return next({type: 'none', username: user});
        const type = passwordWays.find(one => offered.includes(one));
        if (!type) met.offered = offered;
        const credential = waiting.shift();
        if (!credential || !type) return next(false as never);
        met.tried.push(credential.name);
        if (type === 'password') return next({type, username: user, password: credential.value});
        return next({type, username: user, prompt: (...asked) => asked[4](answersTo(asked[3], credential))});
      }
    });
  });
}

/** A password as one answer, or as the answer to a question that the peer asks (RFC 4256). */
const passwordWays = ['password', 'keyboard-interactive'] as const;

/** One hidden question is the password's; anything else is for people, and is not answered. */
function answersTo(prompts: readonly Prompt[], {value}: Credential): string[] {
  return prompts.length === 1 && prompts[0]?.echo !== true ? [value] : prompts.map(() => '');
}

function namesOf({kex, serverHostKey, cs, sc}: NegotiatedAlgorithms): readonly string[] {
  return [kex, serverHostKey, cs.cipher, cs.mac, sc.cipher, sc.mac];
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
  if (error.level === 'client-authentication' && met.offered && met.tried.length === 0)
    return problem('ssh-no-password', {host, offered: met.offered});
  if (error.level === 'client-authentication') return problem('login-refused', {user, tried: met.tried});
  if (error.level === 'client-timeout') return problem('ssh-silent', {host, port, waitedMs: wait.readyMs});
  const part = /no matching (?<part>.+)$/iu.exec(error.message)?.groups?.['part'];
  if (part) return problem('ssh-algorithms', {host, part});
  if (error.level === 'handshake') return problem('host-key-unreadable', {host, words: error.message});
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

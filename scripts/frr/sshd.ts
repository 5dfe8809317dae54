import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {chmodSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {type AddressInfo, createServer} from 'node:net';
import {join} from 'node:path';
import {asUser, keep, own, until, type Kept, type Place} from './place.ts';

/** OpenSSH on the loopback whose one user's shell is vtysh. */
export interface Sshd {
  readonly port: number;
  readonly fingerprint: string;
  readonly user: string;
  readonly password: string;
  readonly log: () => string;
  /** Every session ends without a word; the server goes on. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

const user = 'frradm';
const password = 'Fx-frr-2026';
const library = 'libnss_wrapper.so';

/** OpenSSH, and the library by which its user exists for it alone. */
export function sshdHere(): boolean {
  const loads = spawnSync('/bin/true', [], {env: {LD_PRELOAD: library}, encoding: 'utf8'});
  return loads.status === 0 && loads.stderr === '' && spawnSync('/usr/sbin/sshd', ['-V']).error === undefined;
}

/** It runs as the place's user, so it can let in nobody else; a name and a password are made up for that user. */
export async function openSshd(place: Place, shell: readonly string[]): Promise<Sshd> {
  const at = (file: string) => join(place.folder, file);
  const {uid, gid} = place.user;
  const hash = spawnSync('openssl', ['passwd', '-6', password], {encoding: 'utf8'}).stdout.trim();
  const port = await freePort();
  const where = ['ListenAddress 127.0.0.1', `Port ${port}`, `HostKey ${at('key')}`, 'PidFile none', 'UsePAM no'];
  const quiet = ['StrictModes no', 'PrintMotd no', 'PrintLastLog no', 'PasswordAuthentication yes'];
  spawnSync('/usr/bin/ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at('key')]);
  writeFileSync(at('passwd'), `${user}:x:${uid}:${gid}::${place.folder}:${at('shell')}\n`);
  writeFileSync(at('shadow'), `${user}:${hash}:19000:0:99999:7:::\n`);
  writeFileSync(at('group'), `${user}:x:${gid}:\n`);
  writeFileSync(at('shell'), `#!/bin/sh\nexec ${shell.join(' ')}\n`);
  writeFileSync(at('sshd.conf'), [...where, ...quiet, ''].join('\n'));
  chmodSync(at('shell'), 0o755);
  own(place, 'key', 'passwd', 'shadow', 'group', 'shell', 'sshd.conf');
  const wrapped = {
    LD_PRELOAD: library,
    NSS_WRAPPER_PASSWD: at('passwd'),
    NSS_WRAPPER_GROUP: at('group'),
    NSS_WRAPPER_SHADOW: at('shadow')
  };
  const variables = Object.entries(wrapped).map(([name, value]) => `${name}=${value}`);
  const daemon = keep([...asUser(place), 'env', ...variables, '/usr/sbin/sshd', '-D', '-e', '-f', at('sshd.conf')]);
  await until(() => daemon.said().includes('Server listening'), daemon.said);
  return {
    port,
    fingerprint: fingerprintIn(at('key.pub')),
    user,
    password,
    log: daemon.said,
    cut: () => end(sessionsOf(daemon)),
    close: async () => {
      end(sessionsOf(daemon));
      await daemon.end();
    }
  };
}

/** What the server, the keeper's child, has begun for those who are connected; what they run ends with its terminal. */
function sessionsOf(daemon: Kept): readonly number[] {
  const all = readdirSync('/proc').flatMap(name => (/^\d+$/u.test(name) ? (processOf(name) ?? []) : []));
  const begunBy = (parents: readonly (number | undefined)[]): readonly number[] =>
    all.filter(one => one.name === 'sshd' && parents.includes(one.parent)).map(one => one.pid);
  const sessions: number[] = [];
  const servers = begunBy([daemon.process.pid]);
  for (let next = begunBy(servers); next.length > 0; next = begunBy(next)) sessions.push(...next);
  return sessions;
}

interface Process {
  readonly pid: number;
  readonly name: string;
  readonly parent: number;
}

/** Of `pid (name) state parent …`; undefined where it has ended meanwhile. */
function processOf(pid: string): Process | undefined {
  try {
    const found = /^\d+ \((?<name>.*)\) \S (?<parent>\d+) /su.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.groups;
    return found && {pid: Number(pid), name: found['name'] ?? '', parent: Number(found['parent'])};
  } catch {
    return undefined;
  }
}

function end(pids: readonly number[]): void {
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
}

function fingerprintIn(file: string): string {
  const blob = Buffer.from(readFileSync(file, 'utf8').split(' ')[1] ?? '', 'base64');
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/u, '')}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

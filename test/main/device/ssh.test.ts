import {afterEach, describe, expect, test} from 'vitest';
import type {Credential} from '#core/device/login.ts';
import {openSsh, type SshTarget} from '#main/device/ssh.ts';
import {lacks} from '../../house/offers.ts';
import {between, listening, sshServer, startSshd} from './servers.ts';

const right: Credential = {name: 'site-password', value: 'Fx-right-1'};
const wrong: Credential = {name: 'setup-password', value: 'Fx-wrong-1'};
const shell = {columns: 512, legacy: false};
const quick = {readyMs: 700, keepaliveMs: 200};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function kept<T extends {close(): Promise<void>}>(server: T): T {
  closing.push(() => server.close());
  return server;
}

function target(port: number, hostKey: string | undefined, credentials = [right]): SshTarget {
  return {host: '127.0.0.1', port, user: 'admin', credentials, hostKey, shell};
}

describe('before any password', () => {
  test('another host key than the order names is refused with both, and nothing is authenticated', async () => {
    const server = kept(await sshServer({password: right.value}));
    const expected = `SHA256:${'A'.repeat(43)}`;
    const opened = await openSsh(target(server.port, expected), quick);
    expect(opened).toMatchObject({
      problem: {kind: 'host-key-changed', host: '127.0.0.1', expected, found: server.fingerprint, again: 'no'}
    });
    expect(server.methods).toEqual([]);
  });

  test('without a host key the one that was met is told, and nothing is authenticated', async () => {
    const server = kept(await sshServer({password: right.value}));
    const opened = await openSsh(target(server.port, undefined), quick);
    expect(opened).toMatchObject({problem: {kind: 'host-key-unknown', found: server.fingerprint}});
    expect(server.methods).toEqual([]);
  });

  test('nobody can connect without saying which key is right', () => {
    const {hostKey: left, ...rest} = target(22, 'SHA256:x');
    // @ts-expect-error the policy for the host key is missing
    const lacking: SshTarget = rest;
    expect([left, 'hostKey' in lacking]).toEqual(['SHA256:x', false]);
  });

  test('a key of the order that is no fingerprint matches nothing', async () => {
    const server = kept(await sshServer({password: right.value}));
    for (const key of ['', 'SHA256:', server.fingerprint.slice(0, -1), server.fingerprint.toLowerCase()])
      expect(await openSsh(target(server.port, key), quick)).toMatchObject({problem: {kind: 'host-key-changed'}});
    expect(server.methods).toEqual([]);
  });

  test('a key or signature damaged on the way is never authenticated to', async () => {
    const server = kept(await sshServer({password: right.value}));
    const kinds: string[] = [];
    // Behind the greeting and the offer stands the answer with key and signature: one byte of it in each turn,
    // up to the padding, which nothing rests on.
    for (let turn = 0; turn < 11; turn += 1) {
      let packets = 0;
      const spoiler = kept(
        await between(server.port, bytes => {
          packets += 1;
          const at = 12 + turn * 16;
          if (packets === 3) bytes[at] = (bytes[at] ?? 0) ^ 0x41;
          return bytes;
        })
      );
      const opened = await openSsh(target(spoiler.port, server.fingerprint), quick);
      kinds.push(opened.ok ? 'open' : opened.problem.kind);
    }
    expect(kinds).toContain('host-key-unreadable');
    expect(kinds).toContain('host-key-changed');
    expect(server.passwords).toEqual([]);
    expect(kinds).not.toContain('open');
  });

  test('what is offered to it holds no ssh-rsa, SHA-1, CBC, 3DES or chacha20; with opt-in it does, and never group 1', async () => {
    const offered = async (legacy: boolean) => {
      let text = '';
      const server = await listening(socket => {
        socket.write('SSH-2.0-peer\r\n');
        socket.on('data', bytes => (text += bytes.toString('latin1')));
      });
      await openSsh({...target(server.port, 'SHA256:x'), shell: {...shell, legacy}}, {...quick, readyMs: 300});
      await server.close();
      return text;
    };
    const strict = await offered(false);
    expect(strict).toContain('curve25519-sha256');
    expect(strict).not.toMatch(/ssh-rsa|sha1|-cbc|3des|chacha20|ssh-dss|md5/u);
    const legacy = await offered(true);
    expect(legacy).toMatch(
      /diffie-hellman-group16-sha512,diffie-hellman-group14-sha1.*ssh-rsa.*aes128-cbc.*hmac-sha1/su
    );
    expect(legacy).not.toMatch(/group1-sha1|group-exchange-sha1|3des|chacha20|ssh-dss|md5/u);
  });

  test('a server that knows only what is no longer safe', async () => {
    const kex = ['diffie-hellman-group14-sha1'] as const;
    const old = kept(await sshServer({password: right.value, algorithms: {kex: [...kex], cipher: ['aes128-cbc']}}));
    const opened = await openSsh(target(old.port, old.fingerprint), quick);
    expect(opened).toMatchObject({problem: {kind: 'ssh-algorithms', part: 'key exchange algorithm'}});
    const cbc = kept(await sshServer({password: right.value, algorithms: {cipher: ['aes128-cbc']}}));
    const second = await openSsh(target(cbc.port, cbc.fingerprint), quick);
    expect(second).toMatchObject({problem: {kind: 'ssh-algorithms', part: 'C->S cipher'}});
    expect([...old.methods, ...cbc.methods]).toEqual([]);
  });

  test('the same server where the profile allows it: in, and told by name what was agreed', async () => {
    const kex = ['diffie-hellman-group14-sha1'] as const;
    const old = kept(
      await sshServer({
        password: right.value,
        algorithms: {kex: [...kex], cipher: ['aes128-cbc'], hmac: ['hmac-sha1']}
      })
    );
    const opened = await openSsh({...target(old.port, old.fingerprint), shell: {...shell, legacy: true}}, quick);
    expect(opened).toMatchObject({
      ok: true,
      value: {legacy: ['diffie-hellman-group14-sha1', 'aes128-cbc', 'hmac-sha1']}
    });
    if (opened.ok) await opened.value.transport.close();
  });

  test('a server of today is spoken to as today where the profile allows old ones too', async () => {
    const server = kept(await sshServer({password: right.value}));
    const opened = await openSsh({...target(server.port, server.fingerprint), shell: {...shell, legacy: true}}, quick);
    expect(opened).toMatchObject({ok: true, value: {legacy: []}});
    if (opened.ok) await opened.value.transport.close();
  });

  test('a port that refuses, a host that is not there, a name that nobody knows', async () => {
    const gone = await listening(() => undefined);
    await gone.close();
    const refused = await openSsh(target(gone.port, 'SHA256:x'), quick);
    expect(refused).toMatchObject({problem: {kind: 'ssh-refused', port: gone.port, again: 'safe'}});
    const named = await openSsh({...target(22, 'SHA256:x'), host: 'unit.invalid'}, quick);
    expect(named).toMatchObject({problem: {kind: 'ssh-unreachable', host: 'unit.invalid'}});
  });

  test('a server that accepts and stays silent, and one that talks something else', async () => {
    const silent = kept(await listening(() => undefined));
    const began = performance.now();
    const opened = await openSsh(target(silent.port, 'SHA256:x'), quick);
    expect(opened).toMatchObject({problem: {kind: 'ssh-silent', waitedMs: quick.readyMs}});
    expect(performance.now() - began).toBeLessThan(3000);
    const other = kept(await listening(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    expect((await openSsh(target(other.port, 'SHA256:x'), quick)).ok).toBe(false);
  });
});

describe('passwords', () => {
  test('each is tried once, and the one that opened is named', async () => {
    const server = kept(await sshServer({password: right.value}));
    const opened = await openSsh(target(server.port, server.fingerprint, [wrong, right]), quick);
    expect(opened).toMatchObject({ok: true, value: {using: 'site-password', hostKey: server.fingerprint}});
    expect(server.passwords).toEqual([wrong.value, right.value]);
    if (opened.ok) await opened.value.transport.close();
  });

  test('wrong ones are refused by name', async () => {
    const server = kept(await sshServer({password: 'other'}));
    const opened = await openSsh(target(server.port, server.fingerprint, [wrong, right]), quick);
    expect(opened).toMatchObject({
      problem: {kind: 'login-refused', user: 'admin', tried: ['setup-password', 'site-password']}
    });
    expect(server.passwords).toEqual([wrong.value, right.value]);
  });

  test('a server that asks for the password as a question is answered, each password once', async () => {
    const asks = [{prompt: 'Password: ', echo: false}];
    const server = kept(await sshServer({password: right.value, offers: ['keyboard-interactive'], asks}));
    const opened = await openSsh(target(server.port, server.fingerprint, [wrong, right]), quick);
    expect(opened).toMatchObject({ok: true, value: {using: 'site-password'}});
    expect(server.passwords).toEqual([wrong.value, right.value]);
    if (opened.ok) await opened.value.transport.close();
  });

  test.each([
    [[{prompt: 'Token on display, type it: ', echo: true}]],
    [
      [
        {prompt: 'Password: ', echo: false},
        {prompt: 'Code: ', echo: false}
      ]
    ]
  ])('a question that is not for a password alone is not answered with one: %j', async asks => {
    const server = kept(await sshServer({password: right.value, offers: ['keyboard-interactive'], asks}));
    const opened = await openSsh(target(server.port, server.fingerprint), quick);
    expect(opened).toMatchObject({problem: {kind: 'login-refused'}});
    expect(server.passwords.join('')).toBe('');
  });

  test('a server that takes no passwords is sent none', async () => {
    const server = kept(await sshServer({password: right.value, offers: ['publickey']}));
    const opened = await openSsh(target(server.port, server.fingerprint), quick);
    expect(opened).toMatchObject({problem: {kind: 'ssh-no-password', offered: ['publickey']}});
    expect(server.passwords).toEqual([]);
  });

  test('a server that lets in and never opens a shell', async () => {
    const server = kept(await sshServer({password: right.value, shell: 'never'}));
    const opened = await openSsh(target(server.port, server.fingerprint), quick);
    expect(opened).toMatchObject({problem: {kind: 'ssh-silent'}});
  });
});

describe('an open shell', () => {
  test('a cut is told once, as a line that is gone', async () => {
    const server = kept(await sshServer({password: right.value}));
    const opened = await openSsh(target(server.port, server.fingerprint), quick);
    if (!opened.ok) throw new Error(opened.problem.kind);
    const {transport} = opened.value;
    await transport.write(Buffer.from('show ver'));
    for (const socket of server.sockets) socket.destroy();
    expect(await transport.closed).toMatchObject({why: 'gone'});
    await transport.write(Buffer.from('more'));
    await transport.close();
  });

  test('a peer that goes silent without a word is noticed', async () => {
    const server = kept(await sshServer({password: right.value}));
    const opened = await openSsh(target(server.port, server.fingerprint), quick);
    if (!opened.ok) throw new Error(opened.problem.kind);
    for (const socket of server.sockets) socket.pause();
    expect(await opened.value.transport.closed).toMatchObject({
      why: 'gone',
      words: expect.stringMatching(/keepalive/iu)
    });
  });

  test('closed on request, it says so', async () => {
    const server = kept(await sshServer({password: right.value}));
    const opened = await openSsh(target(server.port, server.fingerprint), quick);
    if (!opened.ok) throw new Error(opened.problem.kind);
    await opened.value.transport.close();
    expect(await opened.value.transport.closed).toEqual({why: 'asked'});
  });
});

describe.skipIf(lacks('openssh'))('against OpenSSH', () => {
  test('its host key is proved before any password, a wrong password is refused by name', async () => {
    const sshd = kept(await startSshd());
    const changed = await openSsh(target(sshd.port, `SHA256:${'B'.repeat(43)}`));
    expect(changed).toMatchObject({problem: {kind: 'host-key-changed', found: sshd.fingerprint}});
    const unknown = await openSsh(target(sshd.port, undefined));
    expect(unknown).toMatchObject({problem: {kind: 'host-key-unknown', found: sshd.fingerprint}});
    expect(sshd.log()).not.toMatch(/Failed password|Invalid user|userauth/u);
    const refused = await openSsh(target(sshd.port, sshd.fingerprint, [wrong, right]));
    expect(refused).toMatchObject({problem: {kind: 'login-refused', tried: ['setup-password', 'site-password']}});
  });

  test('an old configuration has no algorithm in common', async () => {
    const sshd = kept(
      await startSshd(['KexAlgorithms diffie-hellman-group14-sha1', 'Ciphers aes128-cbc', 'MACs hmac-sha1'])
    );
    const opened = await openSsh(target(sshd.port, sshd.fingerprint));
    expect(opened).toMatchObject({problem: {kind: 'ssh-algorithms'}});
  });
});

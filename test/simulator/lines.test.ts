import {createHash} from 'node:crypto';
import {constants, existsSync} from 'node:fs';
import {open, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import ssh2 from 'ssh2';
import {expect, test} from 'vitest';
import type {Transport} from '#core/ports.ts';
import {servePty} from '#simulator/over-pty.ts';
import {serveSsh} from '#simulator/over-ssh.ts';
import {createScaledClock} from '#simulator/real-clock.ts';
import {createUnit, type SimulatedUnit} from '#simulator/unit.ts';
import {lacks} from '../house/offers.ts';
import {type Client, clientOn, scenario} from './naive-client.ts';

const speed = 50;
const clock = createScaledClock({speed});

function staged(faults: readonly string[] = []): SimulatedUnit {
  return createUnit({scenario: scenario('shinjuku'), faults: ['staged', ...faults], seed: 1, clock});
}

/** The same conversation whatever lies between; volatile parts aside. */
async function converse(client: Client): Promise<string> {
  await client.send('enable', /Password: $/);
  await client.send('Fx-Ena-2026-c3');
  await client.send('terminal length 0');
  await client.send('terminal width 0');
  const from = client.screen().length;
  await client.send('show inventory');
  await client.send('configure terminal');
  await client.send('interface ge4');
  await client.send('ip route 10.99.0.0/16 192.168.10.254');
  await client.send('end');
  await client.send('show running-config');
  await client.send('frobnicate');
  return client
    .screen()
    .slice(from)
    .replace(/! Last configuration change.*/, '')
    .replaceAll(/ 8 \S+|sha256 .*/g, '…');
}

async function login(client: Client): Promise<void> {
  await client.type('\r');
  await client.until(/login: $/);
  await client.send('admin', /Password: $/);
  await client.send('Fx-Adm-2026-a1');
}

async function inMemory(): Promise<string> {
  const client = clientOn(staged().console(), clock);
  await login(client);
  return converse(client);
}

/** ssh2's client as a Transport, no more than this test needs. */
function dial(
  port: number,
  check: (fingerprint: string) => boolean
): Promise<Transport & {readonly connection: ssh2.Client}> {
  const connection = new ssh2.Client();
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('ready', () =>
      connection.shell({cols: 512}, (fault, channel) => {
        if (fault) return reject(fault);
        const early: Uint8Array[] = [];
        let took = (bytes: Uint8Array): void => void early.push(bytes);
        channel.on('data', (bytes: Buffer) => took(bytes));
        const closed = new Promise<{why: 'gone'; words: string}>(done =>
          connection.once('close', () => done({why: 'gone', words: ''}))
        );
        return resolve({
          medium: 'ssh',
          connection,
          write: async bytes => void channel.write(bytes),
          onBytes: take => {
            early.forEach(take);
            took = take;
          },
          closed,
          close: async () => void connection.end(),
          setBaud: async () => undefined
        });
      })
    );
    const verify = (key: Buffer): boolean =>
      check(`SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`);
    connection.connect({host: '127.0.0.1', port, username: 'admin', password: 'Fx-Adm-2026-a1', hostVerifier: verify});
  });
}

test('over SSH: the key on the label, a shell, the same conversation as in memory', async () => {
  const served = await serveSsh(staged(), {port: 0, seed: 1});
  const line = await dial(served.port, found => found === served.fingerprint);
  const client = clientOn(line, clock);
  await client.until(/> $/);
  expect(await converse(client)).toBe(await inMemory());
  await client.send('show ssh fingerprint');
  expect(client.screen()).toContain(`ED25519 ${served.fingerprint}`);
  await line.close();
  await served.close();
});

test('over SSH: exec is refused, a changed key is another key, a cut is a cut', async () => {
  const served = await serveSsh(staged(['host-key-changed', 'cut@line:2:after-effect']), {port: 0, seed: 1});
  await expect(dial(served.port, found => found === served.fingerprint)).rejects.toThrow('Host denied');
  const line = await dial(served.port, found => found !== served.fingerprint);
  const exec = await new Promise<{code: number; text: string}>((resolve, reject) =>
    line.connection.exec('show version', (fault, channel) => {
      let text = '';
      if (fault) return reject(fault);
      channel.on('data', (bytes: Buffer) => (text += bytes.toString()));
      let code = -1;
      channel.on('exit', (value: number) => (code = value));
      return channel.on('close', () => resolve({code, text}));
    })
  );
  expect(exec).toEqual({code: 1, text: 'This service allows interactive sessions only.\r\n'});
  const client = clientOn(line, clock);
  await client.until(/> $/);
  await client.send('enable', /Password: $/);
  await client.send('Fx-Ena-2026-c3');
  await client.send('configure terminal');
  await client.send('service timestamps log');
  await client.type('hostname gone\r');
  await line.closed;
  await served.close();
});

test.skipIf(lacks('pty'))('over a pty: the same conversation, and the session survives a closed line', async () => {
  const path = join(tmpdir(), `vsr-line-${process.pid}`);
  const unit = staged();
  const served = await servePty(unit, {link: path});
  const first = await openLine(path);
  const client = clientOn(first, clock);
  await login(client);
  expect(await converse(client)).toBe(await inMemory());
  await first.close();
  const second = await openLine(path);
  const again = clientOn(second, clock);
  await again.type('\r');
  await again.until(/vsr-smp-shinjuku01# $/);
  await second.close();
  await served.close();
  await rm(path, {force: true});
});

test.skipIf(lacks('pty'))('over a pty: a cut takes the line away, and it comes back under its name', async () => {
  const path = join(tmpdir(), `vsr-cut-${process.pid}`);
  const unit = staged(['cut@line:1:before-effect']);
  const served = await servePty(unit, {link: path});
  const client = clientOn(await openLine(path), clock);
  await login(client);
  await client.send('enable', /Password: $/);
  await client.send('Fx-Ena-2026-c3');
  await client.send('configure terminal');
  await client.type('hostname never\r');
  await expect(client.until(/never\n[^\n]*# $/, 100)).rejects.toThrow('waited');
  const again = clientOn(await openLine(path), clock);
  await again.type('\x15\r');
  expect(await again.until(/shinjuku01\(config\)# $/, 200)).toContain('(config)# ');
  expect(unit.inspect().executed).toEqual([]);
  await served.close();
});

test.skipIf(lacks('pty'))('over a pty: adapter-renamed, it comes back under another name', async () => {
  const path = join(tmpdir(), `vsr-renamed-${process.pid}`);
  const served = await servePty(staged(['cut@line:1:before-effect', 'adapter-renamed']), {link: path});
  const client = clientOn(await openLine(path), clock);
  await login(client);
  await client.send('enable', /Password: $/);
  await client.send('Fx-Ena-2026-c3');
  await client.send('configure terminal');
  await client.type('hostname never\r');
  await expect.poll(() => served.path, {timeout: 5000}).not.toBe(path);
  await expect.poll(() => existsSync(served.path), {timeout: 5000}).toBe(true);
  const again = clientOn(await openLine(served.path), clock);
  await again.type('\x15\r');
  expect(await again.until(/shinjuku01\(config\)# $/, 200)).toContain('(config)# ');
  await served.close();
});

async function openLine(path: string): Promise<Transport> {
  const handle = await open(path, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
  const state = {open: true};
  let took: (bytes: Uint8Array) => void = () => undefined;
  const read = async (): Promise<void> => {
    const buffer = Buffer.alloc(4096);
    while (state.open) {
      const found = await handle.read(buffer, 0, 4096, null).catch(() => ({bytesRead: 0}));
      if (found.bytesRead > 0) took(Uint8Array.from(buffer.subarray(0, found.bytesRead)));
      else await new Promise(done => setTimeout(done, 5));
    }
  };
  const reading = read();
  return {
    medium: 'serial',
    write: async bytes => void (await handle.write(bytes)),
    onBytes: take => (took = take),
    closed: new Promise(() => undefined),
    close: async () => {
      state.open = false;
      await reading;
      await handle.close();
    },
    setBaud: async () => undefined
  };
}

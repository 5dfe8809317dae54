import {expect, test} from 'vitest';
import {Channel} from '#core/device/channel.ts';
import {noiseOf} from '#core/device/noise.ts';
import {Session} from '#core/device/session.ts';
import type {Answer} from '#core/device/line.ts';
import type {Clock, Closed, Transport} from '#core/ports.ts';
import type {Result} from '#core/result.ts';
import {createRecorder} from '#core/transcript/recorder.ts';
import {createClock} from '#main/clock.ts';
import {openSsh} from '#main/device/ssh.ts';
import {createVirtualClock} from '#simulator/virtual-clock.ts';
import {seeded} from '../../visit/desk.ts';
import {stagedDesk} from '../../visit/reach-desk.ts';
import {sshServer, type Counted} from './servers.ts';

const {profile} = (await stagedDesk([])).opened.material;
const command = 'show clock';
const answer = '\r\nSun Nov 22 2026\r\nvsr# ';
const whole = command.length + answer.length;

/** A unit's side of one command: echoes, answers, and after so many bytes of both it is cut, or says no more. */
function peer(after: number, end: () => void): (bytes: Uint8Array, tell: (bytes: Buffer) => void) => void {
  let told = 0;
  return (bytes, tell) => {
    const text = [...bytes].map(byte => (byte === 0x0d ? answer : String.fromCharCode(byte))).join('');
    const left = Math.max(0, after - told);
    const part = Buffer.from(text.slice(0, left), 'latin1');
    told += text.length;
    if (part.length > 0) tell(part);
    if (told >= after) end();
  };
}

/** In exec mode on this line, the command is entered. */
async function entered(transport: Transport, clock: Clock): Promise<Result<Answer>> {
  const recorder = createRecorder({clock, mask: text => text});
  const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
  await channel.until(() => (channel.screen.current === 'vsr# ' ? true : undefined), 5000);
  const at = {is: 'prompt', mode: 'exec', host: 'vsr', text: 'vsr# '} as const;
  return new Session({channel, profile, random: seeded(1), recorder}, at).enter({text: command});
}

/** The same in memory, in virtual time. */
function inMemory(after: number, how: 'cut' | 'silent'): Promise<Result<Answer>> {
  const clock = createVirtualClock({wallMs: 0});
  let take: (bytes: Uint8Array) => void = () => undefined;
  let cut: (closed: Closed) => void = () => undefined;
  const closed = new Promise<Closed>(resolve => (cut = resolve));
  let silent = false;
  const speak = peer(after, () => {
    silent = true;
    if (how === 'cut') cut({why: 'gone', words: 'cut'});
  });
  const transport: Transport = {
    medium: 'ssh',
    closed,
    write: async bytes => {
      await Promise.resolve();
      if (!silent) speak(bytes, told => take(told));
    },
    onBytes: given => {
      take = given;
      take(Buffer.from('vsr# '));
    },
    close: async () => undefined,
    setBaud: async () => undefined
  };
  return clock.run(() => entered(transport, clock));
}

test('a line that is cut at any byte of a command and its answer is lost, never an answer', async () => {
  for (let after = 0; after < whole; after += 1)
    expect([after, await inMemory(after, 'cut')]).toMatchObject([after, {problem: {kind: 'connection-lost'}}]);
  expect(await inMemory(whole + 1, 'cut')).toMatchObject({ok: true, value: {lines: ['Sun Nov 22 2026']}});
});

test('a unit that hangs at any byte, its line alive, is given up at the deadline of the command', async () => {
  for (let after = 1; after < whole; after += 1) {
    const told = await inMemory(after, 'silent');
    expect([after, told]).toMatchObject([
      after,
      {problem: {kind: expect.stringMatching(/^(?:unit-late|line-not-echoed)$/u)}}
    ]);
  }
});

const password = 'Fx-right-1';
const quick = {readyMs: 3000, keepaliveMs: 200};

async function overSsh(server: Counted): Promise<Result<Answer>> {
  const opened = await openSsh(
    {
      host: '127.0.0.1',
      port: server.port,
      user: 'admin',
      credentials: [{name: 'site-password', value: password}],
      hostKey: server.fingerprint,
      shell: {columns: 512, legacy: false}
    },
    quick
  );
  return opened.ok ? entered(opened.value.transport, createClock()) : opened;
}

test('over SSH a socket cut in mid-command is lost as well: the library tells it without an error', async () => {
  for (const after of [0, 1, 5, command.length, command.length + 1, command.length + 9, whole - 1, whole + 1]) {
    const server = await sshServer({
      password,
      talk: (channel, socket) => {
        const speak = peer(after, () => socket.destroy());
        channel.write('vsr# ');
        channel.on('data', (bytes: Buffer) => {
          // What was written last is on its way before the socket goes.
          setTimeout(() => speak(bytes, told => channel.write(told)), 1);
        });
      }
    });
    const told = await overSsh(server);
    await server.close();
    expect([after, told]).toMatchObject([after, after > whole ? {ok: true} : {problem: {kind: 'connection-lost'}}]);
  }
});

test('over SSH a peer that goes silent in mid-command is noticed within its signs of life', async () => {
  const server = await sshServer({
    password,
    talk: (channel, socket) => {
      const speak = peer(command.length + 4, () => socket.pause());
      channel.write('vsr# ');
      channel.on('data', (bytes: Buffer) => speak(bytes, told => channel.write(told)));
    }
  });
  const began = performance.now();
  expect(await overSsh(server)).toMatchObject({
    problem: {kind: 'connection-lost', words: expect.stringMatching(/keepalive/iu)}
  });
  expect(performance.now() - began).toBeLessThan(5000);
  await server.close();
});

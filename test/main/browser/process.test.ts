import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {WebSocket} from 'ws';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Hello} from '#core/contract/answers.ts';
import type {VisitView} from '#core/contract/snapshot.ts';
import {freshFolder, removeFolder, swap} from '../host/window.ts';

const program = join(import.meta.dirname, '../../../src/main/browser.ts');
const children: ChildProcess[] = [];
let folder = '';
beforeEach(() => {
  folder = freshFolder();
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
});
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  removeFolder(folder);
});

interface Running {
  readonly child: ChildProcess;
  call(
    name: string,
    args: object
  ): Promise<{readonly ok: boolean; readonly value?: unknown; readonly problem?: object}>;
  visit(): Promise<VisitView | null>;
  decide(name: string, args?: object): Promise<void>;
  until(what: (visit: VisitView) => boolean): Promise<void>;
}

function run(env: Readonly<Record<string, string>> = {}): {child: ChildProcess; said: () => string} {
  const child = spawn(process.execPath, [program, '--no-open'], {
    env: {...process.env, VSR_DATA: join(folder, 'data'), VSR_PAGE: join(folder, 'page'), ...env},
    stdio: ['ignore', 'pipe', 'pipe']
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  return {child, said: () => said};
}

/** Starts the program and enters by the address it prints, as a browser does. */
async function start(): Promise<Running> {
  const {child, said} = run({VSR_TRAINING_SPEED: '20'});
  const address = await addressIn(said);
  const entered = await fetch(address, {redirect: 'manual'});
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const {host, origin} = new URL(address);
  const socket = new WebSocket(`ws://${host}/wire`, {headers: {cookie, origin}});
  await once(socket, 'open');
  const waiting = new Map<number, (answer: never) => void>();
  socket.on('error', () => undefined);
  socket.on('message', bytes => {
    const heard = JSON.parse((bytes as Buffer).toString()) as {readonly id?: number};
    if (heard.id !== undefined) waiting.get(heard.id)?.(heard as never);
  });
  let last = 0;
  const call: Running['call'] = (name, args) =>
    new Promise(resolve => {
      last += 1;
      waiting.set(last, resolve);
      socket.send(JSON.stringify({id: last, name, args}));
    });
  const snapshot = async () => ((await call('app.hello', {})).value as Hello).snapshot;
  return {
    child,
    call,
    visit: async () => (await snapshot()).visit,
    decide: async (name, args = {}) => {
      const answer = await call(name, {...args, revision: (await snapshot()).revision});
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
    },
    until: async what => {
      for (;;) {
        const visit = (await snapshot()).visit;
        if (visit !== null && what(visit)) return;
        await pause(50);
      }
    }
  };
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

async function addressIn(said: () => string): Promise<string> {
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\S+/.exec(said())?.[0];
    if (found !== undefined) return found;
    await pause(50);
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test(
  'killed in the middle of an apply: the next start stands on the same screen, reads back and goes on',
  {
    timeout: 120_000
  },
  async () => {
    const first = await start();
    await first.call('order.open', {order: swap});
    const conditions = {photos: true, lan: true, usb: true, onuRestart: true, powerOff: true};
    await first.decide('visit.preflight', {items: []});
    await first.decide('visit.enter');
    await first.decide('visit.conditions', {conditions});
    await first.call('visit.old-unit', {console: 'not-tried', lamps: '', note: ''});
    await first.call('unit.choose', {target: {kind: 'training', port: 'TRAINING-1'}});
    await first.decide('unit.stage');
    await first.until(({work}) => work.is !== 'idle' && (work.lines?.done ?? 0) > 60);
    await kill(first.child);

    const again = await start();
    const visit = await again.visit();
    expect(visit).toMatchObject({paper: {order: swap}, at: 'staging', work: {is: 'idle'}, people: {conditions}});
    expect(visit?.plan?.counts).toBeTruthy();
    await again.call('unit.choose', {target: {kind: 'training', port: 'TRAINING-1'}});
    // A busy machine is late for a unit that lives twenty times as fast: pressed again, as a person does.
    for (let tries = 0; tries < 4 && (await again.visit())?.saved !== 'yes'; tries++) {
      await again.decide('unit.stage');
      await again.until(({work}) => work.is === 'idle');
    }
    expect(await again.visit()).toMatchObject({problem: null, saved: 'yes', readBack: {green: true}});
  }
);

test('a second program on the same data says which is taken and goes on', {timeout: 60_000}, async () => {
  const first = await start();
  expect(await first.call('order.open', {order: swap})).toMatchObject({ok: true});
  const second = await start();
  expect(await second.visit()).toBeNull();
  expect(await second.call('order.open', {order: swap})).toMatchObject({problem: {kind: 'store-locked'}});
  expect(await second.call('orders.list', {})).toMatchObject({ok: true});
});

test('stopped by hand it gives everything back and ends well', {timeout: 60_000}, async () => {
  const first = await start();
  await first.call('order.open', {order: swap});
  first.child.kill('SIGINT');
  const [code] = (await once(first.child, 'exit')) as [number | null];
  expect(code).toBe(0);
});

test('a port that is taken, and a window that is not built, are one plain line each', {timeout: 60_000}, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const {port} = other.address() as {readonly port: number};
  const taken = run({VSR_PORT: String(port)});
  const [code] = (await once(taken.child, 'exit')) as [number];
  other.close();
  expect([code, taken.said()]).toEqual([1, expect.stringContaining(String(port))]);
  expect(taken.said().trim().split('\n')).toHaveLength(1);
  const bare = run({VSR_PAGE: join(folder, 'nowhere')});
  const [bareCode] = (await once(bare.child, 'exit')) as [number];
  expect([bareCode, bare.said().trim().split('\n').length]).toEqual([1, 1]);
});

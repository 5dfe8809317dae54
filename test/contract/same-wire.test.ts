import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {WebSocket} from 'ws';
import {afterEach, expect, test} from 'vitest';
import type {Snapshot} from '#core/contract/snapshot.ts';
import {openServer} from '#main/browser/server.ts';
import {isTrustedSender} from '#main/electron/trust.ts';
import type {Push} from '#main/serve.ts';
import {freshFolder, openWindow, removeFolder, swap, type Window} from '../main/host/window.ts';

/** A wire as a window has it: a question has its answer, and what is said unasked comes in order. */
interface Wire {
  ask(name: string, args: unknown): Promise<unknown>;
  readonly said: unknown[];
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

function hostOf(): Window {
  const data = freshFolder();
  const window = openWindow({data});
  ends.push(async () => {
    await window.close();
    removeFolder(data);
  });
  return window;
}

/** The socket of the browser host, with its own server before it. */
async function overSocket(): Promise<Wire> {
  const {host, served, data} = hostOf();
  const page = join(data, 'page');
  mkdirSync(page);
  writeFileSync(join(page, 'index.html'), '');
  const options = {host, served, page, port: 0, refusal: () => '', log: () => undefined};
  const server = await openServer(options);
  ends.push(() => server.close());
  const origin = `http://127.0.0.1:${server.port}`;
  const entered = await fetch(server.address(), {redirect: 'manual'});
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/wire`, {headers: {cookie, origin}});
  const waiting = new Map<number, (answer: unknown) => void>();
  const said: unknown[] = [];
  socket.on('message', bytes => {
    const {id, ...rest} = JSON.parse((bytes as Buffer).toString('utf8')) as {readonly id?: number};
    if (id === undefined) said.push(rest);
    else waiting.get(id)?.(rest);
  });
  await new Promise(opened => socket.once('open', opened));
  let last = 0;
  const ask = (name: string, args: unknown) =>
    new Promise(resolve => {
      waiting.set(++last, resolve);
      socket.send(JSON.stringify({id: last, name, args}));
    });
  return {ask, said};
}

/**
 * Electron's half without Electron: what its handler is given and gives, through the structured clone that both ways of
 * its IPC make. A value that JSON and the clone do not carry alike would differ here.
 */
function overIpc(): Wire {
  const {served} = hostOf();
  const frame = {url: 'app://vsr/index.html', parent: null, detached: false};
  const said: unknown[] = [];
  served.on(({push, value}: Push) => said.push(structuredClone({push, value})));
  const ask = async (name: string, args: unknown) =>
    structuredClone(await served.receive({name, args: structuredClone(args), trusted: isTrustedSender(frame)}));
  return {ask, said};
}

const visit: readonly (readonly [string, unknown])[] = [
  ['app.hello', {}],
  ['orders.list', {}],
  ['lock.set', {pin: '2468'}],
  ['order.open', {order: swap}],
  ['page.papers', {}],
  ['visit.preflight', {revision: 'now', items: [{item: 'papers', state: 'ok'}]}],
  ['visit.enter', {revision: 'now'}],
  ['visit.enter', {revision: 0}],
  ['visit.note', {about: 'visit', text: 'メモ'}],
  ['visit.note', {about: 'visit', text: ''}],
  ['visit.label', {unit: 'old', serial: 'VN100-21C0-00417'}],
  ['unit.choose', {target: {kind: 'training', port: 'TRAINING-1'}}],
  ['page.plan', {from: 0, count: 5}],
  ['page.console', {from: 0, count: 5}],
  ['unit.stage', {revision: 'now', more: 1}],
  ['app.quit', {}],
  ['order.close', {}]
];

/** One question after the other, each when all that the one before changed was told; a decision sees what stands. */
async function visitOver(wire: Wire): Promise<readonly unknown[]> {
  const heard: unknown[] = [];
  let stands = await standing(wire);
  for (const [name, args] of visit) {
    const {revision} = stands;
    const seen = (args as {readonly revision?: unknown}).revision === 'now' ? {...(args as object), revision} : args;
    heard.push({asked: name, answer: await wire.ask(name, seen)});
    const before = stands;
    stands = await standing(wire);
    while (!same(before, stands) && !same(newest(wire), stands)) {
      await new Promise(later => setTimeout(later, 20));
      stands = await standing(wire);
    }
    const pushed = wire.said.splice(0) as Push[];
    // How many snapshots a change is told in is the pace of the machine; the last of them is not.
    heard.push(...pushed.filter(one => one.push === 'console'), ...pushed.filter(isSnapshot).slice(-1));
  }
  return heard;
}

async function standing(wire: Wire): Promise<Snapshot> {
  return ((await wire.ask('app.hello', {})) as {readonly value: {readonly snapshot: Snapshot}}).value.snapshot;
}

function newest({said}: Wire): Snapshot | undefined {
  return (said as Push[]).filter(isSnapshot).at(-1)?.value;
}

function isSnapshot(one: Push): one is Extract<Push, {readonly push: 'snapshot'}> {
  return one.push === 'snapshot';
}

function same(one: Snapshot | undefined, other: Snapshot): boolean {
  const still = (of: Snapshot | undefined): string =>
    JSON.stringify({...of, visit: of?.visit && {...of.visit, now: 0}});
  return still(one) === still(other);
}

test('a visit is the same messages in the same order over the socket and over IPC', async () => {
  const [socket, ipc] = [await visitOver(await overSocket()), await visitOver(overIpc())];
  expect(ipc.length).toBeGreaterThan(visit.length + 4);
  expect(told(ipc)).toEqual(told(socket));
  expect(JSON.parse(JSON.stringify(ipc))).toEqual(ipc);
});

/** Each ran at its own time, and in a folder of its own. */
function told(heard: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(heard), (key, value: unknown) => (times.has(key) ? typeof value : value));
}

const times = new Set(['now', 'at', 'enteredAt', 'folder']);

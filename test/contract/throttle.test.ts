import {expect, test} from 'vitest';
import type {Snapshot} from '#core/contract/snapshot.ts';
import type {Host, Pushed} from '#main/host/host.ts';
import {serve, type Push} from '#main/serve.ts';

/** A host of which only the snapshot and its changes matter here. */
function changing(take: () => Snapshot) {
  const takers = new Set<(push: Pushed) => void>();
  const host: Host = {
    perform: async () => {
      throw new Error('a bug with geheim in it');
    },
    snapshot: take,
    on: taker => {
      takers.add(taker);
      return () => takers.delete(taker);
    },
    putPhoto: async () => ({ok: true, value: {name: ''}}),
    readPhoto: async () => undefined,
    readReport: async () => undefined,
    close: async () => undefined
  };
  return {host, change: () => takers.forEach(taker => taker({push: 'snapshot'}))};
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

test('a thousand changes a second are at most ten snapshots a second, and the last is the newest', async () => {
  let revision = 0;
  const {host, change} = changing(() => ({revision, lock: {state: 'open', waitMs: 0}, visit: null}));
  const served = serve(host, {log: () => undefined});
  const taken: {readonly atMs: number; readonly push: Push}[] = [];
  served.on(push => taken.push({atMs: performance.now(), push}));
  const began = performance.now();
  while (performance.now() - began < 1500) {
    revision += 1;
    change();
    await pause(1);
  }
  await pause(250);
  served.close();
  expect(taken.length).toBeGreaterThan(5);
  for (let at = 0; at + 10 < taken.length; at++)
    expect((taken[at + 10]?.atMs ?? 0) - (taken[at]?.atMs ?? 0)).toBeGreaterThan(950);
  expect(taken.at(-1)?.push).toMatchObject({value: {revision}});
});

test('what did not change is not said again', async () => {
  const {host, change} = changing(() => ({revision: 1, lock: {state: 'open', waitMs: 0}, visit: null}));
  const served = serve(host, {log: () => undefined});
  let count = 0;
  served.on(() => (count += 1));
  for (let times = 0; times < 4; times++) {
    change();
    await pause(120);
  }
  served.close();
  expect(count).toBe(1);
});

test('a bug is a number and an id for the window; what it was is in the log alone', async () => {
  const {host} = changing(() => ({revision: 1, lock: {state: 'open', waitMs: 0}, visit: null}));
  const log: string[] = [];
  const served = serve(host, {log: line => log.push(line)});
  const answer = await served.receive({name: 'orders.list', args: {}, trusted: true});
  served.close();
  const {id} = (answer as {readonly problem: {readonly id: string}}).problem;
  expect(answer).toEqual({ok: false, problem: {kind: 'fault', again: 'ask', id}});
  expect(log.join('\n')).toContain(`fault ${id} in orders.list`);
});

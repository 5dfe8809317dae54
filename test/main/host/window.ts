import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Answer, Pushes} from '#core/contract/answers.ts';
import type {Asked} from '#core/contract/calls.ts';
import type {CallName} from '#core/contract/names.ts';
import type {Snapshot, VisitView} from '#core/contract/snapshot.ts';
import type {Result} from '#core/result.ts';
import {createHost, type Host, type HostOptions} from '#main/host/host.ts';
import type {KeptPreferences} from '#main/host/preferences.ts';
import {passphraseDoor} from '#main/host/real-vault.ts';
import {serve, type Served} from '#main/serve.ts';

export const resources = join(import.meta.dirname, '../../../resources');
export const swap = 'T-20261122-0147';

/** A window as a person has it: it asks, waits for what it sees, and decides on what it saw. */
export interface Window {
  readonly host: Host;
  readonly served: Served;
  readonly data: string;
  readonly log: string[];
  readonly snapshots: {readonly atMs: number; readonly bytes: number; readonly value: Snapshot}[];
  readonly console: Pushes['console'][];
  call<N extends CallName>(name: N, asked: Asked<N>): Promise<Result<Answer<N>>>;
  /** With the revision that stands now. */
  decide(name: CallName, asked: object): Promise<Result<unknown>>;
  /** Throws with the Problem where it is refused. */
  must(name: CallName, asked: object): Promise<unknown>;
  until(what: (visit: VisitView) => boolean, limitMs?: number): Promise<VisitView>;
  visit(): VisitView;
  close(): Promise<void>;
}

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'vsr-host-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, {recursive: true, force: true});
}

type Given = Partial<HostOptions> & {readonly data: string};

export function openWindow(given: Given): Window {
  let kept: unknown = {};
  const log: string[] = [];
  const host = createHost({
    is: 'browser',
    version: '0',
    reports: join(given.data, 'reports'),
    resources,
    vault: passphraseDoor(given.data),
    preferences: {read: () => kept, write: (next: KeptPreferences) => (kept = next)},
    // Faster, and a machine with other work to do is late for the unit's own deadlines.
    training: {speed: 25, unit: {}},
    log: line => log.push(line),
    show: async () => true,
    ...given
  });
  const served = serve(host, {log: line => log.push(line)});
  return windowOn(host, served, {data: given.data, log});
}

/**
 * As a person does: pressed again where the unit was late. The unit lives faster than the clock on the wall, and a
 * machine with other work to do is late for its deadlines; anything else that stops it is told.
 */
export async function staged(window: Window): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const answer = await window.decide('unit.stage', {});
    if (!answer.ok) throw new Error(`unit.stage: ${JSON.stringify(answer.problem)}`);
    const {problem, saved} = await window.until(({work}) => work.is === 'idle', 120_000);
    if (saved === 'yes') return;
    if (problem === null || !late.has(problem.kind)) throw new Error(`staging stopped: ${JSON.stringify(problem)}`);
  }
  throw new Error('the unit was late five times');
}

const late: ReadonlySet<string> = new Set(['unit-late', 'unit-silent', 'line-not-echoed', 'unit-deaf']);

function windowOn(host: Host, served: Served, {data, log}: {readonly data: string; readonly log: string[]}): Window {
  const snapshots: Window['snapshots'] = [];
  const shown: Pushes['console'][] = [];
  served.on(one => {
    if (one.push === 'console') shown.push(one.value);
    else snapshots.push({atMs: performance.now(), bytes: Buffer.byteLength(JSON.stringify(one)), value: one.value});
  });
  const receive = (name: CallName, args: unknown) => served.receive({name, args, trusted: true});
  const visit = (): VisitView => {
    const {visit: open} = host.snapshot();
    if (open === null) throw new Error('no order is open');
    return open;
  };
  const decide: Window['decide'] = (name, asked) => receive(name, {...asked, revision: host.snapshot().revision});
  return {
    host,
    served,
    data,
    log,
    snapshots,
    console: shown,
    call: (name, asked) => receive(name, asked) as Promise<Result<never>>,
    decide,
    must: async (name, asked) => {
      const answer = await receive(name, asked);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
      return answer.value;
    },
    visit,
    until: (what, limitMs = 60_000) => until(host, visit, {what, limitMs}),
    close: async () => {
      served.close();
      await host.close();
    }
  };
}

async function until(
  host: Host,
  visit: () => VisitView,
  {what, limitMs}: {readonly what: (visit: VisitView) => boolean; readonly limitMs: number}
): Promise<VisitView> {
  const end = performance.now() + limitMs;
  while (!what(visit())) {
    if (performance.now() > end) {
      const {work, problem, at} = visit();
      throw new Error(`not seen in time: ${what.toString()} ${JSON.stringify({work, problem, at})}`);
    }
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, 50);
      const stop = host.on(() => {
        clearTimeout(timer);
        stop();
        resolve();
      });
    });
  }
  return visit();
}

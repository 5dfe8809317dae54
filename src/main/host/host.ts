import type {Hello, Pushes} from '#core/contract/answers.ts';
import type {Heard} from '#core/contract/calls.ts';
import type {CallName, PushName} from '#core/contract/names.ts';
import type {Snapshot} from '#core/contract/snapshot.ts';
import type {DeskCall} from '#core/desk/context.ts';
import type {PhotoSubject} from '#core/job/deeds.ts';
import {problem} from '#core/problem.ts';
import {failed, type Result} from '#core/result.ts';
import {createClock} from '#main/clock.ts';
import {allowed} from './allowed.ts';
import {logFault} from './fault.ts';
import {fitted} from './fit.ts';
import {hostHandlers, toDesk, type HostCall, type HostParts} from './handlers.ts';
import {Lock} from './lock.ts';
import {keptPreferences, type PreferencesPort} from './preferences.ts';
import {RealVault, type VaultDoor} from './real-vault.ts';
import type {UnitChoice} from './training-unit.ts';
import {veiled} from './veil.ts';
import {VisitShelf} from './visit-shelf.ts';

export interface HostOptions {
  readonly is: Hello['host'];
  readonly version: string;
  /** The program's own data folder; one process at a time works on an order in it. */
  readonly data: string;
  /** Where reports are written, each in a folder of its own. */
  readonly reports: string;
  /** What is shipped: samples/ and scenarios/ are read from it. */
  readonly resources: string;
  readonly vault: VaultDoor;
  readonly preferences: PreferencesPort;
  readonly training: {
    /** How much faster than real time training runs. */
    readonly speed: number;
    /** Which unit stands there, in place of what the order suggests. */
    readonly unit: Partial<UnitChoice>;
  };
  /** One line for those who look for a fault by its id. */
  readonly log: (line: string) => void;
  /** Shows a folder in the system's own list of files; false: it could not. */
  show(folder: string): Promise<boolean>;
}

/** Everything behind a window, without the window: both shells hand it calls and take its pushes. */
export interface Host {
  perform<N extends CallName>(name: N, heard: Heard<N>): Promise<Result<unknown>>;
  snapshot(): Snapshot;
  /** Told that a snapshot made now may differ from the one before, or what the unit shows; gives back a way to stop. */
  on(take: (push: Pushed) => void): () => void;
  /** Stores a photo as the window made it: JPEG, at most 1.5 MB, without what a camera writes into it. */
  putPhoto(subject: PhotoSubject, bytes: Uint8Array): Promise<Result<{readonly name: string}>>;
  /** A photo of the open order by the name in its address; undefined: there is none, or the screen is locked. */
  readPhoto(name: string): Promise<Uint8Array | undefined>;
  /** A file of the open order's report by its name. */
  readReport(file: string): Promise<Uint8Array | undefined>;
  /** Ends work and gives every lock back; an order that is open is opened again at the next start. */
  close(): Promise<void>;
}

export type Pushed =
  {readonly push: 'snapshot'} | {readonly push: Exclude<PushName, 'snapshot'>; readonly value: Pushes['console']};

/** Polled, or only looked at: not a sign of somebody being there. */
const idle = /^(app\.hello|ports\.list|page\..*)$/;

export function createHost(options: HostOptions): Host {
  const ears = earsOf();
  const faulted = (at: string) => (error: unknown) => void logFault(options.log, at, error);
  const lock = new Lock({
    folder: options.data,
    clock: createClock(),
    idleMs: () => keptPreferences(options.preferences).lockMinutes * 60_000,
    changed: ears.changed,
    faulted: faulted('lock')
  });
  const vault = new RealVault(options.vault);
  const visible = (): boolean => lock.state === 'open' || lock.state === 'unset';
  // What the unit shows is nobody's behind a lock; who opens it reads it back in pages.
  const said = (value: Pushes['console']): void => (visible() ? ears.said(value) : undefined);
  const shelf = new VisitShelf({...options, ...ears, said, vault});
  const snapshot = (): Snapshot => snapshotOf(lock, shelf);
  shelf.ready.then(() => shelf.visit ?? lock.noWitness()).catch(faulted('start'));
  return {
    perform: performer({options, lock, vault, shelf, changed: ears.changed, snapshot}),
    snapshot,
    on: ears.on,
    putPhoto: async (subject, bytes) => {
      await shelf.ready;
      if (!visible()) return failed(problem('app-locked', {}));
      lock.used();
      return shelf.visit?.putPhoto(subject, bytes) ?? failed(problem('order-not-open', {}));
    },
    readPhoto: async name => (visible() ? shelf.visit?.readPhoto(name) : undefined),
    readReport: async file => (visible() ? shelf.visit?.readReport(file) : undefined),
    close: async () => {
      lock.close();
      await shelf.put();
    }
  };
}

function performer(parts: HostParts): Host['perform'] {
  const {lock, shelf} = parts;
  const own = hostHandlers(parts);
  const isOwn = (name: CallName): name is HostCall => name in own;
  return async (name, heard) => {
    await shelf.ready;
    const may = allowed(name, lock.state);
    if (!may.ok) return may;
    if (!idle.test(name)) lock.used();
    // Each name has its own handler; choosing one by a union forgets that they belong together.
    if (isOwn(name)) return (own[name] as (heard: unknown) => Promise<Result<unknown>>)(heard);
    return toDesk(parts, name as DeskCall, heard as Heard<DeskCall>);
  };
}

/** Whoever wants to hear of it, and what there is to hear. */
function earsOf() {
  const takers = new Set<(push: Pushed) => void>();
  const push = (one: Pushed): void => {
    for (const take of [...takers]) take(one);
  };
  return {
    changed: (): void => push({push: 'snapshot'}),
    said: (value: Pushes['console']): void => push({push: 'console', value}),
    on: (take: (push: Pushed) => void) => {
      takers.add(take);
      return () => takers.delete(take);
    }
  };
}

function snapshotOf(lock: Lock, {visit}: VisitShelf): Snapshot {
  const view = lock.view();
  return fitted({
    revision: visit?.desk.revision ?? 0,
    lock: view,
    visit: visit === undefined ? null : veiled(visit.view(), view.state)
  });
}

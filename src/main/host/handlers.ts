import type {Answer, Hello} from '#core/contract/answers.ts';
import type {Heard} from '#core/contract/calls.ts';
import type {CallName} from '#core/contract/names.ts';
import type {Snapshot} from '#core/contract/snapshot.ts';
import type {DeskCall} from '#core/desk/context.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import type {HostOptions} from './host.ts';
import type {Lock} from './lock.ts';
import {loopBack} from './loop-back.ts';
import {addOrder, listOrders} from './orders.ts';
import {papersOf} from './papers.ts';
import {portList} from './ports.ts';
import {changePreferences, keptPreferences, shownPreferences} from './preferences.ts';
import type {RealVault} from './real-vault.ts';
import type {VisitShelf} from './visit-shelf.ts';

/** The calls that the host answers itself, without the desk. */
export type HostCall = Exclude<CallName, DeskCall>;
export type HostHandlers = {readonly [N in HostCall]: (heard: Heard<N>) => Promise<Result<Answer<N>>>};

export interface HostParts {
  readonly options: Pick<HostOptions, 'is' | 'version' | 'preferences' | 'show'>;
  readonly lock: Lock;
  readonly vault: RealVault;
  readonly shelf: VisitShelf;
  readonly changed: () => void;
  readonly snapshot: () => Snapshot;
}

export function hostHandlers(parts: HostParts): HostHandlers {
  return {...appHandlers(parts), ...lockHandlers(parts), ...orderHandlers(parts), ...visitHandlers(parts)};
}

/** To the desk of the open order, with what its host has to do beside it. */
export async function toDesk(parts: HostParts, name: DeskCall, heard: Heard<DeskCall>): Promise<Result<unknown>> {
  const {lock, shelf, options} = parts;
  const {visit} = shelf;
  if (visit === undefined) return failed(problem('order-not-open', {}));
  if (name === 'witness.show' && lock.state === 'unset') return failed(problem('pin-unset', {}));
  // Each name has its own handler; choosing one by a union forgets that they belong together.
  const handler = visit.desk.calls[name] as (heard: Heard<DeskCall>) => Promise<Result<unknown>>;
  const answered = await handler(heard);
  if (!answered.ok) return answered;
  // Frozen for paper, or where nobody is there to read it, the page stays the engineer's.
  if (name === 'witness.show' && (heard as Heard<'witness.show'>).handed) lock.toWitness();
  if (name === 'unit.choose') remember(options, heard as Heard<'unit.choose'>);
  return answered;
}

function remember({preferences}: HostParts['options'], {target}: Heard<'unit.choose'>): void {
  if (target.kind === 'serial') changePreferences(preferences, {lastPort: target.path});
}

type Part<P extends string> = Pick<HostHandlers, Extract<HostCall, P>>;

function appHandlers({options, snapshot}: HostParts): Part<'app.hello' | 'app.prefer'> {
  const {preferences} = options;
  return {
    'app.hello': async () => {
      const {is, version} = options;
      const hello: Hello = {
        host: is,
        version,
        platform: process.platform,
        preferences: shownPreferences(preferences),
        snapshot: snapshot()
      };
      return ok(hello);
    },
    'app.prefer': async ({language, look}) => {
      changePreferences(preferences, {...(language && {language}), ...(look && {look})});
      return ok(null);
    }
  };
}

function lockHandlers({lock, shelf}: HostParts): Part<`lock.${string}` | 'witness.back'> {
  return {
    'lock.set': async ({pin}) => {
      await lock.set(pin);
      return ok(null);
    },
    'lock.now': async () => given(lock.now()),
    'lock.open': async ({pin}) => given(await lock.open(pin)),
    // The word stands in the journal of the open order before the lock gives way.
    'lock.forgot': async ({name, number, pin}) => {
      const recorded = shelf.visit ? await shelf.visit.recordPinWord({name, number}) : ok();
      if (!recorded.ok) return recorded;
      await lock.renew(pin, {name, number});
      return ok(null);
    },
    'witness.back': async ({pin}) => {
      const right = await lock.check(pin);
      if (right.ok) lock.leaveWitness();
      return given(right);
    }
  };
}

function orderHandlers({
  options,
  vault,
  shelf,
  changed
}: HostParts): Part<'vault.open' | `orders.${string}` | `ports.${string}` | 'order.open' | 'order.close'> {
  return {
    'vault.open': async ({passphrase}) => {
      const opened = await vault.open(passphrase);
      if (!opened.ok) return opened;
      await shelf.reopen();
      changed();
      return ok(null);
    },
    'orders.list': async () => ok({...(await listOrders(shelf.places)), vault: await vault.state(), left: shelf.left}),
    'orders.add': ({folder}) => addOrder(shelf.places, folder),
    'ports.list': async () => {
      const {lastPort} = keptPreferences(options.preferences);
      return ok(await portList({lastUsed: lastPort, training: shelf.visit?.parts.bench?.port() ?? null}));
    },
    'ports.loop-back': ({path}) => {
      const {visit} = shelf;
      const bench = visit?.parts.bench;
      return loopBack({
        path,
        visit: visit?.view(),
        bench: bench && path === bench.port() ? () => bench.console(path) : undefined
      });
    },
    'order.open': ({order}) => shelf.open(order),
    'order.close': () => shelf.close()
  };
}

function visitHandlers({options, shelf}: HostParts): Part<'order.secret' | 'page.papers' | 'report.open' | 'bench.do'> {
  const none = failed(problem('order-not-open', {}));
  return {
    'order.secret': async heard => shelf.visit?.setSecret(heard) ?? none,
    'page.papers': async () => {
      const {language} = keptPreferences(options.preferences);
      return shelf.visit ? ok(papersOf(shelf.visit.parts.opened, language)) : none;
    },
    'report.open': async () => {
      if (shelf.visit === undefined) return none;
      const {folder} = shelf.visit.parts;
      return (await options.show(folder)) ? ok(null) : failed(problem('window-not-opened', {folder}));
    },
    'bench.do': async heard => {
      if (shelf.visit === undefined) return none;
      const {bench} = shelf.visit.parts;
      if (bench === undefined) return failed(problem('training-only', {}));
      bench.deed(heard);
      return ok(null);
    }
  };
}

function given(result: Result<void>): Result<null> {
  return result.ok ? ok(null) : result;
}

import type {Pushes} from '#core/contract/answers.ts';
import {calls, type Heard} from '#core/contract/calls.ts';
import {callNames, type CallName} from '#core/contract/names.ts';
import {problem} from '#core/problem.ts';
import {failed, type Result} from '#core/result.ts';
import {logFault} from '#main/host/fault.ts';
import type {Host} from '#main/host/host.ts';

/** A call as it came over a wire; nothing of it is known to be as agreed. */
export interface Message {
  readonly name: unknown;
  readonly args: unknown;
  /** The wire's own word: it came from a window that this program opened. */
  readonly trusted: boolean;
}

export type Push = {readonly [P in keyof Pushes]: {readonly push: P; readonly value: Pushes[P]}}[keyof Pushes];

/** The one loop behind both wires. */
export interface Served {
  /** Always answers: done, or a Problem. A bug is written to the log under an id, and only the id is told. */
  receive(message: Message): Promise<Result<unknown>>;
  /** Snapshots at most ten a second, the newest always, none twice the same; gives back a way to stop. */
  on(take: (push: Push) => void): () => void;
  close(): void;
}

export interface ServeOptions {
  /** One line for the host's log. */
  readonly log: (line: string) => void;
}

/** At most ten snapshots a second, also where one is late on its way and the next is not. */
const betweenMs = 110;

export function serve(host: Host, {log}: ServeOptions): Served {
  const takers = new Set<(push: Push) => void>();
  const push = (one: Push): void => {
    for (const take of [...takers]) take(one);
  };
  const snapshots = throttled(() => host.snapshot(), {push, log});
  const stop = host.on(one => (one.push === 'snapshot' ? snapshots.changed() : push(one)));
  return {
    receive: message => receive(host, message, log),
    on: take => {
      takers.add(take);
      return () => takers.delete(take);
    },
    close: () => {
      stop();
      snapshots.close();
    }
  };
}

async function receive(host: Host, {name, args, trusted}: Message, log: (line: string) => void) {
  if (!trusted) return failed(problem('sender-refused', {}));
  const known = callNames.find(one => one === name);
  if (known === undefined) return failed(problem('call-refused', {name: nameOf(name), path: ''}));
  try {
    const heard = calls[known].safeParse(args);
    if (!heard.success) return failed(problem('call-refused', {name: known, path: pathOf(heard.error.issues)}));
    return await host.perform(known, heard.data as Heard<CallName>);
  } catch (error) {
    return failed(problem('fault', {id: logFault(log, known, error)}));
  }
}

function throttled(
  take: () => Pushes['snapshot'],
  {push, log}: {readonly push: (push: Push) => void; readonly log: (line: string) => void}
): {changed(): void; close(): void} {
  let timer: NodeJS.Timeout | undefined;
  let sentMs = -Infinity;
  let last = '';
  const send = (): void => {
    timer = undefined;
    sentMs = performance.now();
    try {
      const value = take();
      const text = withoutTime(value);
      if (text === last) return;
      last = text;
      push({push: 'snapshot', value});
    } catch (error) {
      logFault(log, 'snapshot', error);
    }
  };
  return {
    changed: () => (timer ??= setTimeout(send, Math.max(0, sentMs + betweenMs - performance.now()))),
    close: () => clearTimeout(timer)
  };
}

/** The hands of a clock alone are no news. */
function withoutTime(snapshot: Pushes['snapshot']): string {
  return JSON.stringify({...snapshot, visit: snapshot.visit && {...snapshot.visit, now: 0}});
}

function nameOf(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 40) : typeof name;
}

/** The first place that is not as agreed: names of fields alone, never what stood in them. */
function pathOf(issues: readonly {readonly path: readonly PropertyKey[]}[]): string {
  return (issues[0]?.path ?? []).map(String).join('.').slice(0, 100);
}

import {sectionsOf} from './configuration.ts';
import {contains} from './grammar/addresses.ts';
import type {Machine} from './machine.ts';

/**
 * Tells when the way by which somebody came in is taken away and when it is back: the address of the port he came
 * through was changed (dialect §15), or a rollback has restored it. Who came through no port's own network stays.
 */
export function watchReach(machine: Machine, from: string, take: (reached: boolean) => void): () => void {
  let reached = comesIn(machine, from);
  if (!reached) return () => undefined;
  const own = `reach ${watchers++}`;
  const refresh = (): void => {
    const now = comesIn(machine, from);
    if (now === reached) return;
    reached = now;
    take(now);
  };
  machine.daemons.set(own, {refresh, reset: () => undefined});
  return () => machine.daemons.delete(own);
}

/** A connection that freezes without a word: what is sent either way waits until the way is back. */
export class Hold {
  readonly #waiting: (() => void)[] = [];
  #closed = false;

  pass(run: () => void): void {
    if (this.#closed) this.#waiting.push(run);
    else run();
  }

  set(reached: boolean): void {
    this.#closed = !reached;
    if (reached) for (const run of this.#waiting.splice(0)) run();
  }
}

let watchers = 0;

function comesIn(machine: Machine, from: string): boolean {
  return sectionsOf(machine.running, 'interface').some(
    section =>
      section.lines.get('shutdown')?.text === 'no shutdown' &&
      contains(section.lines.get('address')?.args['address'] ?? '', from)
  );
}

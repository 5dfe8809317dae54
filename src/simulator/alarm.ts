import type {Clock} from '#core/ports.ts';

/** Timers by name: setting one again takes the one before back. */
export class Alarms {
  readonly #clock: Clock;
  readonly #set = new Map<string, () => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  has(name: string): boolean {
    return this.#set.has(name);
  }

  set(name: string, ms: number, ring: () => void): void {
    this.cancel(name);
    const cancel = this.#clock.after(ms, () => {
      this.#set.delete(name);
      ring();
    });
    this.#set.set(name, cancel);
  }

  cancel(name: string): void {
    this.#set.get(name)?.();
    this.#set.delete(name);
  }

  cancelAll(): void {
    for (const name of [...this.#set.keys()]) this.cancel(name);
  }
}

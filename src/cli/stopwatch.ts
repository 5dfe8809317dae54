import type {Progress, Visit} from '#core/job/visit.ts';
import type {Clock} from '#core/ports.ts';
import type {Timings} from './outcome.ts';
import {teller} from './progress.ts';

/** Adds up what the outcome says of time beside what the job keeps itself; `timings` closes the step under way. */
export class Stopwatch {
  readonly tell: Visit['tell'];
  readonly #clock: Clock;
  readonly #sums = {connectMs: 0, checkMs: 0};
  #step = '';
  #began = 0;

  constructor(clock: Clock) {
    const tell = teller(clock);
    this.#clock = clock;
    this.tell = (progress: Progress) => {
      tell(progress);
      if (progress.is === 'step') this.#turn(progress.step);
    };
  }

  get timings(): Timings {
    this.#turn(this.#step);
    return this.#sums;
  }

  #turn(step: string): void {
    const now = this.#clock.monoMs();
    const took = Math.round(now - this.#began);
    if (this.#step === 'connect' || this.#step === 'identify') this.#sums.connectMs += took;
    if (this.#step.startsWith('check')) this.#sums.checkMs += took;
    this.#step = step;
    this.#began = now;
  }
}

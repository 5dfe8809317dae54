import {ok, type Result} from '../result.ts';
import type {Ledger, Settled} from './ledger.ts';
import {inBlock, type Work} from './work.ts';

/** Verdicts written at once. */
const groupSize = 16;

/**
 * The ledger as the sending sees it: nothing goes out that was not written down before, and what became of lines is
 * written in groups behind them. After a write that failed nothing goes out any more.
 */
export class Entries {
  readonly #ledger: Ledger;
  readonly #work: readonly Work[];
  /** Lines of one durable intent: what a crash leaves unknown is at most so many. */
  readonly #size: number;
  /** Work before this index has its durable intent. */
  #intended = 0;
  #group: Settled[] = [];
  readonly #known = new Set<number>();
  #writing: Promise<Result<void>> = Promise.resolve(ok());
  #failed = false;

  constructor(ledger: Ledger, work: readonly Work[], size: number) {
    this.#ledger = ledger;
    this.#work = work;
    this.#size = size;
  }

  /** How far lines may go out now: the index after the last with a durable intent. */
  get ready(): number {
    return this.#failed ? 0 : this.#intended;
  }

  /** Resolves when the work of this index may go out. */
  async cover(index: number): Promise<Result<void>> {
    const written = await this.#writing;
    return written.ok && index >= this.#intended ? this.#intend() : written;
  }

  settle(settled: readonly Settled[]): void {
    for (const one of settled) this.#known.add(one.no);
    this.#group.push(...settled);
    if (this.#group.length >= groupSize) this.#write();
  }

  /** Everything that is known is durable when it resolves; what was intended and never sent is planned again. */
  async close(): Promise<Result<void>> {
    const unsent = this.#work.slice(0, this.#intended).filter(one => !one.entering && !this.#known.has(one.line.no));
    this.settle(unsent.map(one => ({no: one.line.no, state: 'planned'})));
    this.#write();
    return this.#writing;
  }

  /** A text block is never cut in two: what writes to disk between its lines would leave the unit inside it. */
  async #intend(): Promise<Result<void>> {
    let to = Math.min(this.#intended + this.#size, this.#work.length);
    while (inBlock(this.#work[to]?.line)) to += 1;
    const lines = this.#work.slice(this.#intended, to).flatMap(one => (one.entering ? [] : [one.line.no]));
    const intended = await this.#ledger.intend(lines);
    if (intended.ok) this.#intended = to;
    return intended;
  }

  #write(): void {
    if (this.#group.length === 0) return;
    const group = this.#group;
    this.#group = [];
    this.#writing = this.#writing.then(async before => {
      const written = before.ok ? await this.#ledger.settle(group) : before;
      this.#failed ||= !written.ok;
      return written;
    });
  }
}

import type {Target} from '../contract/calls.ts';
import type {LineView} from '../contract/snapshot.ts';
import type {ByHand} from '../job/manual.ts';
import type {Staged} from '../job/stage.ts';
import type {TakenOver} from '../job/take-over.ts';
import type {Result} from '../result.ts';

/** What a person types on, in a takeover or by hand. */
export interface Keyboard {
  readonly type: (text: string) => void;
  /** Undefined where nothing of ours could take it back: a visit by hand. */
  readonly handBack: TakenOver['handBack'] | undefined;
  /** Called at each arrival: the line under way changed. */
  readonly shown: () => void;
  /** The line is gone or given back: what the unit showed last is written down, and nothing more is typed. */
  readonly leave: () => Promise<void>;
}

/** The way to the unit: where it was said to be, and the line that is open now, if one is. */
export class Line {
  readonly #changed: () => void;
  target: Target | null = null;
  #unit: Staged | undefined;
  #watching = (): void => undefined;
  #lost = false;
  /** A person's, while he has it. */
  #keyboard: Keyboard | undefined;
  #listening = (): void => undefined;
  #byHand: ByHand | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The unit on the open line; undefined once the line is gone, whoever closed it. */
  get unit(): Staged | undefined {
    return this.#unit?.channel.gone === undefined ? this.#unit : undefined;
  }

  hold(unit: Staged): void {
    if (this.#unit === unit) return;
    this.#watching();
    this.#unit = unit;
    this.#lost = false;
    this.#watching = unit.channel.watch(() => {
      if (unit.channel.gone === undefined) return;
      this.#lost = unit.channel.gone !== 'closed';
      // What is typed would go nowhere; the next work reads back what was.
      void this.#keyboard?.leave();
      this.give(undefined);
    });
    this.#changed();
  }

  /** A work sets out for the unit: until it is there, the line is neither held nor lost. */
  setOut(): void {
    this.#lost = false;
  }

  get keyboard(): Keyboard | undefined {
    return this.#keyboard;
  }

  /** To a person, or back. */
  give(keyboard: Keyboard | undefined, channel = this.#unit?.channel): void {
    this.#listening();
    this.#keyboard = keyboard;
    this.#listening = keyboard && channel ? channel.watch(keyboard.shown) : () => undefined;
    this.#changed();
  }

  /** The console of a visit by hand; undefined once its line is gone. */
  get byHand(): ByHand | undefined {
    return this.#byHand?.channel.gone === undefined ? this.#byHand : undefined;
  }

  takeHand(byHand: ByHand, keyboard: Keyboard): void {
    this.#byHand = byHand;
    this.#lost = false;
    this.#watching = byHand.channel.watch(() => {
      if (byHand.channel.gone === undefined) return;
      this.#lost = byHand.channel.gone !== 'closed';
      this.give(undefined);
    });
    this.give(keyboard, byHand.channel);
  }

  async leaveHand(leave: () => Promise<Result<void>>): Promise<Result<void>> {
    const left = await leave();
    this.#byHand = undefined;
    this.#watching();
    this.give(undefined);
    return left;
  }

  async close(): Promise<void> {
    // Also where it is gone: what it showed last may not be written down yet.
    const byHand = this.#byHand;
    if (byHand) await this.leaveHand(() => byHand.close());
    const unit = this.#unit;
    const keyboard = this.#keyboard;
    this.#unit = undefined;
    this.give(undefined);
    this.#watching();
    await keyboard?.leave();
    await unit?.session.close();
  }

  view(working: boolean): LineView {
    const {unit} = this;
    return {
      target: this.target,
      state: this.#keyboard ? 'person' : this.#lost ? 'lost' : working ? 'working' : unit ? 'held' : 'none',
      host: unit?.session.host ?? '',
      mode: unit?.session.mode ?? ''
    };
  }
}

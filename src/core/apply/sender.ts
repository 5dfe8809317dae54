import type {PlanLine} from '../plan/plan.ts';
import type {ModeName} from '../device/profile.ts';
import {refusal, type Answer, type Session} from '../device/session.ts';
import {problem, type Problem} from '../problem.ts';
import type {Settled} from './ledger.ts';

/** What became of lines, and what stops the apply, if anything does. */
export interface Outcome {
  readonly settled: readonly Settled[];
  readonly stop?: Problem;
}

/** Where the conversation stands inside the configuration while lines are sent. */
export class Sender {
  readonly #session: Session;
  #last: PlanLine | undefined;
  /** Accepted in a section whose lines take effect only when it is left: until then nobody knows. */
  #pending: number[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** Gives what the line came to, and what its answer showed of the line before. */
  async send(line: PlanLine): Promise<Outcome> {
    const ready = await this.#standAt(line);
    if (ready) return ready;
    const answer = await this.#session.enter({
      text: line.text,
      secret: line.text !== line.shown,
      busyMs: line.busyMs,
      block: line.kind === 'block-begin' || line.kind === 'block-text',
      ...(line.barrier === 'prompt' && {host: line.text.split(' ').at(-1) ?? ''})
    });
    if (!answer.ok) return this.#lost(answer.problem, line);
    const late = this.#refusedIn(answer.value.late, this.#last);
    const own = this.#judge(line, answer.value);
    this.#last = line;
    if (!own.stop && this.#takesEffectLater(line)) this.#pending.push(line.no);
    return late ? {...late, ...own, settled: [...own.settled, ...late.settled]} : own;
  }

  /** The section was left by other hands: what waited for that is in effect, or a read-back will say. */
  left(): void {
    this.#pending = [];
    this.#last = undefined;
  }

  /** Lines that were accepted and may not be in effect, after the line to the unit was lost. */
  unproved(): readonly Settled[] {
    return this.#pending.map(no => ({no, state: 'unknown'}));
  }

  /** Leaves the section before a header or a top-level line: a header tried inside a section may land in it. */
  async #standAt(line: PlanLine): Promise<Outcome | undefined> {
    if (line.kind === 'child' || !this.#isIn('section')) return undefined;
    const {leaveSection} = this.#session.profile;
    const left = await this.#session.enter({text: leaveSection});
    if (!left.ok) return this.#lost(left.problem);
    const refused = this.#refusedIn([...left.value.late, ...left.value.lines], this.#last);
    if (refused) return {...refused, settled: [...this.unproved(), ...refused.settled]};
    this.#pending = [];
    return this.#isIn('config')
      ? undefined
      : {settled: [], stop: problem('unit-late', {command: leaveSection, waitedMs: 0})};
  }

  /** RETURN may have been pressed: the line is unknown, and with it what waits for the section to be left. */
  #lost(why: Problem, line?: PlanLine): Outcome {
    const state = why.kind === 'line-not-echoed' ? 'planned' : 'unknown';
    return {settled: [...(line ? [{no: line.no, state} as const] : []), ...this.unproved()], stop: why};
  }

  #judge(line: PlanLine, {lines, repairs}: Answer): Outcome {
    const misplaced =
      (line.kind === 'header' && !this.#isIn('section')) || (line.kind === 'block-begin' && !this.#isIn('block'));
    const refused = misplaced ? this.#refused(line, lines) : this.#refusedIn(lines, line);
    return refused ?? {settled: [{no: line.no, state: repairs > 0 ? 'repaired' : 'accepted'}]};
  }

  #refusedIn(lines: readonly string[], line: PlanLine | undefined): Outcome | undefined {
    return line && refusal(this.#session.profile, lines) ? this.#refused(line, lines) : undefined;
  }

  /** With the unit's own words, masked: an error may quote the value that it refuses. */
  #refused(line: PlanLine, lines: readonly string[]): Outcome {
    const kind = line.kind === 'header' ? 'header-refused' : 'line-refused';
    const answer = lines.map(text => this.#session.recorder.mask(text));
    const facts = {line: line.no, text: line.shown, mode: this.#session.mode, answer};
    return {settled: [{no: line.no, state: 'refused', answer}], stop: problem(kind, facts)};
  }

  #takesEffectLater({kind, section}: PlanLine): boolean {
    return kind === 'child' && this.#session.profile.barriers.pendingUntilLeft.test(section);
  }

  #isIn(mode: ModeName): boolean {
    return this.#session.mode === mode;
  }
}

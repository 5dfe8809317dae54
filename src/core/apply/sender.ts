import type {PlanLine} from '../plan/plan.ts';
import type {Pace} from './pace.ts';
import type {ModeName} from '../device/profile.ts';
import {refusal} from '../device/refusal.ts';
import type {Session} from '../device/session.ts';
import type {Answer, Line} from '../device/line.ts';
import {problem, type Problem} from '../problem.ts';
import type {Settled} from './ledger.ts';
import {isBarrier, mayTravelAhead} from './work.ts';

/** What became of lines, and what stops the apply, if anything does. */
export interface Outcome {
  readonly settled: readonly Settled[];
  readonly stop?: Problem;
}

interface Pour {
  /** May the line of this index go out now? */
  readonly may: (index: number) => boolean;
  readonly onAnswer: (settled: readonly Settled[], answered: number) => void;
}

/** Where the conversation stands inside the configuration while lines are sent. */
export class Sender {
  readonly #session: Session;
  readonly #whole: boolean;
  #last: PlanLine | undefined;
  /** Accepted in a section whose lines take effect only when it is left: until then nobody knows. */
  #pending: number[] = [];

  constructor(session: Session, pace: Pace) {
    this.#session = session;
    this.#whole = pace === 'free';
  }

  /**
   * Gives what the line came to, and what its answer showed of the line before. What is typed for `next` may travel
   * behind it.
   */
  async send(line: PlanLine, next?: PlanLine): Promise<Outcome> {
    const ready = await this.#standAt(line);
    if (ready) return ready;
    const answer = await this.#session.enter(typedOf(line), {
      ahead: next && this.#ahead(line, next),
      whole: this.#whole
    });
    if (!answer.ok) return this.#lost(answer.problem, line);
    const late = this.#refusedIn(answer.value.late, this.#last);
    const own = this.#judge(line, answer.value);
    this.#last = line;
    if (!own.stop && this.#takesEffectLater(line)) this.#pending.push(line.no);
    return late ? {...late, ...own, settled: [...own.settled, ...late.settled]} : own;
  }

  /**
   * Lines in flight together. `onAnswer` is told what became of each as its answer comes, and how many were answered;
   * what is settled in the end are those that nothing is known of.
   */
  async pour(lines: readonly PlanLine[], {may, onAnswer}: Pour): Promise<Outcome & {readonly sent: number}> {
    const [first] = lines;
    const ready = first && (await this.#standAt(first));
    if (ready) return {...ready, sent: 0};
    let refused: Outcome | undefined;
    const poured = await this.#session.pour(lines.map(typedOf), {
      may,
      answered: (index, answer) => {
        const line = lines[index];
        if (!line) throw new Error(`an answer to line ${index} of ${lines.length}`);
        const own = this.#judge(line, {lines: answer, repairs: 0});
        this.#last = line;
        if (own.stop) refused ??= own;
        else if (this.#takesEffectLater(line)) this.#pending.push(line.no);
        onAnswer(own.settled, index + 1);
        return refused === undefined;
      }
    });
    const unknown = lines.slice(poured.answered, poured.sent).map(({no}) => ({no, state: 'unknown'}) as const);
    const stop = refused?.stop ?? poured.stop;
    const pending = poured.stop ? this.unproved() : [];
    return {settled: [...unknown, ...pending], sent: poured.sent, ...(stop && {stop})};
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
    const {leaveSection, configuresIn} = this.#session.profile;
    const left = await this.#session.enter({text: leaveSection}, {whole: this.#whole});
    if (!left.ok) return this.#lost(left.problem);
    const refused = this.#refusedIn([...left.value.late, ...left.value.lines], this.#last);
    if (refused) return {...refused, settled: [...this.unproved(), ...refused.settled]};
    this.#pending = [];
    return this.#isIn(configuresIn)
      ? undefined
      : {settled: [], stop: problem('unit-late', {command: leaveSection, waitedMs: 0})};
  }

  /** RETURN may have been pressed: the line is unknown, and with it what waits for the section to be left. */
  #lost(why: Problem, line?: PlanLine): Outcome {
    const state = why.kind === 'line-not-echoed' ? 'planned' : 'unknown';
    const fragment = why.kind === 'fragment-executed' && {fragment: why.fragment};
    return {settled: [...(line ? [{no: line.no, state, ...fragment} as const] : []), ...this.unproved()], stop: why};
  }

  /** What is typed after this line, if it may be on its way before this one is answered. */
  #ahead(line: PlanLine, next: PlanLine): string | undefined {
    if (isBarrier(line)) return undefined;
    if (next.kind !== 'child' && line.kind === 'child') return this.#session.profile.leaveSection;
    return mayTravelAhead(next) ? next.text : undefined;
  }

  #judge(line: PlanLine, {lines, repairs}: Pick<Answer, 'lines' | 'repairs'>): Outcome {
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
    const {recorder} = this.#session;
    const answer = lines.map(text => (line.text === line.shown ? recorder.mask(text) : recorder.maskPieces(text)));
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

function typedOf(line: PlanLine): Line {
  return {
    text: line.text,
    secret: line.text !== line.shown,
    busyMs: line.busyMs,
    block: line.kind === 'block-begin' || line.kind === 'block-text',
    ...(line.barrier === 'prompt' && {host: line.text.split(' ').at(-1) ?? ''})
  };
}

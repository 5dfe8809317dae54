import type {ConsoleRow} from '../contract/answers.ts';
import type {VisitView, WorkName} from '../contract/snapshot.ts';
import {openPapers} from '../job/begin.ts';
import {endingNow} from '../job/closing.ts';
import {roadsFor} from '../job/decide-line.ts';
import type {VisitEvent} from '../job/events.ts';
import {palette} from '../job/palette.ts';
import type {Job} from '../job/state.ts';
import type {Progress} from '../job/visit.ts';
import {stopped} from '../job/part.ts';
import {problem} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import type {Ending} from '../procedure/ending.ts';
import type {RailStep} from '../procedure/rail.ts';
import {closingCalls} from './closing-calls.ts';
import type {Context, DeskCall, DeskOptions, Handlers} from './context.ts';
import {handCalls} from './hand-calls.ts';
import {Line} from './line.ts';
import {manualCalls} from './manual-calls.ts';
import {pages} from './pages.ts';
import {peopleCalls} from './people-calls.ts';
import {unitCalls} from './unit-calls.ts';
import {viewOf} from './view.ts';
import {witnessCalls, witnessView} from './witness-calls.ts';
import {Work} from './work.ts';

/**
 * An open visit in the hands of a person: every call of a window on it, and what a window shows of it. What is done is
 * in the journal before anybody sees it; the desk itself holds only the line, the work under way and what the unit
 * showed, all of which may die at any moment.
 */
export class Desk {
  readonly calls: Handlers<DeskCall>;
  readonly #context: Context;
  #revision: number;
  #ending: Ending | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #asks: {readonly unit: Job['unit']; readonly commands: readonly string[]} | undefined;

  private constructor(options: DeskOptions, transcript: ConsoleRow[], events: number) {
    this.#revision = events;
    const tell = (progress: Progress) => this.#told(progress);
    const context: Context = {
      ...options,
      transcript,
      work: new Work({clock: options.clock, changed: options.changed, faulted: error => faulted(options, error)}),
      line: new Line(options.changed),
      changed: () => this.#moved(options),
      revision: () => this.#revision,
      inTurn: act => this.#inTurn(act),
      visit: (access, hold) => {
        const {live, opened, clock, random, blobs} = options;
        return {live, material: opened.material, access, clock, random, blobs, tell, hold};
      }
    };
    this.#context = context;
    this.calls = {
      ...pages(context),
      ...peopleCalls(context),
      ...unitCalls(context),
      ...handCalls(context),
      ...manualCalls(context),
      ...witnessCalls(context),
      ...closingCalls(context)
    };
    options.live.onChange((_, written) => {
      const ending = endingNow({live: options.live, material: options.opened.material});
      // A look changes nothing that a decision rests on, unless it changes what closing would end as.
      const quietly = ending === this.#ending && written.every(event => quiet.has(event.kind));
      this.#ending = ending;
      if (quietly) options.changed();
      else this.#moved(options);
    });
  }

  /** Opens the papers again, or for the first time: findings that are open keep nobody from looking. */
  static async open(options: DeskOptions): Promise<Result<Desk>> {
    const {live, journal, opened, client} = options;
    const papers = await openPapers({live, client, accepted: new Map(), ...opened});
    if (!papers.ok) return papers;
    const events = await journal.read(live.order);
    if (!events.ok) return events;
    const transcript = events.value.flatMap(event =>
      event.kind === 'console' ? event.data.entries.map(({from, text}) => ({at: event.wall, from, text})) : []
    );
    return ok(new Desk(options, transcript, events.value.length));
  }

  /** Counts what a decision may rest on; never the same for two states, also not after a restart. */
  get revision(): number {
    return this.#revision;
  }

  view(): Omit<VisitView, 'speed' | 'bench'> {
    const {live, opened, work, line, clock, folder} = this.#context;
    return viewOf({
      job: live.job,
      material: opened.material,
      agreed: opened.agreed,
      work: work.view(),
      line: line.view(work.running !== undefined),
      working: work.running && stepOf[work.running],
      refused: roadsFor(live.job, line.unit?.plan, opened.material.profile),
      witness: witnessView(live.job),
      wouldEnd: endingNow({live, material: opened.material}),
      folder,
      palette: this.#palette(),
      secretsMissing: this.#context.secretsMissing(),
      nowMs: clock.wallMs(),
      monoMs: clock.monoMs()
    });
  }

  /** Gives the line back; what runs ends as if its cable were pulled, and is read back the next time. */
  close(): Promise<void> {
    const {work, line} = this.#context;
    return this.#inTurn(async () => {
      if (work.running) await work.end('work-stopped');
      await line.close();
    });
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Of the unit that was identified last; made anew only when that changes. */
  #palette(): readonly string[] {
    const {live, opened} = this.#context;
    const {unit} = live.job;
    if (this.#asks?.unit !== unit) this.#asks = {unit, commands: unit ? palette(opened, unit.identity) : []};
    return this.#asks?.commands ?? [];
  }

  #moved({changed}: DeskOptions): void {
    this.#revision += 1;
    changed();
  }

  #told(progress: Progress): void {
    const {work, transcript, clock, said} = this.#context;
    if (progress.is !== 'entry') return work.tell(progress);
    const {from, text} = progress.entry;
    transcript.push({at: new Date(clock.wallMs()).toISOString(), from, text});
    said({lines: [{from, text}], partial: ''});
  }
}

/** The line stays as it is and is not trusted: the next work proves where it stands. */
async function faulted({live, faulted: log}: DeskOptions, error: unknown): Promise<void> {
  await stopped({live}, failed(problem('fault', {id: log(error)})));
}

/** What is written down beside a decision and changes nothing it rests on. */
const quiet: ReadonlySet<VisitEvent['kind']> = new Set<VisitEvent['kind']>([
  'console',
  'lines-intended',
  'lines-settled',
  'clock-offset',
  'clock-jumped',
  'checked',
  'paused',
  'went-on',
  'called',
  'noted',
  'label-read',
  'old-unit-seen',
  'photo-taken',
  'photo-described',
  'hands-done',
  'statement-asked'
]);

const stepOf: Readonly<Record<WorkName, RailStep | undefined>> = {
  stage: 'staging',
  'take-over': 'staging',
  'hand-back': 'staging',
  undo: 'staging',
  paste: 'staging',
  ask: undefined,
  verify: 'verify'
};

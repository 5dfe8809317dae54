import type {Asked} from '#core/contract/calls.ts';
import type {DeskCall} from '#core/desk/context.ts';
import type {Result} from '#core/result.ts';
import type {VisitView} from '#core/contract/snapshot.ts';
import {plug, said, someone, unplug} from './model-hands.ts';
import {Laws} from './model-laws.ts';
import type {Move} from './model-moves.ts';
import {ask, Broken, Night, type Weather} from './model-night.ts';

/** A night under way: moves are made one by one, and the laws are asked after each. */
export class Play {
  readonly night: Night;
  readonly laws: Laws;

  private constructor(night: Night, laws: Laws) {
    this.night = night;
    this.laws = laws;
  }

  static async begin(night: Night): Promise<Play> {
    const laws = new Laws(night);
    await night.start();
    return new Play(night, laws);
  }

  get view(): Omit<VisitView, 'speed' | 'bench'> {
    return this.night.life.desk.view();
  }

  async move(move: Move): Promise<void> {
    await this.#does(move);
    // Until everything that can run now has run.
    await this.night.pass(1);
    if (this.night.life.isDead()) return this.begunAgain();
    this.laws.look();
  }

  /** The program is gone: what it had told stands on the disk, and it starts anew. */
  async begunAgain(): Promise<void> {
    const {job} = this.night.life.live;
    await this.night.pass(1);
    await this.laws.judge(job);
    await this.night.start();
    this.laws.look();
  }

  /** Every decision with the revision that stands; what comes of it is the caller's. */
  async call(name: DeskCall, asked: Readonly<Record<string, unknown>> = {}): Promise<Result<unknown> | 'dead'> {
    const {desk} = this.night.life;
    const revision = decisions.has(name) ? {revision: desk.revision} : {};
    return this.#ask(name, {...asked, ...revision});
  }

  async #ask(name: DeskCall, asked: Readonly<Record<string, unknown>>): Promise<Result<unknown> | 'dead'> {
    const {wires} = this.night;
    // Keys go out while the call is made.
    const typing = name === 'unit.type';
    wires.typing = typing;
    const answer = ask(this.night, name, asked as unknown as Asked<DeskCall>);
    wires.typing = false;
    const came = await answer;
    if (came !== 'dead' && came.ok && name === 'unit.settle-change' && asked['how'] === 'undone') {
      this.laws.undoing = true;
      this.laws.anew();
    }
    return came;
  }

  async #does(move: Move): Promise<void> {
    const {night} = this;
    const {world} = night.room.unit;
    switch (move.do) {
      case 'call':
        return this.#calls(move);
      case 'next':
        return this.#next();
      case 'both':
        await Promise.all([this.call(move.one, given(move.one)), this.call(move.other, given(move.other))]);
        return;
      case 'type':
        await this.call('unit.type', {text: move.text});
        return;
      case 'hands':
        await this.call('unit.take-over');
        await night.pass(4000);
        await this.call('unit.type', {text: move.text});
        await night.pass(3000);
        await this.call('unit.hand-back');
        return night.pass(12_000);
      case 'settle':
        return this.#settle(move);
      case 'decide':
        return this.#decide(move);
      case 'much':
        for (let times = 0; times < 5; times += 1)
          await this.call('visit.note', {about: 'visit', text: '障'.repeat(2000)});
        return;
      case 'wait':
        return night.pass(move.ms);
      case 'pull':
        return night.wires.pull();
      case 'join':
        night.wires.pull();
        night.wires.port = move.port;
        if (move.choose) await this.call('unit.choose', {target: {kind: 'training', port: move.port}});
        return;
      case 'power':
        return world.power(move.to);
      case 'plug':
        return plug(night, move.right);
      case 'unplug':
        return unplug(night);
      case 'crash':
        return night.crash();
      case 'close':
        await Promise.race([night.life.desk.close(), night.life.over]);
        return night.crash();
      case 'clock':
        night.wallOffsetMs += move.byMs;
        return;
      case 'disk':
        night.luck = {...move.luck};
    }
  }

  async #calls({name, asked, seen}: Extract<Move, {do: 'call'}>): Promise<void> {
    const {desk, live} = this.night.life;
    const filled =
      asked['digest'] === 'shown' ? {...asked, digest: desk.view().witness.statement?.digest ?? ''} : asked;
    if (!decisions.has(name) || seen === 'now') {
      const before = live.job;
      const answer = await this.call(name, filled);
      if (answer !== 'dead' && answer.ok) this.#kept(name, filled, before !== live.job);
      return;
    }
    const {revision} = desk;
    const events = this.night.room.disk.heads.get(live.order)?.count;
    const stale = seen === 'newer' ? revision + 1 : Math.max(0, revision - 1);
    const answer = await this.#ask(name, {...filled, revision: stale});
    if (answer === 'dead' || revision === stale) return;
    if (answer.ok || answer.problem.kind !== 'window-stale')
      throw new Broken(`${name} decides on revision ${stale} of ${revision}`);
    if (
      desk.view().work.is === 'idle' &&
      events !== this.night.room.disk.heads.get(live.order)?.count &&
      this.view.line.state === 'none'
    )
      throw new Broken(`${name} was refused and wrote something down`);
  }

  /** I1: what a call acknowledged is in the journal. */
  #kept(name: DeskCall, asked: Readonly<Record<string, unknown>>, moved: boolean): void {
    if (!moved && written.has(name)) throw new Broken(`I1: ${name} was acknowledged and nothing was written down`);
    if (
      name === 'visit.note' &&
      this.night.life.live.job.people.notes.at(-1)?.text !== String(asked['text']).toWellFormed()
    )
      throw new Broken('I1: the note is another');
  }

  async #settle({at, how, word}: Extract<Move, {do: 'settle'}>): Promise<void> {
    const change = this.view.changes.filter(one => one.state === 'open')[at];
    if (change) await this.call('unit.settle-change', {change: change.id, how, word: word ? someone : null});
  }

  async #decide({road, word}: Extract<Move, {do: 'decide'}>): Promise<void> {
    const {refused} = this.view;
    if (refused) await this.call('unit.decide-line', {line: refused.line, road, word: word ? someone : null});
  }

  /** What a person does who follows the screen. */
  async #next(): Promise<void> {
    const {view, night} = this;
    if (view.line.target === null) {
      await this.call('unit.choose', {target: {kind: 'training', port: night.wires.port ?? ''}});
      return;
    }
    if (view.work.is === 'paused') return void (await this.call('unit.go-on'));
    if (view.work.is !== 'idle') return night.pass(15_000);
    if (view.line.state === 'person') {
      await this.call(view.manual ? 'unit.manual-done' : 'unit.hand-back');
      return night.pass(5000);
    }
    if (view.ending !== null) {
      await this.call(view.report ? 'visit.leave' : 'report.write');
      return;
    }
    const change = view.changes.find(one => one.state === 'open');
    if (change)
      return this.#settle({do: 'settle', at: 0, how: this.weather.seed % 2 ? 'adopted' : 'undone', word: true});
    if (view.refused) return this.#decide({do: 'decide', road: 'leave-out', word: true});
    if (view.saved !== 'yes' && !view.manual) return void (await this.call('unit.stage'));
    if (view.people.stoppedAt === null && this.weather.endsAt === 'complete') return this.#stop();
    if (!view.cablesMoved && this.weather.endsAt === 'complete') {
      plug(night, true);
      await this.call('visit.cables');
      return;
    }
    if (!view.people.said.some(one => one.by === 'centre')) return void (await this.call('visit.said', said('centre')));
    if (!view.checks.some(one => one.id === 'C20') && view.cablesMoved) return void (await this.call('unit.verify'));
    const shown = view.witness.statement;
    if (!shown) return void (await this.call('witness.show', {part: 'final', handed: true}));
    if (view.witness.signed.length === 0) {
      await this.call('witness.decline', {digest: shown.digest, reason: 'later'});
      return;
    }
    await this.call('visit.close');
  }

  async #stop(): Promise<void> {
    await this.call('visit.call', {...someone, purpose: 'start', from: '2026-11-21T18:20:00Z', reached: true});
    await this.call('visit.stop-traffic');
    this.night.room.unit.world.oldUnit('closed');
  }

  get weather(): Weather {
    return this.night.weather;
  }
}

/** Right arguments of a press, for two at once. */
function given(name: DeskCall): Readonly<Record<string, unknown>> {
  return rightly[name] ?? {};
}

const rightly: Readonly<Partial<Record<DeskCall, Readonly<Record<string, unknown>>>>> = {
  'unit.choose': {target: {kind: 'training', port: 'console-1'}},
  'unit.ask': {command: 0},
  'unit.manual': {why: '応答なし'},
  'unit.paste': {from: 1, count: 3},
  'visit.give-up': {why: '中止'}
};

const decisions: ReadonlySet<DeskCall> = new Set<DeskCall>([
  'visit.preflight', 'visit.enter', 'visit.conditions', 'visit.word', 'visit.stop-traffic', 'visit.cables',
  'visit.close', 'visit.give-up', 'visit.leave', 'unit.stage', 'unit.verify', 'unit.settle-change',
  'unit.decide-line', 'unit.manual', 'unit.manual-done', 'witness.show', 'report.write'
]); // prettier-ignore

/** Calls that are nothing but an entry. */
const written: ReadonlySet<DeskCall> = new Set<DeskCall>([
  'visit.preflight', 'visit.enter', 'visit.conditions', 'visit.label', 'visit.old-unit', 'visit.call', 'visit.note',
  'visit.photo-words', 'visit.hands', 'visit.word', 'visit.stop-traffic', 'visit.rollback', 'visit.said',
  'visit.leave', 'unit.decide-line', 'witness.show', 'witness.ask', 'witness.sign', 'witness.decline',
  'witness.paper', 'report.write'
]); // prettier-ignore

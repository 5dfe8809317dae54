import {bare, linesOf, placed} from '#cli/sim-lines.ts';
import {expect as expectChecks} from '#core/check/expectation.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {knownPlan} from '#core/job/known-plan.ts';
import {advance, emptyJob, type Job} from '#core/job/state.ts';
import {readAll, verify} from '#core/journal/chain.ts';
import type {StoredEvent} from '#core/journal/event.ts';
import {anyRewordingOf} from '#core/plan/rewording.ts';
import {reveal} from '#core/settings/secret.ts';
import {isDeepStrictEqual} from 'node:util';
import {Broken, type Night} from './model-night.ts';

type Event = StoredEvent<VisitEvent>;

/** What the laws remember of a night besides what stands on the disk. */
export class Laws {
  readonly #night: Night;
  /** When the intent of a line of the plan was durable, by the room's clock; first of each start and number. */
  readonly #intended: {readonly no: number; readonly atMs: number}[] = [];
  /** Where a person's start of sending stands among the executed lines, and what was in effect then. */
  readonly #attempts: {readonly portable: string; readonly from: number}[] = [];
  readonly #acknowledged = new Set<string>();
  /** Changes that a person has told to be taken back: then lines that are no part of the plan go out. */
  undoing = false;
  #ended: number | undefined;
  #told: string | undefined;

  constructor(night: Night) {
    this.#night = night;
    night.onEvent((event, {live}) => this.#heard(event, live.job));
    night.wires.onWrite = () => this.#wrote();
  }

  break(what: string): never {
    throw new Broken(what);
  }

  /** What a law found while the program was in its own hands, where nobody would hear an exception. */
  #later(what: string): void {
    this.#told ??= what;
  }

  /** After each deed of person or world. */
  look(): void {
    if (this.#told !== undefined) this.break(this.#told);
    const {desk} = this.#night.life;
    const view = desk.view();
    const text = JSON.stringify(view);
    if (Buffer.byteLength(text) > 32 * 1024) this.break(`view of ${Buffer.byteLength(text)} bytes`);
    this.#secretFree('view', text);
    if (this.#night.wires.most > 1) this.break('two lines to the unit were open at once');
    const {work, line} = view;
    if (work.is !== 'idle' && line.state === 'person' && work.work !== 'paste')
      this.break(`a work runs (${work.work}) while a person has the keyboard`);
    if (view.saved === 'yes' && view.work.is === 'idle' && line.state !== 'person') this.#savedIsTrue();
  }

  /** After a crash and at the end: the disk alone. */
  async judge(before: Job): Promise<void> {
    const {room, wires} = this.#night;
    wires.attribute();
    if (this.#told !== undefined) this.break(this.#told);
    const {order} = room.opened.material.order;
    const records = room.disk.records.get(order) ?? [];
    const chain = verify(order, records, room.disk.heads.get(order));
    if (!chain.ok) this.break(`I6: ${JSON.stringify(chain.problem)}`);
    const events = readAll<VisitEvent>(records);
    if (!events.ok) this.break(`I6: ${JSON.stringify(events.problem)}`);
    const kept = new Set(events.value.map(one => one.hash));
    for (const hash of this.#acknowledged) if (!kept.has(hash)) this.break('I1: an acknowledged event is gone');
    // What a dying write left is there though nobody was told.
    const folds = folded(order, events.value);
    if (!folds.some(job => isDeepStrictEqual(job, before))) this.break('I1: what was shown is not what is kept');
    this.#secretFree('journal', events.value.map(one => JSON.stringify(one)).join('\n'));
    this.#secretFree('pushes', this.#night.pushed.join('\n'));
    await this.#unitAgrees(events.value);
  }

  #heard(event: Event, job: Job): void {
    this.#acknowledged.add(event.hash);
    const {room} = this.#night;
    const atMs = room.clock.monoMs();
    if (event.kind === 'lines-intended') for (const no of event.data.lines) this.#intended.push({no, atMs});
    if (event.kind === 'manual-pasted') for (const no of event.data.lines) this.#intended.push({no, atMs});
    if (event.kind === 'attempt-begun') this.anew();
    if (event.kind === 'saved') this.#saved(job);
    if (event.kind === 'checked') this.#looked(event.data.standings, job);
    if (event.kind === 'ended') {
      if (this.#ended !== undefined) this.#later('ended twice');
      this.#ended = room.unit.inspect().executed.length;
      if (event.data.ending === 'complete' || event.data.ending === 'verified' || event.data.ending === 'staged')
        this.#endedWell(event.data.ending, job);
    }
    if (
      this.#ended !== undefined &&
      /^(?:lines-intended|attempt-begun|save-intended|reload-intended)$/.test(event.kind)
    )
      this.#later(`${event.kind} after the end`);
  }

  /** From here on a line may be sent once (more). */
  anew(): void {
    const {portable, executed} = this.#night.room.unit.inspect();
    this.#attempts.push({portable, from: executed.length});
  }

  #wrote(): void {
    const {life} = this.#night;
    const {work, line} = life.desk.view();
    if (line.state === 'person' && work.is === 'idle')
      this.#later('something was typed while a person has the keyboard');
  }

  #saved(job: Job): void {
    const {running, startup} = this.#night.room.unit.inspect();
    if (running !== startup) this.#later(`I4: saved is said, and the unit keeps another configuration`);
    if (job.readBack === undefined) this.#later('I4: saved without a read-back');
  }

  /** Nobody types, nothing runs: what is said to be saved is what the unit keeps. */
  #savedIsTrue(): void {
    const {running, startup, state} = this.#night.room.unit.inspect();
    if (state === 'up' && bare(running) !== bare(startup ?? ''))
      this.break('I4: the view says saved, and the unit keeps something else');
  }

  #endedWell(ending: string, job: Job): void {
    const {running, startup, pending, state} = this.#night.room.unit.inspect();
    if (state !== 'up') return;
    if (bare(running) !== bare(startup ?? '')) this.#later(`I4: ended ${ending} and the unit keeps something else`);
    if (pending.length > 0) this.#later(`I4: ended ${ending} and lines are pending`);
    const open = [...job.checks.values()].filter(one => one.verdict === 'fail' || one.verdict === 'settling');
    if (ending === 'complete' && open.length > 0) this.#later(`I4: complete with ${open[0]?.key} open`);
  }

  /** I5: what passes was asked of the unit in this start of the program. */
  #looked(standings: readonly {readonly key: string; readonly verdict: string}[], job: Job): void {
    const {wires, room} = this.#night;
    if (!job.unit) return;
    const {order, sheet, profile} = room.opened.material;
    const all = expectChecks({order, settings: sheet.settings, profile, identity: job.unit.identity});
    for (const {key, verdict} of standings) {
      const commands = all.find(one => one.key === key)?.commands ?? [];
      const asked = commands.filter(one => one.observation !== 'boot').map(one => one.send);
      const missing = asked.find(one => !wires.asked.has(one));
      if (verdict === 'pass' && missing !== undefined) this.#later(`I5: ${key} passes and "${missing}" was not asked`);
    }
  }

  #secretFree(where: string, text: string): void {
    const secret = secretsOf(this.#night).find(one => text.includes(one));
    if (secret !== undefined) this.break(`I7: a secret in the ${where}: ${secret}`);
  }

  /** I2, I3: by what the unit took. */
  async #unitAgrees(events: readonly Event[]): Promise<void> {
    const {room, wires, life} = this.#night;
    const {material} = room.opened;
    const unit = room.unit.inspect();
    const known = await knownPlan({live: life.live, blobs: readBlobs(this.#night), material});
    const texts = new Map<string, number>();
    if (known.ok)
      for (const {no, atMs} of this.#intended) {
        const text = known.value.plan.lines.find(one => one.no === no)?.text ?? '';
        const before = material.configuration.items.find(one => one.text === text)?.text ?? text;
        for (const one of [
          text,
          before,
          anyRewordingOf(text, material.profile) ?? text,
          ...originals(text, this.#night)
        ])
          if (!texts.has(one)) texts.set(one, atMs);
      }
    const sections = placed(unit);
    for (const [at, {line, changed, at: atMs}] of unit.executed.entries()) {
      if (!changed || wires.writers[at] !== 'app' || wires.typed.has(line) || (this.undoing && line.startsWith('no ')))
        continue;
      if ((texts.get(line) ?? Number.POSITIVE_INFINITY) > atMs + 1)
        this.break(`I2: not intended before: ${sections[at] ?? ''} ${line}`);
    }
    for (const [turn, {portable, from}] of this.#attempts.entries()) {
      const until = this.#attempts[turn + 1]?.from ?? unit.executed.length;
      const inEffect = turn === 0 ? new Set<string>() : linesOf(portable);
      const seen = new Set<string>();
      for (let at = from; at < until; at += 1) {
        const key = sections[at];
        if (key === undefined || wires.writers[at] !== 'app' || wires.typed.has(unit.executed[at]?.line ?? ''))
          continue;
        if (unit.executed[at]?.answer.startsWith('% ')) continue;
        if (inEffect.has(key) || seen.has(key)) this.break(`I3: sent again: ${key}`);
        seen.add(key);
      }
    }
    const count = (kind: Event['kind']) => events.filter(one => one.kind === kind).length;
    const person = [...wires.typed].some(one => /^(?:write|reload|copy)/.test(one));
    if (!person && unit.saves > count('save-intended')) this.break('I2: a save that was not intended');
    const byFault = this.#night.weather.faults.filter(one => one.startsWith('reload@')).length;
    if (!person && unit.reloads > count('reload-intended') + byFault) this.break('I2: a reload that was not intended');
    if (this.#ended !== undefined) {
      const late = unit.executed
        .slice(this.#ended)
        .filter((one, at) => one.changed && wires.writers[at + (this.#ended ?? 0)] === 'app');
      if (late.length > 0) this.break('a line was sent after the end');
    }
  }
}

/** A reworded line as it stood before. */
function originals(text: string, night: Night): readonly string[] {
  const {configuration, profile} = night.room.opened.material;
  return configuration.items.filter(one => anyRewordingOf(one.text, profile) === text).map(one => one.text);
}

function readBlobs(night: Night) {
  const {memory} = night.life;
  // A dead program reads nothing: the disk does.
  return {
    put: (...given: Parameters<typeof memory.put>) => memory.put(...given),
    get: async (ref: Parameters<typeof memory.get>[0]) => {
      const bytes = night.room.disk.blobs.get(ref.name);
      return bytes ? ({ok: true, value: bytes} as const) : memory.get(ref);
    }
  };
}

/** The job after each event, newest first; what an interrupted write left may be ahead of what anybody was told. */
function folded(order: string, events: readonly Event[]): readonly Job[] {
  let job = emptyJob(order);
  const all = [job];
  for (const event of events) {
    job = advance(job, event);
    all.push(job);
  }
  return all.reverse().slice(0, 12);
}

const secrets = new WeakMap<Night['room'], readonly string[]>();

function secretsOf({room}: Night): readonly string[] {
  const known = secrets.get(room);
  if (known) return known;
  const {wan, vpn, management} = room.opened.material.sheet.settings;
  const all = [wan.pppoe?.password, ...vpn.peers.map(peer => peer.psk), management.admin.password, management.enable]
    .flatMap(one => (one ? [reveal(one)] : []))
    .map(text => JSON.stringify(text).slice(1, -1));
  secrets.set(room, all);
  return all;
}

import type {Answer, Pushes} from '#core/contract/answers.ts';
import {calls, type Asked, type Heard} from '#core/contract/calls.ts';
import type {DeskCall} from '#core/desk/context.ts';
import {Desk} from '#core/desk/desk.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {LiveJob} from '#core/job/live.ts';
import type {StoredEvent} from '#core/journal/event.ts';
import {openMemory, type Fault, type Memory, type Strike} from '#core/journal/memory.ts';
import type {Clock} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import type {OpenedOrder} from '#main/open-order.ts';
import {accessOf, deskOf, seeded, type Desk as Room} from '../../visit/desk.ts';
import {Wires} from './model-wires.ts';

/** What one night is like before anybody does anything. */
export interface Weather {
  readonly faults: readonly string[];
  readonly seed: number;
  /** The centre's whole file; else a short one of the same kinds of lines. */
  readonly whole: boolean;
  readonly reload: boolean;
  readonly endsAt: 'staged' | 'complete';
  /** How far all went well before anything happened. */
  readonly opening: 'none' | 'sending' | 'taken-over' | 'saved' | 'cables' | 'verified';
}

/** A law that the desk broke, in words; the sequence that broke it is the test's to tell. */
export class Broken extends Error {}

/** What strikes the durable writes: the one so many writes from now. */
export interface DiskLuck {
  after: number;
  readonly how: 'disk-full' | 'store-io' | 'crash-before' | 'crash-after';
}

/** One start of the program. */
export interface Life {
  readonly desk: Desk;
  readonly live: LiveJob;
  readonly memory: Memory<VisitEvent>;
  readonly clock: Clock;
  readonly isDead: () => boolean;
  readonly over: Promise<'dead'>;
  readonly die: () => void;
}

type Told = (event: StoredEvent<VisitEvent>, life: {readonly live: LiveJob}) => void;

/** Everything round the program: the table, the disk, the cables, and the program's starts one after the other. */
export class Night {
  readonly room: Room;
  readonly weather: Weather;
  readonly wires: Wires;
  /** Everything a window was pushed. */
  readonly pushed: string[] = [];
  readonly #told: Told[] = [];
  luck: DiskLuck | undefined;
  wallOffsetMs = 0;
  starts = 0;
  /** The disk takes nothing more in this start of the program. */
  broken = false;
  #life: Life | undefined;

  private constructor(room: Room, weather: Weather) {
    this.room = room;
    this.weather = weather;
    this.wires = new Wires(room);
  }

  static async make(weather: Weather): Promise<Night> {
    const {faults, seed} = weather;
    const room = await deskOf({faults, seed, change: opened => shaped(opened, weather)});
    return new Night(room, weather);
  }

  get life(): Life {
    if (!this.#life) throw new Error('the program was not started');
    return this.#life;
  }

  /** Told of each event right after it was acknowledged, of every start. */
  onEvent(told: Told): void {
    this.#told.push(told);
  }

  /** The program starts (again). A disk that strikes at the start itself is started once more. */
  async start(): Promise<void> {
    this.#life = undefined;
    for (let tries = 0; ; tries += 1) {
      const started = await this.#open();
      if (started) {
        this.#life = started;
        return;
      }
      if (tries > 3) throw new Broken('I8: the program does not start');
    }
  }

  /** Thrown away in the middle of whatever it does. */
  async crash(): Promise<void> {
    this.life.die();
    await this.pass(1);
  }

  pass(ms: number): Promise<void> {
    return new Promise(resolve => this.room.clock.after(ms, resolve));
  }

  async #open(): Promise<Life | undefined> {
    this.starts += 1;
    const {room, wires} = this;
    const {order} = room.opened.material.order;
    const {clock, fault, isDead, over, die} = this.#mortal();
    const memory = openMemory<VisitEvent>({disk: room.disk, clock, fault, onCrash: die});
    const live = await LiveJob.open(order, memory);
    if (!live.ok) throw new Broken(`I6: ${JSON.stringify(live.problem)}`);
    live.value.onChange((_, written) => {
      for (const event of written) for (const told of this.#told) told(event, {live: live.value});
    });
    const access = accessOf(room);
    const opening = Desk.open({
      live: live.value,
      journal: memory,
      opened: room.opened,
      clock,
      random: seeded(this.starts),
      blobs: memory,
      client: 'test',
      phrases: witnessPhrases,
      accessTo: async target => {
        if (target.kind !== 'training' || target.port !== wires.port)
          return failed(problem('port-missing', {port: target.kind === 'training' ? target.port : ''}));
        // A dead program opens nothing, though its promises may still be about.
        return ok({...access, open: async () => (isDead() ? new Promise<never>(() => undefined) : wires.open(isDead))});
      },
      secretsMissing: () => [],
      press: async () => ok({files: ['manifest.json']}),
      check: async () => ok({control: '', files: 0}),
      folder: 'report',
      faulted: error => {
        throw new Broken(`a bug in a work: ${(error as Error).stack ?? String(error)}`);
      },
      changed: () => undefined,
      said: (push: Pushes['console']) => void this.pushed.push(JSON.stringify(push))
    });
    const desk = await Promise.race([opening, over]);
    if (desk === 'dead' || !desk.ok) {
      die();
      return undefined;
    }
    return {desk: desk.value, live: live.value, memory, clock, isDead, over, die};
  }

  /** A boot of its own; once dead it writes nothing more, though its promises may still be about. */
  #mortal() {
    const {room, wires} = this;
    let dead = false;
    this.broken = false;
    let end: (dead: 'dead') => void = () => undefined;
    const over = new Promise<'dead'>(resolve => (end = resolve));
    const die = (): void => {
      if (dead) return;
      dead = true;
      wires.hangUp();
      end('dead');
    };
    const beganMs = room.clock.monoMs();
    const clock: Clock = {
      boot: `start-${this.starts}`,
      wallMs: () => room.clock.wallMs() + this.wallOffsetMs,
      monoMs: () => room.clock.monoMs() - beganMs,
      after: (ms, then) => room.clock.after(ms, () => (dead ? undefined : then()))
    };
    const fault: Fault = () => {
      if (dead) return {kind: 'crash', when: 'before'};
      if (this.broken) return {kind: 'fail', problem: problem('store-io', {operation: 'append', code: 'EIO'})};
      const {luck} = this;
      if (!luck || luck.after-- > 0) return undefined;
      this.luck = undefined;
      this.broken = luck.how === 'store-io';
      return strikeOf(luck);
    };
    return {clock, fault, isDead: () => dead, over, die};
  }
}

function strikeOf({how}: DiskLuck): Strike {
  if (how === 'disk-full') return {kind: 'fail', problem: problem('disk-full', {operation: 'append'})};
  if (how === 'store-io') return {kind: 'fail', problem: problem('store-io', {operation: 'append', code: 'EIO'})};
  return {kind: 'crash', when: how === 'crash-before' ? 'before' : 'after'};
}

const answerWithinMs = 60 * 60_000;

/** `dead`: the program died meanwhile. A call that is never answered breaks I8. */
export async function ask<N extends DeskCall>(
  night: Night,
  name: N,
  asked: Asked<N>
): Promise<Result<Answer<N>> | 'dead'> {
  const {desk, over} = night.life;
  const heard = calls[name].parse(asked) as Heard<N>;
  const handler = desk.calls[name] as unknown as (given: Heard<N>) => Promise<Result<Answer<N>>>;
  let cancel = (): void => undefined;
  const late = new Promise<'late'>(resolve => (cancel = night.room.clock.after(answerWithinMs, () => resolve('late'))));
  const came = await Promise.race([handler(heard), over, late]);
  cancel();
  if (came === 'late') throw new Broken(`I8: ${name} is never answered`);
  return came;
}

const dropped =
  /^(?:interface ge1\.[34]|interface ge2|ip dhcp pool|dns |zone-policy (?!wan local|mnt)|ip route 1|vpn peer (?!hq)|nat (?!destination rule 130|source rule 10)|syslog|snmp (?!comm))/;

function shaped(opened: OpenedOrder, {whole, reload, endsAt}: Weather): OpenedOrder {
  const {material} = opened;
  const {configuration, order} = material;
  const items = whole
    ? configuration.items
    : configuration.items.filter(({section, text}) => !dropped.test(section === '' ? text : section));
  return {
    ...opened,
    material: {...material, order: {...order, reload, endsAt}, configuration: {...configuration, items}}
  };
}

import {Desk} from '#core/desk/desk.ts';
import type {DeskCall} from '#core/desk/context.ts';
import type {Heard, Asked} from '#core/contract/calls.ts';
import {calls} from '#core/contract/calls.ts';
import type {Answer} from '#core/contract/answers.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {LiveJob} from '#core/job/live.ts';
import {openMemory} from '#core/journal/memory.ts';
import type {Transport} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import {accessOf, deskOf, seeded, type Desk as Room, type DeskOptions} from '../../visit/desk.ts';

/** A desk in virtual time with one simulated unit, used through the same calls as a window uses it. */
export interface Bench {
  readonly room: Room;
  readonly desk: Desk;
  /** With the revision that stands now. */
  readonly now: <N extends DeskCall>(name: N, asked: Omit<Asked<N>, 'revision'>) => Promise<Result<Answer<N>>>;
  readonly call: <N extends DeskCall>(name: N, asked: Asked<N>) => Promise<Result<Answer<N>>>;
  /** Until the machine rests. */
  readonly rest: () => Promise<void>;
  /** What the window was told that the unit shows. */
  readonly shown: readonly string[];
  /** When the visit was left, as each report that was written knew it; null: not yet. */
  readonly pressed: readonly (string | null)[];
  /** Cuts the console and names its port anew. */
  readonly pull: (port: string) => void;
}

/** The window's program starts (again) on this room. */
export async function benchOn(room: Room): Promise<Bench> {
  const {clock, opened} = room;
  const memory = openMemory<VisitEvent>({disk: room.disk, clock});
  const live = await LiveJob.open(opened.material.order.order, memory);
  if (!live.ok) throw new Error(live.problem.kind);
  let port = 'console-1';
  let cut = (): void => undefined;
  const shown: string[] = [];
  const pressed: (string | null)[] = [];
  const access = accessOf(room);
  const desk = await Desk.open({
    live: live.value,
    journal: memory,
    opened,
    clock,
    random: seeded(7),
    blobs: memory,
    client: 'test',
    phrases: witnessPhrases,
    accessTo: async target => {
      if (target.kind !== 'training' || target.port !== port)
        return failed(problem('port-missing', {port: target.kind === 'training' ? target.port : ''}));
      return ok({
        ...access,
        open: async () => {
          const transport = room.unit.console();
          const gone = Promise.withResolvers<{why: 'gone'; words: string}>();
          cut = () => {
            gone.resolve({why: 'gone', words: 'cable out'});
            void transport.close();
          };
          const cable: Transport = {
            medium: transport.medium,
            write: bytes => transport.write(bytes),
            onBytes: take => transport.onBytes(take),
            closed: Promise.race([transport.closed, gone.promise]),
            close: () => transport.close(),
            setBaud: baud => transport.setBaud(baud)
          };
          return ok({transport: cable, hostKey: null});
        }
      });
    },
    secretsMissing: () => [],
    press: async visit => {
      pressed.push(visit.live.job.people.leftAt ?? null);
      return ok({files: ['manifest.json']});
    },
    check: async () => ok({control: '', files: 0}),
    folder: 'report',
    faulted: error => {
      throw error;
    },
    changed: () => undefined,
    said: push => shown.push(JSON.stringify(push))
  });
  if (!desk.ok) throw new Error(desk.problem.kind);
  const call: Bench['call'] = (name, asked) => {
    const heard = calls[name].parse(asked) as Heard<typeof name>;
    const handler = desk.value.calls[name] as (given: typeof heard) => Promise<Result<Answer<typeof name>>>;
    return handler(heard);
  };
  return {
    room,
    desk: desk.value,
    shown,
    pressed,
    call,
    now: (name, asked) => call(name, {...asked, revision: desk.value.revision} as unknown as Asked<typeof name>),
    rest: async () => {
      while (desk.value.view().work.is !== 'idle') await new Promise<void>(resolve => clock.after(500, resolve));
    },
    pull: next => {
      port = next;
      cut();
    }
  };
}

export async function bench<T>(options: DeskOptions, night: (bench: Bench) => Promise<T>): Promise<T> {
  const room = await deskOf(options);
  return room.clock.run(async () => night(await benchOn(room)));
}

/** Demands that it was done. */
export async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const got = await result;
  if (!got.ok) throw new Error(JSON.stringify(got.problem));
  return got.value;
}

import {createHold, type Holding} from '#core/job/hold.ts';
import {openUnit, type Staged} from '#core/job/stage.ts';
import {staging} from '#core/job/staging.ts';
import {takeOver, type HandedBack, type TakenOver} from '#core/job/take-over.ts';
import type {Change} from '#core/apply/change.ts';
import type {Progress, Visit} from '#core/job/visit.ts';
import type {Result} from '#core/result.ts';
import {problem} from '#core/problem.ts';
import type {Inspection} from '#simulator/unit.ts';
import {expect} from 'vitest';
import {startOn, visitOn, type Desk, type VisitOptions} from './desk.ts';
import {effects} from './faulted.ts';
import {stagedDesk, wait} from './reach-desk.ts';

/** A person at the window: starts, pauses, goes on, stops, takes the keyboard. All in the desk's own time. */
export interface Person {
  readonly visit: Visit;
  readonly holding: Holding;
  /** Starts the staging; `at`: pauses once so many lines were sent of this start. */
  stage(options?: {readonly at?: number; readonly unit?: Staged | undefined}): Promise<Result<Staged>>;
  /** The newest unit on an open line. */
  unit(): Staged;
  /** Waits until the work stands. */
  stands(): Promise<void>;
  /** Takes the keyboard from the standing work. */
  keyboard(): Promise<TakenOver>;
  /** Types line by line as a person does, each with RETURN and a breath. */
  types(keyboard: TakenOver, ...lines: readonly string[]): Promise<void>;
}

/** A start of the program, with a person at it. */
export async function sit<T>(desk: Desk, does: (person: Person) => Promise<T>, options: VisitOptions = {}): Promise<T> {
  return desk.clock.run(async () => {
    let pauseAt: number | undefined;
    let holding = createHold();
    let newest: Staged | undefined;
    let work: Promise<Result<Staged>> | undefined;
    const tell = (one: Progress) => {
      if (one.is !== 'lines' || one.done !== pauseAt) return;
      pauseAt = undefined;
      holding.pause();
    };
    const {visit: base, begun} = await startOn(desk, {...options, tell});
    if (!begun.ok) throw new Error(JSON.stringify(begun.problem));
    const visitNow = (): Visit => ({...base, hold: holding.hold});
    const person: Person = {
      visit: base,
      get holding() {
        return holding;
      },
      stage: ({at, unit} = {}) => {
        pauseAt = at;
        holding = createHold();
        const accepted = new Map<string, string>();
        work = staging(visitNow(), {
          ...{unit, accepted, settleLimitMs: 60_000},
          onUnit: one => {
            newest = one;
          }
        });
        return work;
      },
      unit: () => given(newest, 'no unit is open'),
      stands: async () => {
        for (let time = 0; !holding.waiting(); time += 1) {
          if (time > 10_000) throw new Error('the work never stands');
          await wait(desk, 50);
        }
      },
      keyboard: async () => {
        if (work) {
          holding.end(problem('taken-over', {}));
          const ended = await work;
          if (ended.ok || ended.problem.kind !== 'taken-over') throw new Error(JSON.stringify(ended));
        } else newest = must(await openUnit(base));
        return must(await takeOver(base, person.unit()));
      },
      types: async (keyboard, ...lines) => {
        for (const line of lines) {
          keyboard.type(`${line}\r`);
          await wait(desk, 1500);
        }
      }
    };
    return does(person);
  });
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function given<T>(value: T | undefined, why: string): T {
  if (value === undefined) throw new Error(why);
  return value;
}

/** As a person reads the list. */
export function listed(changes: HandedBack['changes']): readonly string[] {
  return changes.map(sayChange);
}

function sayChange({kind, section, planned, running}: Change): string {
  return `${kind} [${section}] ${planned ?? ''} → ${running ?? ''}`;
}

let healthy: Inspection | undefined;

/** What a visit leaves that nobody held. */
export async function undisturbedUnit(): Promise<Inspection> {
  if (healthy) return healthy;
  const desk = await stagedDesk([]);
  const {result} = await visitOn(desk);
  expect(result).toEqual({ok: true, value: 'staged'});
  healthy = desk.unit.inspect();
  return healthy;
}

/** The unit carries the plan and has saved it, everything in effect once. */
export async function expectStagedOnce(desk: Desk): Promise<void> {
  const unit = desk.unit.inspect();
  const wanted = await undisturbedUnit();
  expect(unit.portable).toBe(wanted.portable);
  expect(unit.startup).toBe(unit.running);
  expect(effects(unit)).toEqual(effects(wanted));
}

import {isBarrier, mayTravelAhead} from '#core/apply/work.ts';
import {escaped} from '#core/device/outgoing.ts';
import type {Profile} from '#core/device/profile.ts';
import type {Plan} from '#core/plan/plan.ts';
import type {Desk} from './desk.ts';
import type {Strategy} from './measure.ts';
import {pause, type Tap, tapOn, write} from './tap.ts';

/** A line as it is typed: of the plan, or a move between modes. */
interface Typed {
  readonly text: string;
  /** Nothing is in flight across it. */
  readonly barrier: boolean;
  /** May be on its way before the line before it is answered. */
  readonly mayTravel: boolean;
}

/** The same lines in the same order as the engine types them, under the engine's own rules. */
function typed(plan: Plan, {leaveSection, modes}: Profile): readonly Typed[] {
  const move = (from: string, to: string): Typed => ({
    text: modes.find(edge => edge.from === from && edge.to === to)?.send ?? '',
    barrier: true,
    mayTravel: true
  });
  const all: Typed[] = [move('exec', 'config')];
  let inside = false;
  for (const line of plan.lines) {
    if (line.kind !== 'child' && inside) all.push({text: leaveSection, barrier: true, mayTravel: true});
    inside = line.kind !== 'single';
    all.push({text: line.text, barrier: isBarrier(line), mayTravel: mayTravelAhead(line)});
  }
  return [...all, move('section', 'exec')];
}

/**
 * The bound of the gated way: RETURN of a line goes when its prompt and exactly its echo are seen, and with it the
 * text of the next, unless that may not travel or the line is a barrier. It sees the unit's input buffer and never overflows it.
 */
export const gatedOracle: Strategy = (desk, {plan}) => gated(desk, plan);

export async function gated(desk: Desk, plan: Plan): Promise<number> {
  const tap = tapOn(desk);
  const lines = typed(plan, desk.profile);
  const keysOf = (line: Typed): string => escaped(desk.profile, line.text);
  let ahead = false;
  for (const [at, line] of lines.entries()) {
    const before = tap.prompts();
    if (!ahead) await squeeze(desk, keysOf(line));
    await seen(tap, () => tap.tail().endsWith((ahead ? '# ' : '') + line.text));
    const next = lines[at + 1];
    ahead = next !== undefined && !line.barrier && next.mayTravel;
    await squeeze(desk, next && ahead ? `\r${keysOf(next)}` : '\r');
    if (!ahead) await seen(tap, () => tap.prompts() > before && tap.tail().endsWith('# '));
  }
  return tap.lastMs();
}

/** The bound of the free way: whole lines in flight between barriers, each proved by its prompt. */
export const freeOracle: Strategy = async (desk, {plan}) => {
  const tap = tapOn(desk);
  const lines = typed(plan, desk.profile);
  let at = 0;
  while (at < lines.length) {
    const next = lines.findIndex((line, index) => index > at && line.barrier);
    const to = lines[at]?.barrier ? at + 1 : next < 0 ? lines.length : next;
    const wanted = tap.prompts() + to - at;
    const keys = lines.slice(at, to).map(line => `${escaped(desk.profile, line.text)}\r`);
    await write(desk, keys.join(''));
    await seen(tap, () => tap.prompts() >= wanted);
    at = to;
  }
  return tap.lastMs();
};

async function seen(tap: Tap, look: () => boolean): Promise<void> {
  if (!(await tap.until(look)))
    throw new Error(`the oracle waits in vain after ${JSON.stringify(tap.tail().slice(-200))}`);
}

/** Writes as there is room in the unit. */
async function squeeze(desk: Desk, text: string): Promise<void> {
  let left = text;
  while (left !== '') {
    const room = desk.bufferBytes - desk.unit.input().waiting;
    if (room > 0) await write(desk, left.slice(0, room));
    left = left.slice(Math.max(0, room));
    if (left !== '') await pause(desk, 10_000 / desk.baud);
  }
}

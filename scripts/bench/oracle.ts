import {escaped} from '#core/device/keyboard.ts';
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
}

/** The same lines in the same order as the engine types them, with the barriers of the plan. */
function typed(plan: Plan, {leaveSection, modes}: Profile): readonly Typed[] {
  const move = (from: string, to: string): Typed => ({
    text: modes.find(edge => edge.from === from && edge.to === to)?.send ?? '',
    barrier: true
  });
  const all: Typed[] = [move('exec', 'config')];
  let inside = false;
  for (const line of plan.lines) {
    if (line.kind !== 'child' && inside) all.push({text: leaveSection, barrier: true});
    inside = line.kind !== 'single';
    all.push({text: line.text, barrier: line.barrier !== 'none'});
  }
  return [...all, move('section', 'exec')];
}

/**
 * The bound of the gated way: RETURN of a line goes when its prompt and exactly its echo are seen, and with it the
 * text of the next, unless one of the two is a barrier. It sees the unit's input buffer and never overflows it.
 */
export const gatedOracle: Strategy = (desk, {plan}) => gated(desk, plan);

export async function gated(desk: Desk, plan: Plan): Promise<number> {
  const tap = tapOn(desk);
  const lines = typed(plan, desk.profile);
  const keysOf = (line: Typed): string => escaped(desk.profile, line.text);
  let from = 0;
  let ahead = false;
  for (const [at, line] of lines.entries()) {
    if (!ahead) await squeeze(desk, keysOf(line));
    await standing(tap, ahead ? '# ' : '', {text: line.text, from});
    from = tap.text().length;
    const next = lines[at + 1];
    ahead = next !== undefined && !line.barrier && !next.barrier;
    await squeeze(desk, next && ahead ? `\r${keysOf(next)}` : '\r');
    if (!ahead) await prompt(tap, from);
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
    const from = tap.text().length;
    await write(
      desk,
      lines
        .slice(at, to)
        .map(line => `${escaped(desk.profile, line.text)}\r`)
        .join('')
    );
    const count = to - at;
    await tap.until(
      () =>
        (tap
          .text()
          .slice(from)
          .match(/\n[^\r\n]*# (?=$|[^\r\n]*\r)/g)?.length ?? 0) >= count
    );
    at = to;
  }
  return tap.lastMs();
};

async function standing(tap: Tap, before: string, {text, from}: {text: string; from: number}): Promise<void> {
  const seen = await tap.until(() => tap.text().length >= from + text.length && tap.text().endsWith(before + text));
  if (!seen) throw new Error(`the oracle does not see ${text} in ${JSON.stringify(tap.text().slice(-200))}`);
}

async function prompt(tap: Tap, from: number): Promise<void> {
  const seen = await tap.until(() => /\n[^\r\n]*# $/.test(tap.text().slice(from)));
  if (!seen) throw new Error(`the oracle sees no prompt in ${JSON.stringify(tap.text().slice(-200))}`);
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

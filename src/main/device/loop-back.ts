import type {LoopBack} from '#core/contract/answers.ts';
import {problem} from '#core/problem.ts';
import type {Clock, Random, Transport} from '#core/ports.ts';
import {failed, ok, type Result} from '#core/result.ts';

export interface LoopBackOptions {
  readonly clock: Clock;
  readonly random: Random;
  /** The first must be the one the line was opened at. */
  readonly bauds?: readonly number[];
}

/** Slow and fast: a bridge knows no speed, and a worn adapter often fails at one alone. */
const usual = [9600, 115200] as const;
const listenMs = 300;
/** Ten times what the slowest of the usual speeds and a USB adapter's own delay take. */
const backMs = 600;

/**
 * Tries an adapter whose pins 2 and 3 are bridged: what is sent must come back as it is. Where a unit is plugged in
 * after all nothing of it is harmed: no RETURN is sent, no letter that a loader reads as a choice, and a line-kill
 * stands before and behind. A unit never sends the line-kill back, so that its echo is told from a bridge.
 */
export async function testLoop(line: Transport, options: LoopBackOptions): Promise<Result<LoopBack>> {
  const tried: number[] = [];
  for (const [round, baud] of (options.bauds ?? usual).entries()) {
    if (round > 0) await line.setBaud(baud);
    tried.push(baud);
    const heard = await roundTrip(line, options);
    if (heard === 'gone') return failed(problem('connection-lost', {during: 'loop-back', words: 'closed'}));
    if (heard !== 'same') return ok({heard, bauds: tried});
  }
  return ok({heard: 'same', bauds: tried});
}

async function roundTrip(line: Transport, {clock, random}: LoopBackOptions): Promise<LoopBack['heard'] | 'gone'> {
  const sent = Uint8Array.from([0x15, ...nonce(random), 0x15]);
  let came: number[] = [];
  let arrival = (): void => undefined;
  line.onBytes(bytes => {
    came.push(...bytes);
    arrival();
  });
  let gone = false;
  void line.closed.then(() => {
    gone = true;
    arrival();
  });
  const over = (ms: number, enough: () => boolean) =>
    new Promise<void>(resolve => {
      const cancel = clock.after(ms, resolve);
      arrival = () => {
        if (!gone && !enough()) return;
        cancel();
        resolve();
      };
      arrival();
    });
  await over(listenMs, () => came.length > 0);
  if (gone) return 'gone';
  // Who talks unasked is no bridge, and may be starting: it is sent nothing.
  if (came.length > 0) return 'other';
  came = [];
  void line.write(sent);
  await over(backMs, () => came.length >= sent.length);
  if (gone) return 'gone';
  if (came.length === 0) return 'nothing';
  return came.length === sent.length && sent.every((byte, at) => byte === came[at]) ? 'same' : 'other';
}

/** Digits behind a comment mark. */
function nonce(random: Random): readonly number[] {
  return [0x21, 0x20, ...[...random.bytes(12)].map(byte => 0x30 + (byte % 10))];
}

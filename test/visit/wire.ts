import type {Clock, Transport} from '#core/ports.ts';

/** What went over a line, in its order. */
export type Passed =
  {readonly is: 'sent' | 'came'; readonly text: string} | {readonly is: 'baud'; readonly baud: number};

export interface Watched {
  readonly transport: Transport;
  readonly passed: readonly Passed[];
}

/** Looks over the shoulder of whoever uses the line. */
export function watched(line: Transport): Watched {
  const passed: Passed[] = [];
  const transport: Transport = {
    medium: line.medium,
    closed: line.closed,
    write: bytes => {
      passed.push({is: 'sent', text: latin1(bytes)});
      return line.write(bytes);
    },
    onBytes: take =>
      line.onBytes(bytes => {
        passed.push({is: 'came', text: latin1(bytes)});
        take(bytes);
      }),
    close: () => line.close(),
    setBaud: baud => {
      passed.push({is: 'baud', baud});
      return line.setBaud(baud);
    }
  };
  return {transport, passed};
}

export function sentOn(passed: readonly Passed[]): string {
  return passed.map(one => (one.is === 'sent' ? one.text : '')).join('');
}

export function baudsOn(passed: readonly Passed[]): readonly number[] {
  return passed.flatMap(one => (one.is === 'baud' ? [one.baud] : []));
}

/** The line delivers its bytes in pieces, each a little later than the one before; `size` says how long the next is. */
export function split(line: Transport, {clock, size}: {readonly clock: Clock; readonly size: () => number}): Transport {
  const waiting: number[] = [];
  let take: ((bytes: Uint8Array) => void) | undefined;
  let running = false;
  const deliver = () => {
    running = waiting.length > 0;
    if (!running) return;
    take?.(Uint8Array.from(waiting.splice(0, Math.max(1, size()))));
    clock.after(1, deliver);
  };
  line.onBytes(bytes => {
    waiting.push(...bytes);
    if (!running) deliver();
  });
  return {
    medium: line.medium,
    closed: line.closed,
    write: bytes => line.write(bytes),
    onBytes: given => {
      take = given;
    },
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

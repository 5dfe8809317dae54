import type {Closed, Transport} from '#core/ports.ts';

/** The byte after which the line is cut, counted from the moment that the lines of the plan begin to go out. */
export interface Cut {
  /** `typed`: towards the unit; `said`: towards us. What the unit says after the cut nobody sees. */
  readonly way: 'typed' | 'said';
  readonly after: number;
}

export interface Passing {
  readonly transport: Transport;
  /** Bytes that passed since `begin`, of those that were written or came. */
  readonly passed: {typed: number; said: number};
  begin(): void;
  end(): void;
  /** The line was cut. */
  gone(): boolean;
}

/** A line that counts what passes while it is told to, and is gone after the byte that is named. */
export function passing(line: Transport, cut: Cut | undefined): Passing {
  const meter = meterFor(cut);
  let settle: (closed: Closed) => void = () => undefined;
  const closed = new Promise<Closed>(resolve => (settle = resolve));
  void line.closed.then(settle);
  const end = async (): Promise<void> => {
    settle({why: 'gone', words: 'the line was cut'});
    await line.close();
  };
  const transport: Transport = {
    medium: line.medium,
    closed,
    write: async bytes => {
      if (meter.gone()) return;
      await line.write(meter.through('typed', bytes));
      if (meter.gone()) await end();
    },
    onBytes: take =>
      line.onBytes(bytes => {
        if (meter.gone()) return;
        take(meter.through('said', bytes));
        if (meter.gone()) void end();
      }),
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
  const {passed, begin, end: stop, gone} = meter;
  return {transport, passed, begin, end: stop, gone};
}

function meterFor(cut: Cut | undefined) {
  const passed = {typed: 0, said: 0};
  let [counting, gone] = [false, false];
  /** As much of it as gets through. */
  const through = (way: Cut['way'], bytes: Uint8Array): Uint8Array => {
    if (!counting) return bytes;
    const left = cut?.way === way ? cut.after - passed[way] : Infinity;
    passed[way] += bytes.length;
    if (left > bytes.length) return bytes;
    gone = true;
    return bytes.subarray(0, Math.max(0, left));
  };
  return {passed, through, begin: () => void (counting = true), end: () => void (counting = false), gone: () => gone};
}

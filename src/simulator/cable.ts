import type {Closed, Transport} from '#core/ports.ts';

/** The unit's end of a cable or channel. */
export interface Cable {
  readonly transport: Transport;
  /** Bytes of the unit; gathered and delivered when the program that prints them has come to rest. */
  send(bytes: Uint8Array): void;
  /** The cable is pulled, the adapter is gone. */
  cut(words: string): void;
  readonly baud: number;
}

export interface CableOptions {
  readonly medium: 'memory' | 'ssh';
  readonly take: (bytes: Uint8Array, baud: number) => void;
  readonly closed: () => void;
}

export function createCable(options: CableOptions): Cable {
  let baud = 9600;
  let open = true;
  let taker: ((bytes: Uint8Array) => void) | undefined;
  let waiting: Uint8Array[] = [];
  let scheduled = false;
  let settle: (closed: Closed) => void = () => undefined;
  const closed = new Promise<Closed>(resolve => (settle = resolve));
  const deliver = (): void => {
    scheduled = false;
    if (!taker || waiting.length === 0) return;
    const bytes = Buffer.concat(waiting);
    waiting = [];
    taker(new Uint8Array(bytes));
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(deliver);
  };
  const shut = (why: Closed): void => {
    if (!open) return;
    open = false;
    deliver();
    settle(why);
    options.closed();
  };
  const transport: Transport = {
    medium: options.medium,
    write: async bytes => {
      const copy = Uint8Array.from(bytes);
      await Promise.resolve();
      if (open) options.take(copy, baud);
    },
    onBytes: take => {
      taker = take;
      schedule();
    },
    closed,
    close: async () => {
      shut({why: 'asked'});
      await closed;
    },
    setBaud: async wanted => {
      if (options.medium === 'memory') baud = wanted;
      await Promise.resolve();
    }
  };
  return {
    transport,
    send: bytes => {
      if (!open) return;
      waiting.push(bytes);
      schedule();
    },
    cut: words => shut({why: 'gone', words}),
    get baud() {
      return baud;
    }
  };
}

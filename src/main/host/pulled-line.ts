import type {Closed, Transport} from '#core/ports.ts';

/** A line whose cable a hand can pull: the program at its end sees what it sees when an adapter is gone. */
export interface PulledLine {
  readonly transport: Transport;
  pull(): void;
}

export function pulledLine(line: Transport): PulledLine {
  let out = false;
  let settle: (closed: Closed) => void = () => undefined;
  const pulled = new Promise<Closed>(resolve => (settle = resolve));
  return {
    transport: {
      medium: line.medium,
      write: async bytes => (out ? undefined : line.write(bytes)),
      onBytes: take => line.onBytes(bytes => (out ? undefined : take(bytes))),
      closed: Promise.race([line.closed, pulled]),
      close: () => line.close(),
      setBaud: async baud => (out ? undefined : line.setBaud(baud))
    },
    pull: () => {
      out = true;
      settle({why: 'gone', words: 'the adapter is gone'});
      void line.close();
    }
  };
}

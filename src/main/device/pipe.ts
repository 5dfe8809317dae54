import type {Closed, Transport} from '#core/ports.ts';

/** What a library gives: bytes may come before anybody listens, and the end may come from either side. */
export interface Ends {
  write(bytes: Uint8Array, done: () => void): void;
  close(): void;
  setBaud(baud: number): Promise<void>;
}

export interface Pipe {
  readonly transport: Transport;
  /** The library's side: bytes that arrived, and the end with its reason. */
  arrived(bytes: Uint8Array): void;
  ended(words: string): void;
}

/** The part that serial and SSH have in common: keeps early bytes, settles `closed` once, and never rejects. */
export function createPipe(medium: Transport['medium'], ends: Ends): Pipe {
  const early: Uint8Array[] = [];
  let take: ((bytes: Uint8Array) => void) | undefined;
  let asked = false;
  let gone = false;
  const {promise: closed, resolve} = Promise.withResolvers<Closed>();
  return {
    arrived: bytes => (take ? take(bytes) : void early.push(bytes)),
    ended: words => {
      gone = true;
      resolve(asked ? {why: 'asked'} : {why: 'gone', words});
    },
    transport: {
      medium,
      closed,
      // A library may keep bytes for a line that will never be open again: the end of the line ends the wait too.
      write: async bytes => {
        if (!gone) await Promise.race([new Promise<void>(done => ends.write(bytes, done)), closed]);
      },
      onBytes: listener => {
        take = listener;
        for (const bytes of early.splice(0)) listener(bytes);
      },
      close: async () => {
        asked = true;
        if (!gone) ends.close();
        await closed;
      },
      setBaud: baud => ends.setBaud(baud)
    }
  };
}

import type {Desk} from './desk.ts';

/** What a simple program sees of the line: text that comes, and when the last of it came. */
export interface Tap {
  text(): string;
  /** The end of it, long enough for a line and its prompt. */
  tail(): string;
  /** Prompts that came, whatever follows them. */
  prompts(): number;
  lastMs(): number;
  /** False where nothing came for so long and it is still not so. */
  until(look: () => boolean, quietMs?: number): Promise<boolean>;
}

const tailLength = 1024;

/** Takes the line over from whoever has it. */
export function tapOn({transport, clock}: Desk): Tap {
  const parts: string[] = [];
  let tail = '';
  let prompts = 0;
  let lastMs = clock.monoMs();
  let told = (): void => undefined;
  transport.onBytes(bytes => {
    const part = Buffer.from(bytes).toString('latin1');
    parts.push(part);
    prompts += (tail.slice(-1) + part).split('# ').length - 1;
    tail = (tail + part).slice(-tailLength);
    lastMs = clock.monoMs();
    told();
  });
  return {
    text: () => {
      parts.splice(0, parts.length, parts.join(''));
      return parts[0] ?? '';
    },
    tail: () => tail,
    prompts: () => prompts,
    lastMs: () => lastMs,
    until: (look, quietMs = 10_000) =>
      new Promise(resolve => {
        let cancel = (): void => undefined;
        const end = (seen: boolean): void => {
          cancel();
          told = () => undefined;
          resolve(seen);
        };
        told = () => {
          if (look()) return end(true);
          cancel();
          cancel = clock.after(quietMs, () => end(false));
        };
        told();
      })
  };
}

export function pause({clock}: Desk, ms: number): Promise<void> {
  return new Promise(resolve => void clock.after(ms, resolve));
}

export function write({transport}: Desk, text: string): Promise<void> {
  return transport.write(Buffer.from(text, 'latin1'));
}

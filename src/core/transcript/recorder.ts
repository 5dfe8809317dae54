import type {Clock} from '../ports.ts';

/**
 * The record of the conversation. Everything is masked on the way in, by whole lines, so no split of the bytes can
 * let a secret through; what was masked can't be brought back.
 */
export interface Entry {
  /** Milliseconds by the monotonic clock of the boot the surrounding event names. */
  readonly at: number;
  /** `unit`: a line the unit printed; `noise`: one nobody asked for; `app`: what we did that no echo shows. */
  readonly from: 'unit' | 'noise' | 'app';
  readonly text: string;
}

export interface Recorder {
  received(line: string, noise: boolean): void;
  /** Something that was done without an echo, e.g. a password typed; never its value. */
  note(text: string): void;
  /** Values to mask wherever they stand, beside the patterns; shorter than 6 characters only patterns can mask. */
  learn(secret: string): void;
  /** A text as it may be shown. */
  mask(text: string): string;
  /** The same of a text in which a secret may stand in pieces: no six characters of one that follow each other stay. */
  maskPieces(text: string): string;
  /**
   * While it runs, received lines are counted but not kept: parts of a secret, or an answer that shows secrets. What
   * comes of it may tell lines that are kept after all, without a part of any secret.
   */
  hush<T>(why: string, during: () => Promise<T>, kept?: (value: T) => readonly string[]): Promise<T>;
  /** Entries since the last call. */
  take(): readonly Entry[];
}

/** Stands where something was masked that no pattern of the profile knows. */
const mark = '«secret»';

export interface RecorderOptions {
  readonly clock: Clock;
  /** Masks by syntax: whatever the profile knows to be a secret's place in a line. */
  readonly mask: (line: string) => string;
  /** Told of each entry as it is recorded. */
  readonly onEntry?: (entry: Entry) => void;
}

export function createRecorder({clock, mask: maskSyntax, onEntry}: RecorderOptions): Recorder {
  const {learn, mask, maskPieces} = maskerOver(maskSyntax);
  const entries: Entry[] = [];
  let hushed: {count: number} | undefined;
  const add = (from: Entry['from'], text: string) => {
    const entry = {at: Math.round(clock.monoMs()), from, text};
    entries.push(entry);
    onEntry?.(entry);
  };
  return {
    received: (line, noise) => {
      if (!hushed) add(noise ? 'noise' : 'unit', mask(line));
      // A part of a secret may look like one.
      else if (noise) add('noise', maskPieces(line));
      else hushed.count += 1;
    },
    note: text => add('app', text),
    ...{mask, maskPieces, learn},
    hush: async (why, during, linesOf = () => []) => {
      const before = hushed;
      const counter = {count: 0};
      hushed = counter;
      let kept: readonly string[] = [];
      try {
        const value = await during();
        kept = linesOf(value);
        return value;
      } finally {
        hushed = before;
        const count = Math.max(0, counter.count - kept.length);
        if (before) before.count += counter.count;
        else if (count > 0) add('app', `${mark} ${why}: ${count}`);
        if (!before) for (const line of kept) add('unit', maskPieces(line));
      }
    },
    take: () => entries.splice(0)
  };
}

type Masker = Pick<Recorder, 'learn' | 'mask' | 'maskPieces'>;

function maskerOver(maskSyntax: RecorderOptions['mask']): Masker {
  const secrets: string[] = [];
  const mask = (text: string) => secrets.reduce((shown, secret) => shown.replaceAll(secret, mark), maskSyntax(text));
  return {
    mask,
    maskPieces: text => mask(withoutPieces(text, secrets)),
    learn: secret => {
      for (const form of formsOf(secret)) if (form.length >= pieceLength && !secrets.includes(form)) secrets.push(form);
      secrets.sort((one, other) => other.length - one.length);
    }
  };
}

/** As typed, and as a configuration quotes it. */
function formsOf(secret: string): readonly string[] {
  return [secret, secret.replaceAll(/["\\]/gu, found => `\\${found}`)];
}

/** So many characters of a secret tell something of it. */
const pieceLength = 6;

function withoutPieces(text: string, secrets: readonly string[]): string {
  const hidden = Array.from({length: text.length}, () => false);
  for (let at = 0; at + pieceLength <= text.length; at += 1) {
    const piece = text.slice(at, at + pieceLength);
    if (secrets.some(secret => secret.includes(piece))) hidden.fill(true, at, at + pieceLength);
  }
  return hidden.map((hide, at) => (!hide ? text[at] : hidden[at - 1] === true ? '' : mark)).join('');
}

import type {Clock, Transport} from '#core/ports.ts';
import type {Dice} from '#simulator/dice.ts';
import {pick} from './secrets.ts';

/** What the unit's side does to what it says. */
export interface Disturbance {
  /** `whole`: as it comes; `bytes`: each for itself; `pieces`: of 1 to 9 bytes; `late`: those with a pause between. */
  readonly split: 'whole' | 'bytes' | 'pieces' | 'late';
  /** A line nobody asked for, known to the profile or not, before a byte with this probability. */
  readonly log: number;
  readonly logs: 'known' | 'unknown';
  /** The unit's terminal is so wide and begins a new row there; 0: it never does. */
  readonly width: number;
  /** After the line with this secret the unit's answer quotes it, in this way; `none`: as the unit answers. */
  readonly quoted: number;
  readonly quotes: 'none' | 'value' | 'part' | 'typed' | 'line' | 'notice';
}

export const splits = ['whole', 'bytes', 'pieces', 'late'] as const;
export const quotings = ['none', 'none', 'none', 'value', 'part', 'typed', 'line', 'notice'] as const;

interface Given {
  readonly clock: Clock;
  readonly dice: Dice;
  /** Each secret as it is, and as a line has it. */
  readonly secrets: readonly {readonly value: string; readonly typed: string}[];
}

/** A line whose unit is talkative, narrow, and delivers in pieces. */
export function disturbed(line: Transport, how: Disturbance, {clock, dice, secrets}: Given): Transport {
  const speak = speaker(how, {dice, secrets});
  const deliver = pieces(how.split, {clock, dice});
  return {
    medium: line.medium,
    closed: line.closed,
    write: bytes => line.write(bytes),
    onBytes: take =>
      line.onBytes(bytes => deliver(Buffer.from(speak(Buffer.from(bytes).toString('latin1')), 'latin1'), take)),
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
}

/** Of what the unit says, what arrives. */
function speaker(
  {log, logs, width, quotes, quoted}: Disturbance,
  {dice, secrets}: Omit<Given, 'clock'>
): (text: string) => string {
  let row = '';
  let column = 0;
  let drawnAnew = false;
  const answer = (): string => {
    const one = secrets[quoted];
    return one && row.includes(one.typed) && quotes !== 'none' ? `${quoting(quotes, one, row)}\r\n` : '';
  };
  return text => {
    let said = '';
    for (const char of text) {
      if (log > 0 && dice.chance(log)) said += `\r\n${pick(texts[logs], dice)}\r\n`;
      said += char;
      if (char === '\n') {
        said += answer();
        [row, column, drawnAnew] = ['', 0, false];
      } else if (char === '\r') drawnAnew = true;
      else if (char === '\b') row = row.slice(0, -1);
      else if (char >= ' ') {
        row = (drawnAnew ? '' : row) + char;
        drawnAnew = false;
        column += 1;
        if (width > 0 && column % width === 0) said += '\r\n';
      }
    }
    return said;
  };
}

function quoting(how: Disturbance['quotes'], {value, typed}: Given['secrets'][number], row: string): string {
  if (how === 'value') return `% Invalid value for secret: ${value}`;
  if (how === 'part') return `% Invalid value near "${value.slice(0, Math.ceil(value.length / 2))}`;
  if (how === 'typed') return `% Error: E-2207 ${typed} is too weak.`;
  if (how === 'line') return `% Invalid input: ${row.replace(/^\S+# /u, '').replaceAll('[K', '')}`;
  return `% Notice: N-1007 stored ${value}`;
}

const texts = {
  known: ['%LINK-5-UPDOWN: ge0 (WAN) changed to up 1000-full', '[  812.402117] ge1: link up, 1000Mbps, full-duplex'],
  unknown: ['kernel: a line of no known form', 'Nov 22 21:00:00 vsr daemon[17]: reopened']
} as const;

function pieces(split: Disturbance['split'], {clock, dice}: Omit<Given, 'secrets'>) {
  let lateMs = 0;
  return (bytes: Uint8Array, take: (bytes: Uint8Array) => void): void => {
    if (split === 'whole') return take(bytes);
    for (let at = 0; at < bytes.length;) {
      const size = split === 'bytes' ? 1 : 1 + Math.floor(dice.between(0, 9));
      const piece = bytes.slice(at, at + size);
      at += size;
      if (split !== 'late') take(piece);
      else {
        lateMs = Math.max(lateMs, clock.monoMs()) + 1;
        clock.after(lateMs - clock.monoMs(), () => take(piece));
      }
    }
  };
}

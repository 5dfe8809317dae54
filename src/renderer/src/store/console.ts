import type {ConsoleRow, Pushes} from '#core/contract/answers.ts';
import {call, listen} from '../bridge.ts';

type Line = Pushes['console']['lines'][number];

/** How much of what was shown before is written first. */
const before = 400;

/**
 * What the console view is fed with: the newest recorded lines, then each as it comes. Lines that arrive while the
 * page is fetched may stand in it already: what overlaps is written once.
 */
export function consoleFeed(write: (text: string) => void): () => void {
  let waiting: Line[] | undefined = [];
  let partial = '';
  const show = (lines: readonly Line[], under: string) => {
    write(`${eraseLine}${lines.map(drawn).join('')}${plain(under)}`);
  };
  const stop = listen('console', pushed => {
    partial = pushed.partial;
    if (waiting === undefined) show(pushed.lines, partial);
    else waiting.push(...pushed.lines);
  });
  let stopped = false;
  void newest().then(rows => {
    const held = waiting ?? [];
    waiting = undefined;
    if (!stopped) show([...rows, ...held.slice(overlap(rows, held))], partial);
  });
  return () => {
    stopped = true;
    stop();
  };
}

async function newest(): Promise<readonly ConsoleRow[]> {
  const first = await call('page.console', {from: 0, count: before});
  if (!first.ok) return [];
  const {rows, total} = first.value;
  if (total <= rows.length) return rows;
  const last = await call('page.console', {from: total - before, count: before});
  return last.ok ? last.value.rows : rows;
}

/** How many of the first `held` are the last of `rows`. */
export function overlap(rows: readonly Line[], held: readonly Line[]): number {
  for (let length = Math.min(rows.length, held.length); length > 0; length--) {
    const start = rows.length - length;
    if (held.slice(0, length).every((line, at) => same(line, rows[start + at]))) return length;
  }
  return 0;
}

function same(one: Line, other: Line | undefined): boolean {
  return one.from === other?.from && one.text === other.text;
}

const eraseLine = '\r\u001b[2K';

/** Noise is slanted (faint would be too faint to read); what the application did itself is set off, so that nobody takes it for the unit's. */
function drawn({from, text}: Line): string {
  const shown = plain(text);
  if (from === 'unit') return `${shown}\r\n`;
  return `\u001b[${from === 'noise' ? '3' : '36'}m${from === 'app' ? '» ' : ''}${shown}\u001b[0m\r\n`;
}

/** A unit's own control characters draw nothing here. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '').replaceAll('\n', '\r\n');
}

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {noiseOf} from '#core/device/noise.ts';
import {Screen} from '#core/device/screen.ts';
import {reach, stagedDesk} from './reach-desk.ts';
import {split, type Passed} from './wire.ts';

const noise = noiseOf({noise: [/^%[A-Z]+-[0-7]-[A-Z]+: /u, /^\[ *\d+\.\d{6}\] /u]});

function seen(pieces: readonly string[]): unknown {
  const lines: string[] = [];
  const screen = new Screen({noise, onLine: (line, unasked) => void (unasked || lines.push(line))});
  for (const piece of pieces) screen.feed(piece);
  const {current, erased} = screen;
  screen.end();
  return {lines, current, erased};
}

function cut(text: string, at: readonly number[]): readonly string[] {
  const places = [0, ...at.map(one => one % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return places.slice(1).map((to, index) => text.slice(places[index], to));
}

const piece = fc.oneof(
  fc.constantFrom(
    '\r\n',
    '\r',
    '\n',
    '\b \b',
    '\u0007',
    '\u001b[K',
    '\u001b[2K',
    '\u001b[0;31m',
    '\u001bc',
    '--More-- '
  ),
  fc.constantFrom('vsr# ', '% Error: no', '[ 1', '%LINK', 'vsr(config)# '),
  fc.string({unit: fc.constantFrom('a', 'B', '7', ' ', '%', '[', ']', '#', ':'), maxLength: 12})
);
const cuts = fc.array(fc.nat(), {maxLength: 20});

describe('the screen', () => {
  test('shows the same wherever the bytes are cut, inside control sequences too', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), cuts, (pieces, at) => {
        const text = pieces.join('');
        expect(seen(cut(text, at))).toEqual(seen([text]));
      }),
      {seed: 1, numRuns: 500}
    );
  });

  test('shows the same with and without a line nobody asked for, wherever it comes', () => {
    const kernel = '\r\n[  812.402117] ge1: link up, 1000Mbps, full-duplex\r\n';
    const system = '\r\n%LINK-5-UPDOWN: ge0 (WAN) changed to up 1000-full\r\n';
    const plain = fc.array(
      fc.oneof(
        fc.constantFrom('\r\n', '\b \b', 'vsr# ', '--More-- \r         \r', '% Error: E-2201 no such interface\r\n'),
        fc.string({unit: fc.constantFrom('a', 'B', ' ', '#', '!'), maxLength: 12})
      ),
      {maxLength: 20}
    );
    fc.assert(
      fc.property(
        plain,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(kernel, system)), {maxLength: 6}),
        (pieces, added) => {
          const text = pieces.join('');
          const places = cut(
            text,
            added.map(([at]) => at)
          );
          const spoiled = places.map((part, index) => part + (added[index]?.[1] ?? '')).join('');
          expect(seen([spoiled])).toEqual(seen([text]));
        }
      ),
      {seed: 2, numRuns: 500}
    );
  });

  test('a recorded visit shows the same however it is cut', async () => {
    const desk = await stagedDesk(['noise:0.01']);
    const {passed} = await reach(desk);
    const text = passed.map(one => (one.is === 'came' ? one.text : '')).join('');
    expect(text.length).toBeGreaterThan(10_000);
    const whole = seen([text]);
    fc.assert(
      fc.property(cuts, at => {
        expect(seen(cut(text, at))).toEqual(whole);
      }),
      {seed: 3, numRuns: 20}
    );
  });
});

test('a visit has the same answers and types the same lines however the bytes are cut', async () => {
  const told: unknown[] = [];
  for (const longest of [1, 7, 64, 4096]) {
    const desk = await stagedDesk([]);
    let turn = longest;
    const size = () => 1 + ((turn = (turn * 48271) % 2147483647) % longest);
    const transport = split(desk.unit.console(), {clock: desk.clock, size});
    const {end, visit} = await reach(desk, {
      access: {open: async () => ({ok: true, value: {transport, hostKey: null}})}
    });
    const {job} = visit.live;
    told.push({end, lines: desk.unit.inspect().executed.map(one => one.line), checks: [...job.checks.keys()]});
  }
  expect(told[0]).toMatchObject({end: 'staged'});
  for (const one of told) expect(one).toEqual(told[0]);
});

/** A terminal of its own, without any knowledge of the engine: what stands on the line when RETURN is pressed. */
function returnsOf(passed: readonly Passed[]): readonly {readonly line: string; readonly typed: string}[] {
  const returns: {line: string; typed: string}[] = [];
  let line = '';
  let typed = '';
  for (const one of passed) {
    if (one.is === 'baud') continue;
    for (const char of one.text) {
      if (one.is === 'sent' && char === '\r') {
        returns.push({line, typed});
        typed = '';
      } else if (one.is === 'sent' && char === '\u0015') typed = '';
      else if (one.is === 'sent' && char !== '\u0016') typed += char;
      else if (one.is === 'came' && char === '\n') line = '';
      else if (one.is === 'came' && char === '\b') line = line.slice(0, -1);
      // `\b \b` is the only way this unit takes characters back.
      else if (one.is === 'came' && char >= ' ') line += char;
    }
  }
  return returns;
}

test.each(['', 'garble:0.01', 'dup:0.01', 'in-config-mode', 'in-pager', 'setup-dialog'])(
  'RETURN is pressed only on a line that stands on the screen as it was typed (%s)',
  async fault => {
    const desk = await stagedDesk(fault === '' ? [] : [fault], {seed: 5});
    const {end, passed} = await reach(desk);
    expect(end).toBe('staged');
    const returns = returnsOf(passed.map(erasing));
    expect(returns.length).toBeGreaterThan(300);
    const [waking, ...rest] = returns;
    expect(waking?.typed).toBe('');
    const answers = /^(?:Password: |New password: |Retype new password: |.*\[yes\/no\]: )$/u;
    const prompt = /^[\w-]{1,20}(?:>|#|\([\w-]+\)#) |^(?:[\w-]+ login|banner>):? ?/u;
    const unproved = rest.filter(({line, typed}) => !answers.test(line) && line.replace(prompt, '') !== typed);
    expect(unproved).toEqual([]);
  }
);

/** `\b \b` written as one backspace, so that the blank in it is none. */
function erasing(one: Passed): Passed {
  return one.is === 'came' ? {...one, text: one.text.replaceAll('\b \b', '\b')} : one;
}

import {expect, test} from 'vitest';
import type {Transport} from '#core/ports.ts';
import type {LineOptions} from '#simulator/line/options.ts';
import {createScaledClock} from '#simulator/real-clock.ts';
import {createUnit, type SimulatedUnit} from '#simulator/unit.ts';
import {createVirtualClock, type VirtualClock} from '#simulator/virtual-clock.ts';
import {clientOn, scenario} from './naive-client.ts';

interface Bench {
  readonly clock: VirtualClock;
  readonly unit: SimulatedUnit;
  readonly transport: Transport;
  /** Everything the host got, with when. */
  readonly heard: {readonly atMs: number; readonly text: string}[];
}

/** A unit that somebody left in exec mode: keys are echoed, and nothing is busy but as said. */
function bench(
  line: Partial<LineOptions>,
  given: {faults?: readonly string[]; busyMs?: number; seed?: number} = {}
): Bench {
  const clock = createVirtualClock({wallMs: Date.UTC(2026, 10, 21, 18, 40)});
  const unit = createUnit({
    scenario: scenario('shinjuku'),
    faults: ['staged', 'logged-in-as:admin', ...(given.faults ?? [])],
    seed: given.seed ?? 1,
    clock,
    line: {adapterMs: 0, ...line},
    busyMs: () => given.busyMs ?? 0
  });
  const transport = unit.console();
  const heard: Bench['heard'] = [];
  transport.onBytes(bytes => heard.push({atMs: clock.monoMs(), text: Buffer.from(bytes).toString('latin1')}));
  return {clock, unit, transport, heard};
}

/** The prompt of the session that was left, and silence. */
async function woken(on: Bench, baud = 9600): Promise<Bench> {
  await on.transport.setBaud(baud);
  await type(on, '\r');
  await wait(on, 2000);
  await type(on, 'terminal width 0\r');
  await wait(on, 8000);
  on.heard.length = 0;
  return on;
}

function type({transport}: Bench, text: string): Promise<void> {
  return transport.write(Buffer.from(text, 'latin1'));
}

function wait({clock}: Bench, ms: number): Promise<void> {
  return clock.run(() => new Promise(resolve => void clock.after(ms, () => resolve())));
}

function said({heard}: Bench): string {
  return heard.map(one => one.text).join('');
}

test.each([
  [9600, 100],
  [115_200, 100],
  [38_400, 240]
])('at %i baud %i characters take ten bits each on the way there, and the last echo ten more', async (baud, count) => {
  const on = await woken(bench({baud}), baud);
  const began = on.clock.monoMs();
  await type(on, 'x'.repeat(count));
  await wait(on, 5000);
  const eachMs = 10_000 / baud;
  expect(said(on)).toBe('x'.repeat(count));
  expect((on.heard[0]?.atMs ?? 0) - began).toBeCloseTo(2 * eachMs, 6);
  expect((on.heard.at(-1)?.atMs ?? 0) - began).toBeCloseTo((count + 1) * eachMs, 6);
});

test('what the unit prints leaves at its speed: 960 characters a second at 9600', async () => {
  const on = await woken(bench({baud: 9600}));
  const began = on.clock.monoMs();
  await type(on, 'show version\r');
  await wait(on, 10_000);
  const bytes = said(on).length;
  const [first, last] = [on.heard[0]?.atMs ?? 0, on.heard.at(-1)?.atMs ?? 0];
  expect(bytes).toBeGreaterThan(300);
  // Thirteen keys there, then all that was said from the line end on, one behind the other.
  expect(last - began).toBeCloseTo(13 * (10 / 9.6) + (bytes - 12) * (10 / 9.6), 6);
  expect((last - first) / (bytes - 1)).toBeCloseTo(10 / 9.6, 6);
});

test.each([
  [16, 100],
  [64, 100],
  [256, 300],
  [1024, 500]
])(
  'a buffer of %i bytes keeps so many of %i that come while the unit is busy; the rest is lost silently',
  async (bufferBytes, count) => {
    const on = await woken(bench({baud: 9600, bufferBytes}, {busyMs: 2000}));
    await type(on, `show clock\r`);
    await wait(on, 100);
    await type(on, 'y'.repeat(count));
    await wait(on, 1500);
    expect(on.unit.input()).toEqual({
      waiting: Math.min(bufferBytes, count),
      overflowed: Math.max(0, count - bufferBytes)
    });
    expect(said(on)).toBe('show clock\r\n');
    await wait(on, 5000);
    expect(said(on).match(/y+$/)?.[0]).toHaveLength(Math.min(bufferBytes, count));
  }
);

test('a unit that prints does not read: keys wait for the prompt to leave, and are lost where there is no room', async () => {
  const on = await woken(bench({baud: 9600, bufferBytes: 16}));
  await type(on, 'show version\r');
  await wait(on, 16 * (10 / 9.6));
  await type(on, 'z'.repeat(60));
  await wait(on, 70 * (10 / 9.6));
  expect(on.unit.input()).toEqual({waiting: 16, overflowed: 44});
  await wait(on, 10_000);
  expect(said(on)).toMatch(/# z{16}$/);
});

test('a line that drops what is typed meanwhile keeps nothing, and counts it as no overflow', async () => {
  const on = await woken(bench({baud: 9600}));
  await type(on, 'write memory\r');
  await wait(on, 200);
  await type(on, 'zzzz');
  await wait(on, 10_000);
  expect(said(on)).toMatch(/# $/);
  expect(on.unit.input()).toEqual({waiting: 0, overflowed: 0});
});

test('an adapter hands over when its timer expires, or when 62 bytes are there', async () => {
  const on = await woken(bench({baud: 115_200, adapterMs: 16}), 115_200);
  await type(on, 'x'.repeat(400));
  await wait(on, 1000);
  const sizes = on.heard.map(one => one.text.length);
  expect(said(on)).toBe('x'.repeat(400));
  // 62 bytes take 5.4 ms: packets are full but for the first and the last, which wait for the timer.
  expect(sizes.slice(1, -1)).toEqual(sizes.slice(1, -1).map(() => 62));
  const slow = await woken(bench({baud: 9600, adapterMs: 16}));
  await type(slow, 'x'.repeat(100));
  await wait(slow, 1000);
  const gaps = slow.heard.slice(1).map((one, at) => one.atMs - (slow.heard[at]?.atMs ?? 0));
  expect(new Set(gaps.map(gap => Math.round(gap)))).toEqual(new Set([16]));
  expect(Math.max(...slow.heard.map(one => one.text.length))).toBe(16);
});

test('with the two ends at different speeds nothing readable comes, and it comes at the speed of whoever sends', async () => {
  const on = await woken(bench({baud: 115_200}), 9600);
  await type(on, '\r\r');
  await wait(on, 1000);
  expect(said(on)).not.toMatch(/[#>]/);
});

test.each([0, 50, 200])('a shell with a round trip of %i ms echoes so late, in order', async roundTripMs => {
  const {clock, unit} = bench({roundTripMs});
  const shell = unit.shell('admin', '192.168.254.1', 512);
  let [text, atMs] = ['', 0];
  shell.onBytes(bytes => {
    text += Buffer.from(bytes).toString('latin1');
    atMs = clock.monoMs();
  });
  const pause = (): Promise<void> => clock.run(() => new Promise(resolve => void clock.after(1000, () => resolve())));
  await pause();
  text = '';
  const began = clock.monoMs();
  await shell.write(Buffer.from('abc'));
  await shell.write(Buffer.from('def'));
  await pause();
  expect(text).toBe('abcdef');
  expect(atMs - began).toBeCloseTo(roundTripMs, 6);
});

test.each([
  ['garble-control:.05', /[^x]/],
  ['drop:.1', /^x{1,49}$/],
  ['dup:.1', /^x{51,}$/],
  ['garble:.1', /[^x]/],
  ['drop-back:.1', /^x{1,49}$/],
  ['dup-back:.1', /^x{51,}$/],
  ['garble-back:.1', /^[x!-~]*[^x][!-~]*$/],
  ['echo-rewrite', /\r\S+# x+\u001b\[K/],
  ['noise:.1', /\r\n\[ .*\r\n/]
])('%s shows on the line, and the same seed shows the same', async (fault, shape) => {
  const heardWith = async (seed: number): Promise<string> => {
    const on = await woken(bench({baud: 115_200}, {faults: [fault], seed}), 115_200);
    await type(on, 'x'.repeat(50));
    await wait(on, 3000);
    return JSON.stringify(on.heard);
  };
  const once = await heardWith(3);
  const words = (JSON.parse(once) as Bench['heard']).map(one => one.text).join('');
  expect(words).toMatch(shape);
  expect(await heardWith(3)).toBe(once);
  const others = [await heardWith(4), await heardWith(5), await heardWith(6)];
  expect(others.some(other => other !== once)).toBe(true);
});

test('latency: what the unit says comes late and in order, by no more than was said', async () => {
  const on = await woken(bench({baud: 115_200}, {faults: ['latency:200']}), 115_200);
  const began = on.clock.monoMs();
  await type(on, 'abcdefgh');
  await wait(on, 3000);
  expect(said(on)).toBe('abcdefgh');
  const lastMs = (on.heard.at(-1)?.atMs ?? 0) - began;
  expect(lastMs).toBeGreaterThan(5);
  expect(lastMs).toBeLessThan(202);
});

test('the cable is pulled at a byte of what is typed as well', async () => {
  const on = bench({baud: 9600}, {faults: ['cut@typed:8']});
  await on.transport.setBaud(9600);
  await type(on, '\rshow ver');
  await wait(on, 1000);
  expect(await on.transport.closed).toEqual({why: 'gone', words: 'the adapter is gone'});
  const again = on.unit.console();
  let text = '';
  again.onBytes(bytes => (text += Buffer.from(bytes).toString('latin1')));
  await again.write(Buffer.from('X'));
  await wait(on, 1000);
  await again.write(Buffer.from('\u0015'));
  await wait(on, 1000);
  // Seven keys had arrived behind the RETURN, and are still there.
  expect(text).toBe(`X${'\b \b'.repeat(8)}`);
});

test('on a real clock it takes as long as it should', async () => {
  const clock = createScaledClock({speed: 10});
  const unit = createUnit({
    scenario: scenario('shinjuku'),
    faults: ['staged', 'logged-in-as:admin'],
    seed: 1,
    clock,
    line: {baud: 9600, adapterMs: 16}
  });
  const client = clientOn(unit.console(), clock);
  await client.type('\r');
  await client.until(/# $/);
  await client.send('terminal width 0');
  const began = clock.monoMs();
  await client.type('x'.repeat(960));
  await client.until(/x{510}/);
  expect(clock.monoMs() - began).toBeGreaterThan(510 * (10 / 9.6));
});

test('a scenario may say what its line is like', async () => {
  const clock = createVirtualClock({wallMs: Date.UTC(2026, 10, 21, 18, 40)});
  const unit = createUnit({scenario: scenario('serial'), faults: ['logged-in-as:admin'], seed: 1, clock});
  const client = clientOn(unit.console(), clock);
  await clock.run(async () => {
    await client.type('\r');
    await client.until(/# $/);
    const began = clock.monoMs();
    await client.send('show version');
    expect(clock.monoMs() - began).toBeGreaterThan(300);
  });
});

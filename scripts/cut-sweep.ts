// npm run cuts [-- --every 1 --twice --seed 1]: thirty lines brought onto a simulated unit, on its console and through an
// SSH shell, the line cut after every single byte, typed and said; each time begun again until the lines are saved.
// `--every 7` cuts after each seventh byte only, `--twice` cuts the second line too, after as many bytes as the seed
// draws; `--way free --typed 741` (or `--said 741`) plays one cut again. One line for each violation; the last lines sum
// up. Fails if there was any.
import {parseArgs} from 'node:util';
import {createDice} from '#simulator/dice.ts';
import type {Way} from './cuts/bring.ts';
import type {Cut} from './cuts/cutting.ts';
import {trial, type Tried} from './cuts/run.ts';

const {values} = parseArgs({
  options: {
    way: {type: 'string'},
    typed: {type: 'string'},
    said: {type: 'string'},
    every: {type: 'string', default: '1'},
    twice: {type: 'boolean', default: false},
    seed: {type: 'string', default: '1'}
  }
});
const dice = createDice(Number(values.seed));
const began = performance.now();
let violations = 0;
for (const way of ['gated', 'free'] as const) {
  if (values.way !== undefined && values.way !== way) continue;
  const {left: wanted, passed, violations: wrong} = await trial({way, cuts: []});
  tell('never cut', wrong);
  const chosen = offsets(passed);
  const ends = new Map<string, number>();
  for (const cut of chosen) {
    const tried = await trial({way, cuts: cutsFrom(cut, passed), wanted});
    tell(shown(way, tried, cut), tried.cut ? tried.violations : ['it was not cut', ...tried.violations]);
    const end = tried.ends.join(', ');
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (chosen.length === 1) process.stdout.write(`${shown(way, tried, cut)}: ${end}\n`);
  }
  const told = `${way}: ${chosen.length} cuts in ${passed.typed} bytes typed and ${passed.said} said`;
  process.stdout.write(`${told}; ${[...ends].map(([end, times]) => `${times} × ${end}`).join('; ')}\n`);
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
process.stdout.write(`${violations} violations, ${minutes} min\n`);
process.exitCode = violations === 0 ? 0 : 1;

/** The one that was asked for, or each byte of both ways. */
function offsets(passed: Tried['passed']): readonly Cut[] {
  if (values.typed !== undefined) return [{way: 'typed', after: Number(values.typed)}];
  if (values.said !== undefined) return [{way: 'said', after: Number(values.said)}];
  const every = Number(values.every);
  return (['typed', 'said'] as const).flatMap(way =>
    Array.from({length: Math.floor(passed[way] / every)}, (_, index) => ({way, after: (index + 1) * every}))
  );
}

function cutsFrom(cut: Cut, passed: Tried['passed']): readonly Cut[] {
  if (!values.twice) return [cut];
  const way = dice.chance(0.5) ? 'typed' : 'said';
  // What is left to send grows smaller with the offset; a cut that comes too late for it does not come.
  const most = Math.max(2, passed[way] - Math.floor((cut.after / passed[cut.way]) * passed[way]));
  return [cut, {way, after: Math.floor(dice.between(1, most))}];
}

function shown(way: Way, {ends}: Tried, {way: of, after}: Cut): string {
  return `${way}, cut after byte ${after} ${of} (${ends.join(', ')})`;
}

function tell(where: string, wrong: readonly string[]): void {
  for (const one of wrong) process.stdout.write(`${where}: ${one}\n`);
  violations += wrong.length;
}

// npm run serial-sweep [-- --runs 231 --seed 1]: the engine brings a plan over serial lines of all speeds and buffers,
// with and without faults; the unit itself says what it executed. One line for each violation, with its seed; the last
// lines sum up. Fails if there was any. `--runs 1 --seed n` plays one again and tells how it ended.
import {parseArgs} from 'node:util';
import {runOnce, type Ran} from './serial/run.ts';
import {settingOf, shownSetting} from './serial/setting.ts';

const {values} = parseArgs({
  options: {runs: {type: 'string', default: '231'}, seed: {type: 'string', default: '1'}, told: {type: 'boolean'}}
});
const [runs, first] = [Number(values.runs), Number(values.seed)];
const told = values.told ?? runs === 1;
const ends = new Map<string, number>();
const ratios = new Map<string, number[]>();
let violations = 0;
for (let seed = first; seed < first + runs; seed += 1) {
  const setting = settingOf(seed);
  const ran = await runOnce(setting).catch((error: unknown): Ran => {
    const words = error instanceof Error ? error.message : String(error);
    return {end: 'threw', attempts: 0, seconds: 0, bound: undefined, problems: [], violations: [`it threw: ${words}`]};
  });
  count(setting.kind, ran);
  if (ran.bound !== undefined)
    add(ratios, `${setting.baud} baud, buffer ${setting.bufferBytes}`, ran.seconds / ran.bound);
  for (const violation of ran.violations) process.stdout.write(`${shownSetting(setting)}: ${violation}\n`);
  violations += ran.violations.length;
  if (told) tell(shownSetting(setting), ran);
}
for (const [what, times] of [...ends].toSorted(byName)) process.stdout.write(`${what}: ${times}\n`);
for (const [what, all] of [...ratios].toSorted(byName)) {
  const shown = all.map(ratio => ratio.toFixed(3)).join(' ');
  process.stdout.write(`without faults, ${what}: ${shown} × the bound\n`);
}
process.stdout.write(`${runs} runs from seed ${first}: ${violations} violations\n`);
process.exitCode = violations === 0 ? 0 : 1;

function count(kind: string, {end, attempts}: Ran): void {
  const what = `${kind}: ${end}${attempts > 1 ? ` after ${attempts} attempts` : ''}`;
  ends.set(what, (ends.get(what) ?? 0) + 1);
}

function tell(setting: string, {end, attempts, seconds, problems}: Ran): void {
  process.stdout.write(`${setting}: ${end} after ${attempts}, ${seconds.toFixed(2)} s\n`);
  for (const one of problems) process.stdout.write(`  ${JSON.stringify(one)}\n`);
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one.localeCompare(other, 'en', {numeric: true});
}

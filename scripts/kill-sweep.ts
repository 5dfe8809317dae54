// npm run kills [-- --kills 200 --seed 1]: a staged swap over a real pty, killed at moments spread over its whole
// length, each started again to its end. A kill that came too late is tried again: the number is of visits resumed.
// One line for each kill; the last line sums up. Fails if any had a fault.
import {parseArgs} from 'node:util';
import {killOnce, undisturbed} from './kills.ts';

const {values} = parseArgs({options: {kills: {type: 'string', default: '200'}, seed: {type: 'string', default: '1'}}});
const [kills, seed] = [Number(values.kills), Number(values.seed)];
const began = performance.now();
// The first run of all also warms what is read from disk; the second tells how long a run takes.
await undisturbed(seed);
const wanted = await undisturbed(seed);
process.stdout.write(`undisturbed: ${Math.round(wanted.tookMs)} ms\n`);

let {tookMs: lengthMs} = wanted;
let [resumed, late, faulty] = [0, 0, 0];
while (resumed < kills && late <= kills + 20) {
  const atMs = (lengthMs * (resumed + chance(seed * 1_000_003 + resumed + late))) / kills;
  const {how, ranMs, sent, result, starts, tookMs, faults} = await killOnce({seed: seed + resumed, atMs, wanted});
  // The machine has become faster: the moments are spread over what a visit takes now.
  if (how === 'too-late') lengthMs = Math.min(lengthMs, ranMs);
  if (how === 'too-late') late += 1;
  else resumed += 1;
  if (faults.length > 0) faulty += 1;
  const which = how === 'too-late' ? 'too late' : `kill ${resumed}`;
  const told = `${which} at ${Math.round(atMs)} ms, ${sent} lines sent: ${result} after ${starts} more`;
  process.stdout.write(`${told}, ${Math.round(tookMs)} ms${faults.length > 0 ? ` FAULTS ${faults.join('; ')}` : ''}\n`);
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
process.stdout.write(`${kills} kills: ${resumed} resumed, ${late} came too late, ${faulty} faults, ${minutes} min\n`);
process.exitCode = resumed === kills && faulty === 0 ? 0 : 1;

/** In [0, 1), the same for the same number (xorshift, spread by a multiplication). */
function chance(number: number): number {
  let mixed = Math.imul(number ^ 0x9e3779b9, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

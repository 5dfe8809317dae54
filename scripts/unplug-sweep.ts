// npm run unplugs [-- --runs 1000 --seed 1]: staged swaps over a real pty whose adapter is pulled at random moments, until
// so many pulls were made. After a pull it is back under the same name, under another one, or with another unit behind it
// first. One line for each visit; the last line sums up. Fails if any had a fault, or if nothing was pulled.
import {parseArgs} from 'node:util';
import {unplugged} from './unplugs.ts';

const {values} = parseArgs({options: {runs: {type: 'string', default: '1000'}, seed: {type: 'string', default: '1'}}});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const pullsPerVisit = 12;
const began = performance.now();
const {left: wanted, faults: undisturbed} = await unplugged({seed, mostPulls: 0, wanted: undefined});
if (undisturbed.length > 0) throw new Error(`an undisturbed visit has faults: ${undisturbed.join('; ')}`);

let [pulls, renamed, strangers, visits, faulty] = [0, 0, 0, 0, 0];
const ends = new Map<string, number>();
while (pulls < runs && visits < runs) {
  const mostPulls = Math.min(pullsPerVisit, runs - pulls);
  const one = await unplugged({seed: seed + visits, mostPulls, wanted});
  [pulls, renamed, strangers, visits] = [
    pulls + one.pulls,
    renamed + one.renamed,
    strangers + one.strangers,
    visits + 1
  ];
  for (const end of one.ends) ends.set(end, (ends.get(end) ?? 0) + 1);
  if (one.faults.length > 0) faulty += 1;
  const told = `visit ${visits}: ${one.pulls} pulls, ${one.starts} starts, ${one.renamed} renamed, ${one.strangers} strangers`;
  process.stdout.write(`${told}${one.faults.length > 0 ? ` FAULTS ${one.faults.join('; ')}` : ''}\n`);
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
process.stdout.write(`${[...ends].map(([end, times]) => `${end} ${times}`).join(', ')}\n`);
process.stdout.write(
  `${pulls} unplugs in ${visits} visits: ${renamed} came back under another name, ${strangers} after another unit, ${faulty} faults, ${minutes} min\n`
);
process.exitCode = pulls >= runs && faulty === 0 ? 0 : 1;

// npm run masking [-- --cases 10000 --seed 1]: secrets of every kind typed into a simulated unit, on its console with the
// next line typed ahead and through an SSH shell with lines in flight, over lines that split, disturb, repaint and quote
// what is typed; whatever is kept or shown of it is searched for each secret in every encoding. A case is one secret on
// one line; `--cases 1 --seed n` plays the visit of one seed again. One line for each leak; the last lines sum up. Fails
// if there was any.
import {parseArgs} from 'node:util';
import {masked} from './masking/run.ts';

const {values} = parseArgs({
  options: {cases: {type: 'string', default: '10000'}, seed: {type: 'string', default: '1'}}
});
const [wanted, first] = [Number(values.cases), Number(values.seed)];
const began = performance.now();
const ends = new Map<string, number>();
const count = {cases: 0, typed: 0, searches: 0, leaks: 0, visits: 0};
while (count.cases < wanted) {
  const one = await masked(first + count.visits);
  for (const leak of one.leaks) process.stdout.write(`${one.shown} (${one.ends.join(', ')}): ${leak}\n`);
  for (const end of one.ends) ends.set(end, (ends.get(end) ?? 0) + 1);
  count.visits += 1;
  count.cases += one.cases;
  count.typed += one.typed;
  count.searches += one.searches;
  count.leaks += one.leaks.length;
  if (wanted === 1) process.stdout.write(`${one.shown}: ${one.ends.join(', ')}\n`);
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
process.stdout.write(`${[...ends].map(([end, times]) => `${end} ${times}`).join(', ')}\n`);
process.stdout.write(
  `${count.cases} cases in ${count.visits} visits, ${count.typed} of them typed, ${count.searches} forms looked for: ${count.leaks} leaks, ${minutes} min\n`
);
process.exitCode = count.leaks === 0 && count.typed > count.cases / 4 ? 0 : 1;

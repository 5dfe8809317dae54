// npm run splits [-- --every 1 --seed 1]: every text of test/fixtures goes through the screen and the recorder, and comes as
// an answer to a command, cut at each single place, at pairs and at many places that the seed draws, and byte by byte;
// whatever the cuts, lines, place, noise, refusals and records must be the same. `--every 7` cuts at each seventh place.
// One line for each difference; the last lines sum up. Fails if there was any.
import {parseArgs} from 'node:util';
import {createDice} from '#simulator/dice.ts';
import {asked} from './splits/asked.ts';
import {allSaid} from './splits/fixtures.ts';
import {bytewise, many, pairs, singles, type Cuts} from './splits/pieces.ts';
import {shown} from './splits/shown.ts';

const {values} = parseArgs({options: {every: {type: 'string', default: '1'}, seed: {type: 'string', default: '1'}}});
const every = Number(values.every);
const dice = createDice(Number(values.seed));
const began = performance.now();
const count = {files: 0, bytes: 0, shown: 0, asked: 0, differences: 0};
for (const said of allSaid()) {
  count.files += 1;
  for (const [at, turn] of said.turns.entries()) {
    count.bytes += turn.length;
    const whole = shown(said, turn, []);
    for (const cuts of cutsOf(turn)) {
      count.shown += 1;
      tell(`${said.name}, text ${at + 1}`, {cuts, whole, split: shown(said, turn, cuts)});
    }
  }
  if (said.recorded) continue;
  const text = said.turns.join('');
  const whole = await asked(said, text, {cuts: [], apartMs: 0});
  for (const cuts of cutsOf(`\r\n${text}`))
    for (const apartMs of [0, 1]) {
      count.asked += 1;
      tell(`${said.name} as an answer, ${apartMs} ms apart`, {
        cuts,
        whole,
        split: await asked(said, text, {cuts, apartMs})
      });
    }
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
process.stdout.write(
  `${count.files} files, ${count.bytes} bytes: ${count.shown} splits on the screen, ${count.asked} as an answer: ${count.differences} differences, ${minutes} min\n`
);
process.exitCode = count.differences === 0 && count.files > 0 ? 0 : 1;

function cutsOf(text: string): readonly Cuts[] {
  const drawn = {count: 60, dice};
  return [bytewise(text), ...singles(text, every), ...pairs(text, drawn), ...many(text, drawn)];
}

function tell(where: string, {cuts, whole, split}: {cuts: Cuts; whole: string; split: string}): void {
  if (split === whole) return;
  count.differences += 1;
  const from = [...whole].findIndex((char, at) => split[at] !== char);
  const near = (text: string) => text.slice(Math.max(0, from - 60), from + 60);
  process.stdout.write(`${where}, cut at ${cuts.slice(0, 6).join(' ')}: …${near(whole)}… became …${near(split)}…\n`);
}

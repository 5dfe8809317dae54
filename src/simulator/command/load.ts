import {strikesAfter, strikesBefore} from '../config-line.ts';
import type {Args} from '../grammar/matching.ts';
import {loadText, type Load} from '../load-text.ts';
import type {Command, Seat} from '../seat.ts';

const lineMs = 2;

/** A text into the candidate, from the terminal or from a file that came by SFTP (dialect §9-38). */
export const loads: readonly Command[] = [
  {pattern: 'load terminal [<how:replace|merge>] [sha256 <sha256:word>]', run: fromTerminal},
  {pattern: 'load file <name:word> [<how:replace|merge>]', run: fromFile}
];

async function fromTerminal(seat: Seat, args: Args): Promise<void> {
  const {machine, terminal} = seat;
  terminal.say('Enter configuration, end with a line ".end".');
  const lines = await seat.block({prompt: 'load> ', end: '.end', once: true, each: line => take(seat, line)});
  if (!lines) return terminal.say('% Notice: load aborted, candidate not changed.');
  terminal.say(...loadText(machine, lines, wanted(args)));
  seat.place = undefined;
}

/** Faults count the lines of a text as they count those that are typed. */
async function take(seat: Seat, line: string): Promise<void> {
  const {machine, terminal} = seat;
  const number = machine.executed.length + 1;
  if (strikesBefore(seat, number)) return;
  machine.executed.push({at: machine.clock.monoMs(), mode: 'load', line, changed: false, answer: ''});
  strikesAfter(seat, number);
  await terminal.busy(lineMs);
}

async function fromFile(seat: Seat, args: Args): Promise<void> {
  const {machine, terminal} = seat;
  const name = (args['name'] ?? '').replace(/^\/config\//, '');
  const bytes = machine.files.get(name);
  if (!bytes) return terminal.say(`% Error: E-2109 no such file: ${name}`);
  const lines = bytes.toString('latin1').replace(/\r/g, '').replace(/\n$/, '').split('\n');
  await terminal.busy(lines.length * lineMs);
  terminal.say(...loadText(machine, lines, wanted(args)));
  seat.place = undefined;
}

function wanted(args: Args): Load {
  return {how: args['how'] === 'replace' ? 'replace' : 'merge', sha256: args['sha256']};
}

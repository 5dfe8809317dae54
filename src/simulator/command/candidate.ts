import {candidateDifference, draftCopy} from '../candidate.ts';
import {commit} from '../commit.ts';
import {confirm} from '../confirming.ts';
import {sayMismatch} from '../configure.ts';
import {forms, match, tokens} from '../grammar/matching.ts';
import {loads} from './load.ts';
import {type Command, type Seat, signature} from '../seat.ts';

/** What is no configuration line in candidate mode (dialect §9-34…38). */
const commands: readonly Command[] = [
  {pattern: 'show candidate diff', run: show},
  {pattern: 'commit', run: async seat => commit(seat, {check: false})},
  {pattern: 'commit check', run: async seat => commit(seat, {check: true})},
  {
    pattern: 'commit confirmed <minutes:int 1 60>',
    run: async (seat, args) => commit(seat, {check: false, minutes: Number(args['minutes'])})
  },
  {pattern: 'confirm', run: async seat => Promise.resolve(seat.terminal.say(confirm(seat.machine, signature(seat))))},
  {pattern: 'abort', run: abort},
  {pattern: 'rollback <number:int 1 99999>', run: async (seat, args) => rollBack(seat, Number(args['number']))},
  ...loads
];

export const candidateForms = forms(commands);

/** A command of the candidate is spelled out in its first word: `co` may be a configuration line. */
export function isCandidateCommand(line: string): boolean {
  return /^(?:show|commit|confirm|abort|rollback|load)(?: |$)/.test(line);
}

export async function runCandidate(seat: Seat, line: string): Promise<void> {
  const matched = match(candidateForms, tokens(line));
  if ('why' in matched) return seat.terminal.say(sayMismatch(matched));
  await matched.spec.run?.(seat, matched.args);
}

async function show(seat: Seat): Promise<void> {
  const difference = candidateDifference(seat.machine);
  await seat.page(difference.length > 0 ? difference : ['% Notice: candidate and running are identical.']);
}

async function abort(seat: Seat): Promise<void> {
  seat.machine.candidate = undefined;
  await seat.leaveConfig();
}

async function rollBack(seat: Seat, number: number): Promise<void> {
  const {machine, terminal} = seat;
  const there = machine.checkpoints.find(each => each.number === number);
  if (!there || !machine.candidate) return terminal.say(`% Error: E-2115 no such checkpoint: ${number}`);
  machine.candidate.configuration = draftCopy(there.configuration);
  seat.place = undefined;
  terminal.say(`% Loaded ${there.commands} commands of checkpoint ${number}.`);
  await Promise.resolve();
}

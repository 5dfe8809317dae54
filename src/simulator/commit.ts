import {candidateDifference, candidateLines, draftCopy} from './candidate.ts';
import {currentCheckpoint, keepCheckpoint} from './checkpoint.ts';
import {strikesAfter, strikesBefore} from './config-line.ts';
import {arm, type Armed, unconfirmed} from './confirming.ts';
import {copyConfiguration} from './configuration.ts';
import {markChanged} from './facts.ts';
import {feed, portsOnly, type Refused} from './loading.ts';
import type {Machine} from './machine.ts';
import {countCommands} from './printing.ts';
import {type Seat, signature} from './seat.ts';
import {about} from './slowness.ts';
import {trial} from './target.ts';

const checkMs = 1000;
const commitMs = 2000;
const commandMs = 8;

/** `commit check`, `commit`, `commit confirmed <minutes>`: all of the candidate or nothing (dialect §5). */
export async function commit(seat: Seat, how: {readonly check: boolean; readonly minutes?: number}): Promise<void> {
  const {machine, terminal} = seat;
  if (machine.armed && !how.check) return terminal.say(again(machine, machine.armed, how.minutes));
  const number = machine.executed.length + 1;
  if (!how.check && strikesBefore(seat, number)) return;
  const lines = candidateLines(machine);
  const commands = countCommands(lines);
  await terminal.busy(how.check ? checkMs : about(machine, commitMs) + commands * commandMs);
  const refused = feed(trial(machine, portsOnly(machine)), lines);
  if (refused.length > 0) return terminal.say(...problems(refused));
  if (how.check) return terminal.say(`% OK: ${commands} commands, no problems.`);
  const by = signature(seat);
  const back = currentCheckpoint(machine, {by, reason: 'enter-cand'});
  const changed = candidateDifference(machine).length > 0;
  if (changed) markChanged(machine, by);
  if (machine.candidate) machine.running = copyConfiguration(machine.candidate.configuration);
  machine.refresh();
  const made = keepCheckpoint(machine, {by, reason: 'commit'});
  strikesAfter(seat, number);
  machine.executed.push({at: machine.clock.monoMs(), mode: 'cand', line: 'commit', changed, answer: ''});
  if (machine.candidate) machine.candidate.configuration = draftCopy(machine.running);
  seat.place = undefined;
  if (how.minutes !== undefined) terminal.say(arm(machine, {back, made, minutes: how.minutes}));
  terminal.say(`% Committed ${commands} commands, checkpoint ${made.number}.`);
  machine.emit('committed');
}

/** Only the time may still be moved: the same commit, confirmed later. */
function again(machine: Machine, armed: Armed, minutes: number | undefined): string {
  if (minutes === undefined || candidateDifference(machine).length > 0) return unconfirmed;
  return arm(machine, {...armed, minutes});
}

function problems(refused: readonly Refused[]): readonly string[] {
  return [
    `% Error: E-2103 ${refused.length} problems, nothing was changed.`,
    ...refused.map(({number, header, line, answer}) => {
      const where = header === undefined ? brief(line) : `${header} / ${brief(line)}`;
      const words = answer.replace(/^% (?:Error: )?/, '');
      const last = /\S+$/.exec(brief(line))?.[0] ?? '';
      return `  line ${number} ${where}: ${words.endsWith(`: ${last}`) ? words.slice(0, -last.length - 2) : words}`;
    })
  ];
}

/** What names the line: no secret, no tail of a rule. */
function brief(line: string): string {
  return line.replace(/ (?:in|out)-interface .*$/, '').replace(/ (0|6|8) \S.*$/, ' $1 ...');
}

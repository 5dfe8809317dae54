import {adopt, undo} from '../job/changes.ts';
import {decideLine} from '../job/decide-line.ts';
import {freeHold} from '../job/hold.ts';
import {ask, palette} from '../job/palette.ts';
import {stopped} from '../job/part.ts';
import {openUnit, type Staged} from '../job/stage.ts';
import {takeOver} from '../job/take-over.ts';
import type {Visit} from '../job/visit.ts';
import {problem} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import {decided, done, notNow, type Context, type Handlers} from './context.ts';
import {onUnit, stage, visitOnLine} from './unit-calls.ts';

type HandCall =
  'unit.ask' | 'unit.take-over' | 'unit.type' | 'unit.hand-back' | 'unit.settle-change' | 'unit.decide-line';

/** What a person does at the unit himself: asks it something, takes the keyboard, settles what came of it. */
export function handCalls(context: Context): Handlers<HandCall> {
  const {line, live, work} = context;
  return {
    'unit.ask': ({command}) => context.inTurn(() => askUnit(context, command)),
    'unit.take-over': () => context.inTurn(() => takeKeyboard(context)),
    'unit.type': async ({text}) => {
      if (!line.keyboard) return notNow('keyboard-not-taken');
      if (work.running) return notNow('working');
      line.keyboard.type(text);
      return ok(null);
    },
    'unit.hand-back': () => handBack(context),
    'unit.settle-change': heard =>
      decided(context, heard, async () => {
        const {change, how, word} = heard;
        if (work.running) return notNow('working');
        if (how === 'adopted') return adopt({live}, change, word ?? {name: '', number: ''});
        return undoOnLine(context, change);
      }),
    'unit.decide-line': heard =>
      decided(context, heard, async () => {
        const {road, line: no, word} = heard;
        if (work.running) return notNow('working');
        if (live.job.manual) return notNow('by-hand');
        // Every other road is a new start of the sending, and nothing is sent while a person has the keyboard.
        if (line.keyboard && road !== 'typed') return notNow('keyboard-taken');
        const visit = bare(context);
        const settled = await decideLine(visit, {line: no, road, word});
        // What is typed by hand is typed first.
        return settled.ok && road !== 'typed' && line.target !== null ? stage(context) : settled;
      })
  };
}

/** For what is written down without a unit. */
function bare(context: Context): Pick<Visit, 'live' | 'blobs' | 'material'> {
  const {live, blobs, opened} = context;
  return {live, blobs, material: opened.material};
}

/** A read-only command of the profile; also in a pause, which ends only when the answer is there. */
async function askUnit(context: Context, index: number) {
  const {line, work, opened} = context;
  const {unit} = line;
  if (!unit) return notNow('no-line');
  if (line.keyboard) return notNow('keyboard-taken');
  const command = palette(opened, unit.identity)[index];
  if (command === undefined) return failed(problem('command-not-listed', {command: String(index)}));
  const visit = await visitOnLine(context, freeHold);
  if (!visit.ok) return visit;
  const asked = async () => {
    const lines = await ask(visit.value, unit, command);
    return lines.ok ? ok({command, lines: lines.value}) : lines;
  };
  return work.between(asked);
}

/**
 * The work ends at its next line and leaves the line as it stands: from now on only the person types. Where no line is
 * open the unit is connected and proved first: nobody types into a unit that nobody knows.
 */
async function takeKeyboard(context: Context): Promise<Result<null>> {
  const {line, work, live} = context;
  if (live.job.ending !== undefined) return notNow('ended');
  if (line.keyboard) return notNow('keyboard-taken');
  if (live.job.manual) return notNow('by-hand');
  if (work.running) await work.end('taken-over');
  const {unit} = line;
  if (unit) {
    const visit = await visitOnLine(context, freeHold);
    return visit.ok ? giveKeyboard(context, visit.value, unit) : visit;
  }
  return done(
    await onUnit(context, 'take-over', async visit => {
      const opened = await openUnit(visit);
      if (!opened.ok) return stopped(visit, opened);
      line.hold(opened.value);
      const given = await giveKeyboard(context, visit, opened.value);
      return given.ok ? given : stopped(visit, given);
    })
  );
}

async function giveKeyboard(context: Context, visit: Visit, unit: Staged): Promise<Result<null>> {
  const taken = await takeOver(visit, unit);
  if (!taken.ok) return taken;
  context.line.give({
    type: taken.value.type,
    handBack: taken.value.handBack,
    leave: taken.value.leave,
    shown: () => context.said({lines: [], partial: unit.recorder.mask(unit.channel.screen.current)})
  });
  return ok(null);
}

async function handBack(context: Context): Promise<Result<null>> {
  const {line, work} = context;
  const {keyboard} = line;
  if (!keyboard?.handBack) return notNow('keyboard-not-taken');
  const {handBack: back} = keyboard;
  return done(
    work.start('hand-back', async () => {
      line.give(undefined);
      const handed = await back();
      if (handed.ok) return line.hold(handed.value.unit);
      if (!line.unit) return;
      line.give(keyboard);
      await stopped(context, handed);
    })
  );
}

/** Proved by read-back before it counts as undone; without a line the unit is connected first. */
async function undoOnLine(context: Context, change: string): Promise<Result<void>> {
  const {line, work} = context;
  const {unit} = line;
  if (!unit) return notNow('no-line');
  if (line.keyboard) return notNow('keyboard-taken');
  const visit = await visitOnLine(context, freeHold);
  if (!visit.ok) return visit;
  return work.start('undo', async () => {
    const undone = await undo(visit.value, unit, change);
    if (!undone.ok) await stopped(visit.value, undone);
  });
}

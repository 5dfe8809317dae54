import type {Change} from '../apply/change.ts';
import {looksLikeQuestion, placeOf} from '../device/prompt.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {enterUnit, keepConsole, type Connected} from './connect.ts';
import {openChanges, saveGate} from './gate.ts';
import {keepShown} from './keeping.ts';
import {stopped} from './part.ts';
import {stillSaved} from './save.ts';
import {readBackHands, type Staged} from './stage.ts';
import type {Visit} from './visit.ts';

/** A person has the keyboard: nothing of ours is typed until it is handed back. */
export interface TakenOver {
  /** Goes to the unit as typed, without proof; RETURN is `\r` or `\n`. After the hand-back it goes nowhere. */
  readonly type: (text: string) => void;
  /**
   * From wherever the person left the unit back to exec mode, proved to be the same unit, read back. Where that fails
   * and the line still stands, the person keeps the keyboard; where the line is gone, a new start reads back the same.
   */
  readonly handBack: () => Promise<Result<HandedBack>>;
  /** The line is gone or given back as it stands: what was shown last is written down, and nothing more goes out. */
  readonly leave: () => Promise<void>;
}

export interface HandedBack {
  /** To go on with; `mode` says where the person left the unit. */
  readonly unit: Staged;
  readonly mode: string;
  /** All that nobody has adopted or undone yet. */
  readonly changes: readonly Change[];
}

/**
 * Gives a person the open channel, whatever mode it stands in; our own work on it has ended before. What the unit
 * shows is recorded as always, masked; what is typed is not recorded by itself, so that nothing is kept of what is
 * typed where the unit echoes nothing.
 */
export async function takeOver(visit: Visit, unit: Staged): Promise<Result<TakenOver>> {
  const {live} = visit;
  const {channel, recorder, session} = unit;
  const taken = await live.record({kind: 'taken-over', by: 'engineer', data: {mode: session.mode}});
  if (!taken.ok) return taken;
  let person = true;
  const keeping = keepShown(visit, channel, recorder);
  const handBack = async (): Promise<Result<HandedBack>> => {
    const question = questionAt(unit);
    if (question !== undefined) return failed(problem('unit-asks', {question, after: 'hand back'}));
    person = false;
    const before = await keeping.keep();
    const back = before.ok ? await returned(visit, unit) : before;
    if (!back.ok && channel.open) {
      person = true;
      return back;
    }
    await keeping.stop();
    if (back.ok) return back;
    await session.close();
    return stopped(visit, back);
  };
  const leave = async (): Promise<void> => {
    person = false;
    await keeping.stop();
  };
  return ok({type: text => (person ? channel.send(typeable(visit, text)) : undefined), handBack, leave});
}

/**
 * The unit waits for an answer that only the person can give. Undefined: it does not. Half a line after a prompt is no
 * question, whatever it ends with.
 */
function questionAt({channel, session: {profile}, recorder}: Staged): string | undefined {
  const {current} = channel.screen;
  if (!looksLikeQuestion(current) || placeOf(profile, current)) return undefined;
  const afterPrompt = [...current].some((_, at) => placeOf(profile, current.slice(0, at))?.is === 'prompt');
  return afterPrompt ? undefined : recorder.mask(current);
}

async function returned(visit: Visit, unit: Staged): Promise<Result<HandedBack>> {
  const entered = await enterAgain(visit, unit);
  if (!entered.ok) return entered;
  const {found: mode} = entered.value;
  const back = await visit.live.record({kind: 'handed-back', by: 'engineer', data: {mode}});
  if (!back.ok) return back;
  const again = {...unit, ...entered.value};
  const read = await readBackHands(visit, again);
  const clean = read.ok && saveGate(visit.live.job, read.value.differences).ok;
  const saved = clean ? await stillSaved(visit, again.session) : ok();
  const kept = await keepConsole(visit, unit.recorder);
  if (!read.ok) return read;
  if (!saved.ok) return saved;
  return kept.ok ? ok({unit: again, mode, changes: openChanges(visit.live.job)}) : kept;
}

/** At the speed that the line has; only where nothing can be read there, at the others. */
async function enterAgain(visit: Visit, {channel, recorder}: Staged): Promise<Result<Connected>> {
  const asItIs = {...visit, access: {...visit.access, bauds: []}};
  const entered = await enterUnit(asItIs, channel, recorder);
  const deaf = !entered.ok && (entered.problem.kind === 'unit-silent' || entered.problem.kind === 'unit-unreadable');
  return deaf && visit.access.bauds.length > 0 ? enterUnit(visit, channel, recorder) : entered;
}

/**
 * What a keyboard can mean to an ASCII console. Answers that a terminal view gives by itself (device attributes,
 * cursor position) are nobody's keys and never reach the unit.
 */
export function typeable({material}: Visit, text: string): string {
  return text
    .replace(terminalAnswers, '')
    .replace(/\r\n?|\n/gu, material.profile.transport.serial.newline)
    .replace(/[^\u0000-\u007f]/gu, '');
}

const terminalAnswers = /\u001b\[[?>=]?[\d;]*[cRny]|\u001b\[[IO]|\u001b(?:P|\])[^\u0007\u001b]*(?:\u0007|\u001b\\)/gu;

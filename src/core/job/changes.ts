import {apply} from '../apply/apply.ts';
import type {Change, ChangeWord} from '../apply/change.ts';
import {changeId, shownBehind} from '../apply/find-changes.ts';
import type {ReadBack} from '../apply/difference.ts';
import {maskLine} from '../configuration/secret-marks.ts';
import {refusal} from '../device/refusal.ts';
import type {Line} from '../device/line.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {keepConsole} from './connect.ts';
import {compareShown, readBack, readExact} from './read-unit.ts';
import {ledgerOf, type Staged} from './stage.ts';
import type {Visit} from './visit.ts';

/** Lets a change stay: it is not in the plan, so somebody at the centre must have allowed it by name and number. */
export async function adopt({live}: Pick<Visit, 'live'>, id: string, word: ChangeWord): Promise<Result<void>> {
  if (live.job.changes.get(id)?.state !== 'open') return failed(problem('change-unknown', {change: id}));
  const said = {name: word.name.trim(), number: word.number.trim()};
  if (said.name === '' || said.number === '') return failed(problem('change-word-missing', {change: id}));
  return live.record({kind: 'change-settled', by: 'centre', data: {change: id, how: 'adopted', word: said}});
}

/**
 * Takes a change back on the unit and proves it by read-back: an added line is removed, a removed or changed one is
 * sent again as planned. Other open changes that went with it are undone too.
 */
export async function undo(visit: Visit, unit: Staged, id: string): Promise<Result<void>> {
  const found = visit.live.job.changes.get(id);
  if (!found || found.state === 'undone') return failed(problem('change-unknown', {change: id}));
  const running = await readExact(unit.session);
  if (!running.ok) return running;
  const now = compareShown(unit, running.value);
  if (shows(now, id)) {
    const sent = await takeBack(visit, unit, {change: found.change, running: running.value});
    const kept = await keepConsole(visit, unit.recorder);
    if (!sent.ok) return sent;
    if (!kept.ok) return kept;
  }
  const read = await readBack(visit, unit);
  return read.ok ? settleGone(visit, id, read.value) : read;
}

function shows({differences}: ReadBack, id: string): boolean {
  return differences.some(one => changeId(one) === id);
}

async function settleGone({live}: Visit, id: string, read: ReadBack): Promise<Result<void>> {
  if (shows(read, id)) return failed(problem('read-back-differs', {differences: read.differences}));
  const gone = [...live.job.changes.values()].filter(
    one => one.change.id === id || (one.state === 'open' && !shows(read, one.change.id))
  );
  return live.record(
    ...gone.map(({change}) => ({
      ...({kind: 'change-settled', by: 'engineer'} as const),
      data: {change: change.id, how: 'undone', word: null} as const
    }))
  );
}

interface Back {
  readonly change: Change;
  /** The running configuration, in clear. */
  readonly running: readonly string[];
}

async function takeBack(visit: Visit, unit: Staged, {change, running}: Back): Promise<Result<void>> {
  if (change.kind !== 'added') return sendAgain(visit, unit, change);
  const shown = shownBehind(change, running, unit.session);
  if (!shown) return ok();
  const {id, negation, removal} = unit.session.profile;
  if (!negation) return failed(problem('profile-lacks', {profile: id, lacks: 'negation'}));
  const [first = ''] = shown.text.includes('\n') ? shown.frame.split('\n') : [shown.text];
  const text = removal.exec(first)?.groups?.['what'] ?? negation.send.replace('{{line}}', () => first);
  const section = shown.header ? '' : shown.section;
  return removeLine(unit, section, {
    text,
    questions: negation.questions,
    secret: first !== maskLine(unit.session.profile, first)
  });
}

/** The planned lines once more, in their section, by the way every line is sent. */
async function sendAgain(visit: Visit, unit: Staged, change: Change): Promise<Result<void>> {
  const again = new Set(change.lines);
  return apply({
    session: unit.session,
    plan: unit.plan,
    proved: new Set(unit.plan.lines.map(one => one.no).filter(no => !again.has(no))),
    hold: {asked: () => false, pass: async () => ok()},
    ledger: ledgerOf(visit, unit, visit.live.job.attempts),
    pace: 'line',
    onProgress: () => undefined
  });
}

async function removeLine({session}: Staged, section: string, line: Line): Promise<Result<void>> {
  const config = await session.goTo(session.profile.configuresIn);
  if (!config.ok) return config;
  const done = await inSection({session}, section, line);
  const left = await session.goTo('exec');
  return done.ok ? left : done;
}

async function inSection({session}: Pick<Staged, 'session'>, section: string, line: Line): Promise<Result<void>> {
  for (const one of section === '' ? [line] : [{text: section}, line]) {
    const answer = await session.enter(one);
    if (!answer.ok) return answer;
    const refused = refusal(session.profile, answer.value.lines);
    const shown = maskLine(session.profile, one.text);
    const lines = answer.value.lines.map(text => session.recorder.mask(text));
    if (refused) return failed(problem('command-refused', {command: shown, answer: lines}));
    if (section !== '' && one.text === section && session.mode !== 'section')
      return failed(problem('unit-elsewhere', {during: shown, expected: 'section', prompt: session.mode}));
  }
  return ok();
}

import {endingAllows} from '../check/summary.ts';
import {parseObservation} from '../check/observe.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Ending} from '../procedure/ending.ts';
import {keepConsole} from './connect.ts';
import {look} from './look.ts';
import {reload} from './reload.ts';
import {sameUnit} from './same-unit.ts';
import {save} from './save.ts';
import {stage, type Staged} from './stage.ts';
import {pause} from './pause.ts';
import type {Visit} from './visit.ts';

export interface RunOptions {
  /** How long a check may go on settling before the visit is closed with it, milliseconds. */
  readonly settleLimitMs: number;
  /** How long to wait for the cables to be moved, milliseconds. */
  readonly cablesLimitMs: number;
  /** The centre's own word that all is well (C20): who gave it under which number, said to the engineer just now. */
  readonly centre?: CentreWord | undefined;
  /** What the person brought: finding id → reference of the centre's word; a unit on near firmware needs one to save. */
  readonly accepted?: ReadonlyMap<string, string>;
}

export interface CentreWord {
  readonly name: string;
  readonly number: string;
}

/**
 * A whole visit on one unit, in the order of a staged swap: everything that shows without a cable, then the save,
 * the reload where ordered, the cables, and everything else. Each part asks the job where it stands first, so the same
 * call goes on after a crash. The ending is written down; witness and report are the caller's next steps.
 */
export async function run(visit: Visit, options: RunOptions): Promise<Result<Ending>> {
  const {ending} = visit.live.job;
  if (ending !== undefined) return ok(ending);
  const done = await stageAndCheck(visit, options);
  if (!done.ok) {
    // Where even this can't be written down, what stopped the visit is still what people must hear.
    await visit.live.record({kind: 'stopped', by: 'app', data: {problem: done.problem}});
    return done;
  }
  const ended = await visit.live.record({kind: 'ended', by: 'app', data: {ending: done.value}});
  return ended.ok ? done : ended;
}

async function stageAndCheck(visit: Visit, options: RunOptions): Promise<Result<Ending>> {
  const heard = await hear(visit, options.centre);
  if (!heard.ok) return heard;
  const staged = await stage(visit);
  if (!staged.ok) return staged;
  const up = await saveAndReload(visit, staged.value, options);
  // A start anew may have come with a connection of its own.
  const unit = up.ok ? up.value : staged.value;
  const done = up.ok ? await afterReload(visit, unit, options) : up;
  const kept = await keepConsole(visit, unit.recorder);
  await unit.session.close();
  return done.ok && !kept.ok ? kept : done;
}

async function saveAndReload(visit: Visit, staged: Staged, options: RunOptions): Promise<Result<Staged>> {
  const limitMs = options.settleLimitMs;
  const unplugged = await look(visit, staged, {phase: 'staged', limitMs});
  if (!unplugged.ok) return unplugged;
  const saved = await save(visit, staged, options.accepted);
  if (!saved.ok) return saved;
  const kept = await look(visit, staged, {phase: 'saved', limitMs});
  if (!kept.ok) return kept;
  const {order} = visit.material;
  // What a start anew or an ending as staged would stand on; otherwise C17 says so among the other checks.
  if (saved.value.is === 'unproved' && (order.reload || order.endsAt === 'staged'))
    return failed(problem('save-not-proved', {state: saved.value.state}));
  return order.reload ? reload(visit, staged) : ok(staged);
}

async function afterReload(visit: Visit, unit: Staged, options: RunOptions): Promise<Result<Ending>> {
  const limitMs = options.settleLimitMs;
  const loaded = await look(visit, unit, {phase: 'reloaded', limitMs, loadErrors: visit.live.job.loadErrors ?? null});
  if (!loaded.ok) return loaded;
  if (visit.material.order.endsAt === 'staged') return ok(endingOf(visit, 'staged'));
  const moved = await waitForCables(visit, unit, options.cablesLimitMs);
  if (!moved.ok) return moved;
  const same = await sameUnit(visit, unit);
  if (!same.ok) return same;
  const connected = await look(visit, unit, {phase: 'connected', limitMs});
  if (!connected.ok) return connected;
  return ok(endingOf(visit, 'complete'));
}

/** What the order asks for, where every check that could be looked at allows it; `verified` where nothing was sent. */
function endingOf({live}: Visit, wanted: 'staged' | 'complete'): Ending {
  if (endingAllows(live.job.checks.values()) === 'partial') return 'partial';
  return live.job.attempts === 0 ? 'verified' : wanted;
}

/** Written down as it was said; without a name or a number it proves nothing, and the check says so. */
async function hear({live, clock}: Visit, word: CentreWord | undefined): Promise<Result<void>> {
  if (word === undefined) return ok();
  const at = new Date(clock.wallMs()).toISOString();
  return live.record({
    kind: 'said',
    by: 'centre',
    data: {kind: 'said', by: 'centre', good: true, ...word, at, words: ''}
  });
}

const cablePollMs = 5000;

/** The unit itself says when its cables are in; after the limit the checks say what is missing. */
async function waitForCables(visit: Visit, {session}: Staged, limitMs: number): Promise<Result<void>> {
  const {live, clock, material} = visit;
  if (live.job.cablesMoved) return ok();
  visit.tell({is: 'step', step: 'cables'});
  const {profile, order} = material;
  const wanted = Object.keys(order.cabling);
  const deadline = clock.monoMs() + limitMs;
  for (;;) {
    const answer = await session.ask(profile.observations.interfaces.send);
    if (!answer.ok) return answer;
    const seen = parseObservation(profile, 'interfaces', answer.value);
    const up =
      seen.state === 'read' ? seen.rows.filter(row => row.fields['link'] === 'up').map(row => row.fields['port']) : [];
    const all = wanted.every(port => up.includes(port));
    if (all || clock.monoMs() >= deadline)
      return live.record({kind: 'cables-moved', by: 'unit', data: {by: all ? 'links-up' : 'time-over'}});
    await pause(clock, cablePollMs);
  }
}

import type {ReadBack} from '../apply/difference.ts';
import {withPushed, type Push} from '../apply/pushed.ts';
import {compareReadBack} from '../apply/read-back.ts';
import {parseObservation} from '../check/observe.ts';
import {framed} from '../configuration/frame.ts';
import type {Profile} from '../device/profile.ts';
import type {Session} from '../device/session.ts';
import type {Plan} from '../plan/plan.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Visit} from './visit.ts';

/** The running configuration from its first line to its end mark; secrets as the unit seals them. */
export async function readRunning(session: Session): Promise<Result<readonly string[]>> {
  return shown(session, session.profile.readBack.plain, {});
}

/** The same with secrets in clear, where the unit can show them: compared in memory, never kept, never recorded. */
export async function readExact(session: Session): Promise<Result<readonly string[]>> {
  const {exact, plain} = session.profile.readBack;
  return exact
    ? shown(session, exact, {hidden: true, questions: exact.questions})
    : shown(session, plain, {hidden: true});
}

async function shown(
  session: Session,
  by: Profile['readBack']['plain'],
  options: Parameters<Session['ask']>[1]
): Promise<Result<readonly string[]>> {
  const answer = await session.ask(by.send, options);
  if (!answer.ok) return answer;
  const lines = framed(by, answer.value);
  const wanted = [by.from, by.to].flatMap(one => one?.source ?? []).join(' … ');
  return lines ? ok(lines) : failed(problem('answer-unreadable', {command: by.send, wanted}));
}

export interface Planned {
  readonly session: Session;
  readonly plan: Plan;
  /** The running configuration found before the first line was typed. */
  readonly before: readonly string[];
}

/** Three-way read-back (plan, running, found before), written down; the save gate and a resume go by nothing else. */
export async function readBack(visit: Visit, {session, plan, before}: Planned): Promise<Result<ReadBack>> {
  visit.tell({is: 'step', step: 'read-back'});
  const began = visit.clock.monoMs();
  const running = await readExact(session);
  if (!running.ok) return running;
  const push = await lastPush(visit, session);
  if (!push.ok) return push;
  const read = compareShown({session, plan, before}, running.value);
  const {readBack: earlier, takenOver} = visit.live.job;
  const compared = withPushed(read, push.value, takenOver ? undefined : earlier);
  const {green, differences, proved} = compared;
  const tookMs = Math.round(visit.clock.monoMs() - began);
  const recorded = await visit.live.record({
    kind: 'read-back',
    by: 'unit',
    data: {green, differences, proved: [...proved], tookMs, ...(push.value ? {push: push.value} : {})}
  });
  return recorded.ok ? ok(compared) : recorded;
}

/**
 * What the unit shows against the plan. A line that nobody knows may be the rest of one that was torn on its way here:
 * of the secrets that this visit knows it shows no part.
 */
export function compareShown({session, plan, before}: Planned, running: readonly string[]): ReadBack {
  const read = compareReadBack({plan, running, before, profile: session.profile});
  const differences = read.differences.map(one =>
    one.class === 'extra' && one.foundBefore !== true && one.running !== undefined
      ? {...one, running: session.recorder.maskPieces(one.running)}
      : one
  );
  return {...read, differences};
}

/** What the unit tells of changes by the centre; a unit with no cable in has not spoken with it. */
async function lastPush(
  {live, material}: Pick<Visit, 'live' | 'material'>,
  session: Session
): Promise<Result<Push | undefined>> {
  const {centre} = material.profile.observations;
  if (!live.job.cablesMoved || !centre?.rows['pushed']) return ok(undefined);
  const answer = await session.ask(centre.send);
  if (!answer.ok) return answer;
  const observed = parseObservation(material.profile, 'centre', answer.value);
  const fields = observed.state === 'read' ? observed.rows.find(one => one.row === 'pushed')?.fields : undefined;
  return ok(fields && {revision: fields['revision'] ?? '', lines: Number(fields['lines'] ?? 0)});
}

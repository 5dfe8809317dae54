import type {ReadBack} from '../apply/difference.ts';
import {compareReadBack} from '../apply/read-back.ts';
import type {Session} from '../device/session.ts';
import type {Plan} from '../plan/plan.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Visit} from './visit.ts';

/** The running configuration from its first line to its end mark; secrets as the unit seals them. */
export async function readRunning(session: Session): Promise<Result<readonly string[]>> {
  return framed(session, session.profile.readBack.plain, {});
}

/** The same with secrets in clear: compared in memory, never kept, never recorded. */
export async function readExact(session: Session): Promise<Result<readonly string[]>> {
  const {exact} = session.profile.readBack;
  return framed(session, exact, {hidden: true, questions: exact.questions});
}

async function framed(
  session: Session,
  shown: {readonly send: string; readonly from: RegExp; readonly to: RegExp},
  options: Parameters<Session['ask']>[1]
): Promise<Result<readonly string[]>> {
  const answer = await session.ask(shown.send, options);
  if (!answer.ok) return answer;
  const from = answer.value.findIndex(line => shown.from.test(line));
  const to = answer.value.findLastIndex(line => shown.to.test(line));
  if (from < 0 || to < from)
    return failed(problem('answer-unreadable', {command: shown.send, wanted: shown.to.source}));
  return ok(answer.value.slice(from, to + 1));
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
  const compared = compareReadBack({plan, running: running.value, before, profile: session.profile});
  const {green, differences, proved} = compared;
  const tookMs = Math.round(visit.clock.monoMs() - began);
  const recorded = await visit.live.record({
    kind: 'read-back',
    by: 'unit',
    data: {green, differences, proved: [...proved], tookMs}
  });
  return recorded.ok ? ok(compared) : recorded;
}

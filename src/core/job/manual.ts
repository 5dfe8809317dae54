import {Channel} from '../device/channel.ts';
import type {Plan, PlanLine} from '../plan/plan.ts';
import {ok, type Result} from '../result.ts';
import type {Draft} from '../journal/event.ts';
import {admitSerial} from '../unit/identity.ts';
import {gateOf, recorderFor} from './connect.ts';
import type {VisitEvent} from './events.ts';
import {passAt} from './hold.ts';
import {touched} from './interventions.ts';
import {keepShown} from './keeping.ts';
import {knownPlan} from './known-plan.ts';
import {Paste, pasteRecorder} from './paste.ts';
import {typeable} from './take-over.ts';
import type {Visit} from './visit.ts';
import {papersClear} from './words.ts';

/** A person at a unit that no profile works with: what it shows is recorded and masked, nothing is judged. */
export interface ByHand {
  readonly channel: Channel;
  /** The centre's lines, to be pasted; undefined where the file itself can't be typed. */
  readonly plan: Plan | undefined;
  /** Goes to the unit as typed; RETURN is `\r` or `\n`. Nothing of it is recorded but what the unit echoes. */
  readonly type: (text: string) => void;
  /** A text of the screen as it may be shown; nothing while a secret stands half typed in it. */
  readonly mask: (text: string) => string;
  /**
   * Lines of the plan, one by one: RETURN is pressed on a line only when the unit shows exactly that line. Where it
   * does not, it stops with `line-not-echoed`. Needs the papers cleared and the unit's label read; the ledger says of
   * each that it is unknown whether it is in effect, for good.
   */
  readonly paste: (
    lines: readonly PlanLine[],
    onProgress: (done: number, total: number) => void
  ) => Promise<Result<void>>;
  /** Another speed of a serial line. */
  readonly setBaud: (baud: number) => Promise<void>;
  /** Gives the line back; the person may go on later on a new one. */
  readonly close: () => Promise<Result<void>>;
  /** The person is done: gives the line back for good. */
  readonly done: () => Promise<Result<void>>;
}

/** Opens the line with no knowledge of prompts. From now on the visit is one by hand. */
export async function beginManual(visit: Visit, why: string): Promise<Result<ByHand>> {
  const {access, live, clock, material} = visit;
  const opened = await access.open();
  if (!opened.ok) return opened;
  const {transport, hostKey} = opened.value;
  const plan = await knownPlan(visit);
  const {medium, target} = access;
  const begun = await live.record(
    {kind: 'manual-begun', by: 'engineer', data: {why}},
    {kind: 'connected', by: 'app', data: {medium, target, hostKey}},
    ...planDraft(visit, plan.ok ? plan.value.plan : undefined)
  );
  if (!begun.ok) {
    await transport.close();
    return begun;
  }
  const recorder = pasteRecorder(recorderFor(visit));
  const channel = new Channel({transport, clock, recorder, noise: noNoise});
  const [baud] = access.bauds;
  if (baud !== undefined) await channel.setBaud(baud);
  const paste = new Paste({channel, recorder, profile: material.profile});
  const keeping = keepShown(visit, channel, recorder);
  const close = async (): Promise<Result<void>> => {
    await channel.close();
    return keeping.stop();
  };
  return ok({
    channel,
    plan: plan.ok ? plan.value.plan : undefined,
    type: text => channel.send(typeable(visit, text)),
    mask: text => (paste.hides(text) ? '' : recorder.mask(text)),
    paste: (lines, onProgress) => pasteAll(visit, {lines, paste, onProgress}),
    setBaud: speed => channel.setBaud(speed),
    close,
    done: async () => {
      const closed = await close();
      return closed.ok ? live.record({kind: 'manual-ended', by: 'engineer', data: {}}) : closed;
    }
  });
}

/** Every line is what it is: which of them nobody asked for, only a working profile could tell. */
const noNoise = {is: () => false, mayBecome: () => false};

/** Once lines were sent their numbers stand. */
function planDraft({live}: Visit, plan: Plan | undefined): readonly Draft<VisitEvent>[] {
  const {job} = live;
  if (!plan || job.plan?.digest === plan.digest || touched(job) || (job.manual?.pasted.size ?? 0) > 0) return [];
  const added = plan.lines.filter(line => line.source !== 'file').map(line => line.shown);
  return [{kind: 'plan-made', by: 'app', data: {digest: plan.digest, lines: plan.lines.length, added}}];
}

interface Pasting {
  readonly lines: readonly PlanLine[];
  readonly paste: Paste;
  readonly onProgress: (done: number, total: number) => void;
}

async function pasteAll(visit: Visit, {lines, paste, onProgress}: Pasting): Promise<Result<void>> {
  const allowed = mayPaste(visit);
  if (!allowed.ok) return allowed;
  for (const [at, line] of lines.entries()) {
    const held = await passAt(visit, line.no);
    if (!held.ok) return held;
    const told = await visit.live.record({kind: 'manual-pasted', by: 'engineer', data: {lines: [line.no]}});
    if (!told.ok) return told;
    const pasted = await paste.line(line);
    if (!pasted.ok) return pasted;
    onProgress(at + 1, lines.length);
  }
  return ok();
}

/** By hand the label alone says which unit it is. */
function mayPaste(visit: Pick<Visit, 'live' | 'material'>): Result<void> {
  const clear = papersClear(visit.live.job);
  if (!clear.ok) return clear;
  const admitted = admitSerial(gateOf(visit), visit.live.job.people.labels.new?.serial);
  return admitted.ok ? ok() : admitted;
}

import {countLines} from '../apply/ledger.ts';
import type {Standing} from '../check/settle.ts';
import {clip} from '../clip.ts';
import type {
  ChangeView,
  CheckView,
  LineView,
  PaperView,
  PeopleView,
  PlanView,
  RefusedView,
  UnitView,
  VisitView,
  WitnessView,
  WorkView
} from '../contract/snapshot.ts';
import {redIn} from '../job/gate.ts';
import type {Job} from '../job/state.ts';
import type {Material} from '../job/visit.ts';
import type {Problem} from '../problem.ts';
import type {Ending} from '../procedure/ending.ts';
import type {RailStep} from '../procedure/rail.ts';
import {railOf, stepNow} from './rail.ts';

/** What a view is made of: the job, and what the desk knows besides. */
export interface Shown {
  readonly job: Job;
  readonly material: Material;
  readonly agreed: number;
  readonly work: WorkView;
  readonly line: LineView;
  readonly working: RailStep | undefined;
  readonly refused: RefusedView | null;
  readonly witness: WitnessView;
  readonly wouldEnd: Ending;
  readonly folder: string;
  readonly palette: readonly string[];
  readonly secretsMissing: PaperView['secretsMissing'];
  readonly nowMs: number;
  readonly monoMs: number;
}

/** All that the window shows of the visit; lists that can grow are cut to what a screen holds. */
export function viewOf(shown: Shown): Omit<VisitView, 'speed' | 'bench'> {
  const {job, material} = shown;
  const rail = railOf({order: material.order, job, working: shown.working});
  return {
    paper: paperOf(shown),
    rail,
    at: stepNow(rail, shown.working),
    work: shown.work,
    line: shown.line,
    unit: unitOf(job),
    findings: job.findings.map(one => ({...one, accepted: job.accepted.get(one.id) ?? null})),
    agreed: shown.agreed,
    plan: planOf(job),
    readBack: readBackOf(job),
    changes: changesOf(job),
    refused: shown.refused,
    saved: job.saved,
    reloaded: job.reloaded,
    cablesMoved: job.cablesMoved,
    checks: [...job.checks.values()].map(one => checkOf(one, shown.monoMs)),
    checksFinal: job.checksFinal,
    people: peopleOf(shown),
    manual: job.manual ? {why: job.manual.why} : null,
    problem: job.problem ? shortened(job.problem) : null,
    witness: shown.witness,
    ending: job.ending ?? null,
    wouldEnd: shown.wouldEnd,
    report: job.reported ? {files: job.reported, folder: shown.folder} : null,
    now: Math.round(shown.nowMs)
  };
}

function paperOf({material, palette, secretsMissing}: Shown): PaperView {
  const {order, profile} = material;
  const {no, lineId, customer} = order.contract;
  return {
    order: order.order,
    revision: order.revision,
    workType: order.workType,
    contract: {no, lineId, customer},
    site: order.site,
    people: order.people,
    authority: order.authority,
    window: order.window,
    oldUnit: order.workType === 'swap' ? order.oldUnit : null,
    newUnit: order.newUnit,
    candidates: order.candidates,
    cabling: order.cabling,
    reload: order.reload,
    endsAt: order.endsAt,
    training: order.training,
    profile: {id: profile.id, label: profile.label, provisional: profile.status === 'provisional'},
    baud: order.access.serial.baud,
    palette,
    secretsMissing
  };
}

function unitOf({unit, using}: Job): UnitView | null {
  return unit ? {...unit.identity, as: unit.as, cover: unit.firmware, using: using ?? null} : null;
}

function planOf({plan, lines, attempts}: Job): PlanView | null {
  return plan ? {digest: plan.digest, counts: countLines(plan.lines, lines), added: plan.added, attempts} : null;
}

/** Its lists stand in full on their own pages, with their totals; here only as many as a card can show. */
function shortened(problem: Problem): Problem {
  const most = 12;
  if (problem.kind === 'read-back-differs') return {...problem, differences: problem.differences.slice(0, most)};
  if (problem.kind === 'changes-open') return {...problem, changes: problem.changes.slice(0, most)};
  return problem;
}

/** What a person has decided on or adopted is listed and no longer stands in the way. */
function readBackOf(job: Job): VisitView['readBack'] {
  if (!job.readBack) return null;
  const {differences} = job.readBack;
  const red = differences.filter(one => redIn(job, [one]));
  return {green: red.length === 0, differences: differences.length, red: red.length};
}

/** What nobody has settled yet stands last: whatever is cut, a person comes to each of them. */
function changesOf({changes}: Job): readonly ChangeView[] {
  const all = [...changes.values()];
  const settled = all.filter(one => one.state !== 'open');
  return [...settled, ...all.filter(one => one.state === 'open')].slice(-40).map(({change, state}) => ({
    id: change.id,
    state,
    section: change.section,
    planned: change.planned,
    running: change.running
  }));
}

function checkOf(standing: Standing, monoMs: number): CheckView {
  const {key, id, verdict, cause, side, settlesAt} = standing;
  const measured = clip(standing.measured, 120);
  const leftMs = verdict === 'settling' && settlesAt !== null ? Math.round(settlesAt - monoMs) : null;
  return {key, id, verdict, cause, side, measured, leftMs};
}

const newest = 20;

function peopleOf({job, nowMs}: Shown): PeopleView {
  const {people, said, times} = job;
  const {rollbackAt} = people;
  const due = rollbackAt !== undefined && times.restored === undefined && nowMs >= Date.parse(rollbackAt);
  return {
    preflight: people.preflight ? [...people.preflight.items].map(([item, state]) => ({item, state})) : null,
    enteredAt: people.enteredAt ?? null,
    conditions: people.conditions ?? null,
    labels: people.labels,
    oldUnit: people.oldUnit ?? null,
    calls: people.calls.slice(-newest),
    notes: people.notes.slice(-newest).map(one => ({...one, text: clip(one.text, 200)})),
    photos: [...people.photos].map(([subject, one]) =>
      one.is === 'photo'
        ? {subject, url: `/blob/photo/${one.blob.name}`, text: null}
        : {subject, url: null, text: one.text}
    ),
    hands: [...people.hands.values()],
    stoppedAt: people.stoppedAt ?? null,
    rollbackAt: rollbackAt ?? null,
    rollbackDue: due && !people.rollbackAnswers.some(one => one.due === rollbackAt) && job.ending === undefined,
    restoredAt: times.restored ?? null,
    words: people.words.slice(-newest),
    said: said.slice(-newest).map(one => ({
      by: one.by,
      good: one.good,
      name: one.name,
      number: one.number,
      words: clip(one.words, 200),
      at: one.at
    })),
    leftAt: people.leftAt ?? null
  };
}

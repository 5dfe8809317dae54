import {displayOf} from '../apply/shown.ts';
import {wantedOf} from '../apply/wanted.ts';
import {maskLine} from '../configuration/secret-marks.ts';
import type {RefusedView} from '../contract/snapshot.ts';
import type {Profile} from '../device/profile.ts';
import type {Plan, PlanLine} from '../plan/plan.ts';
import {anyRewordingOf} from '../plan/rewording.ts';
import {failed, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Draft} from '../journal/event.ts';
import {waitingLine, type Covered, type Decision, type LineRoad, type Refused, type Waiting} from './decisions.ts';
import type {SpokenWord} from './deeds.ts';
import type {VisitEvent} from './events.ts';
import {knownPlan, type Known} from './known-plan.ts';
import type {Visit} from './visit.ts';
import {spoken} from './words.ts';

export interface LineChoice {
  readonly line: number;
  readonly road: LineRoad;
  /** By whom at the centre; a line is left out by nothing less. */
  readonly word: SpokenWord | null;
}

/**
 * Writes down where the refused line leads; the next attempt goes on from there, by read-back. Only the line that
 * stopped the newest attempt can be decided on, and only once; one that was to be typed by hand again where the unit
 * does not show it.
 */
export async function decideLine(
  visit: Pick<Visit, 'live' | 'blobs' | 'material'>,
  choice: LineChoice
): Promise<Result<void>> {
  const {live, material} = visit;
  const {line, road} = choice;
  const refused = waitingLine(live.job);
  if (refused?.line !== line) return failed(problem('line-not-refused', {line}));
  const known = await knownPlan(visit);
  if (!known.ok) return known;
  if (road === 'reword' && rewordedOf(refused, known.value.plan, material.profile) === null)
    return failed(problem('rewording-missing', {line, text: refused.text}));
  const word = spoken(choice.word);
  const subject = `${line} ${refused.text}`;
  if (road === 'leave-out' && !word) return failed(problem('word-missing', {gate: 'line', subject}));
  const data: Extract<Decision, {kind: 'line-decided'}>['data'] = {
    line,
    road,
    text: refused.text,
    word: word ?? null,
    covers: coveredBy(known.value, line, material.profile)
  };
  const drafts: Draft<VisitEvent>[] = word
    ? [{kind: 'word-given', by: 'centre', data: {gate: 'line', subject, ...word}}]
    : [];
  return live.record(...drafts, {kind: 'line-decided', by: 'engineer', data});
}

/** What a window shows of the line that waits for a decision. Without the plan at hand the masked text must do. */
export function roadsFor(job: Waiting, plan: Plan | undefined, profile: Profile): RefusedView | null {
  const refused = waitingLine(job);
  return refused ? {...refused, reworded: rewordedOf(refused, plan, profile)} : null;
}

function rewordedOf({line, text}: Refused, plan: Plan | undefined, profile: Profile): string | null {
  const reworded = anyRewordingOf(plan?.lines.find(one => one.no === line)?.text ?? text, profile);
  return reworded === undefined ? null : maskLine(profile, reworded);
}

/** The line itself; with a header its whole section, with a line of a text block the whole block. */
function coveredBy({plan, before}: Known, no: number, profile: Profile): Covered {
  const at = plan.lines.findIndex(one => one.no === no);
  const line = plan.lines[at];
  const section = line?.kind === 'header' ? plan.lines.filter(one => one.section === line.section) : undefined;
  const lines = new Set((section ?? blockAt(plan.lines, at) ?? [line]).map(one => one?.no));
  const shown = displayOf(before, profile).lines;
  const all = wantedOf(plan, profile);
  // Of several lines that set one thing the last counts: where that one is sent, nothing is missing.
  const leaves = all.filter(one => lines.has(one.nos.at(-1) ?? 0));
  return {
    lines: [...lines].filter(one => one !== undefined),
    leaves: leaves.map(({section: place, text, key, nos, header}) => ({
      section: place,
      text: masked(text, profile),
      instead: [
        ...shown.filter(one => !header && !one.header && one.section === place && one.key === key).map(one => one.text),
        ...plan.lines.filter(one => nos.includes(one.no) && !lines.has(one.no)).map(one => one.text)
      ].map(one => masked(one, profile))
    }))
  };
}

function blockAt(lines: readonly PlanLine[], at: number): readonly PlanLine[] | undefined {
  if (!lines[at]?.kind.startsWith('block')) return undefined;
  const from = lines.findLastIndex((one, index) => index <= at && one.kind === 'block-begin');
  const to = lines.findIndex((one, index) => index >= at && one.kind === 'block-end');
  return lines.slice(from, to + 1);
}

function masked(text: string, profile: Profile): string {
  return text
    .split('\n')
    .map(line => maskLine(profile, line))
    .join('\n');
}
